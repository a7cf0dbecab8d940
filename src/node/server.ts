import {createServer} from 'node:http'
import {createServer as createSecureServer} from 'node:https'
import type {AddressInfo} from 'node:net'
import {openMeet} from './meet.ts'
import {siteIn} from './site.ts'

export type ServerOptions = {
  /** The folder of the built app. */
  readonly folder: string
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  readonly config?: string | undefined
  /** PEM texts. Browsers on other machines need https: without it the page may not use keys or storage. */
  readonly tls?: {readonly cert: string; readonly key: string} | undefined
}

/** The app and its meeting point on one port. Rejects when the port cannot be had. */
export async function startServer({folder, host, port, config, tls}: ServerOptions) {
  const site = siteIn(folder, config)
  const server = tls ? createSecureServer(tls, site) : createServer(site)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const meet = openMeet(server, {path: '/meet'})
  const {port: taken} = server.address() as AddressInfo
  return {
    port: taken,
    close: () =>
      new Promise<void>(resolve => {
        meet.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
