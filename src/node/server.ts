import {createServer} from 'node:http'
import {createServer as createSecureServer} from 'node:https'
import type {AddressInfo} from 'node:net'
import {openMeet} from './meet.ts'
import type {MeetLimits} from './meet-limits.ts'
import {configIn, siteIn} from './site.ts'

export type ServerOptions = {
  /** The folder of the built app. */
  readonly folder: string
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  readonly config?: string | undefined
  /** PEM texts. Browsers on other machines need https: without it the page may not use keys or storage. */
  readonly tls?: {readonly cert: string; readonly key: string} | undefined
  readonly limits?: Partial<MeetLimits>
}

const MEET = '/meet'

/** The app and its meeting point on one port. Rejects when the port cannot be had. */
export async function startServer(options: ServerOptions) {
  const {folder, host, port, config = configIn(folder), tls, limits} = options
  const site = siteIn(folder, {
    '/cairn.json': () => config,
    [`${MEET}/health`]: () => JSON.stringify(meet.health(), null, 2),
  })
  const server = tls ? createSecureServer(tls, site) : createServer(site)
  const meet = openMeet(server, {path: MEET, ...(limits && {limits})})
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  }).catch((error: unknown) => {
    meet.close()
    throw error
  })
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
