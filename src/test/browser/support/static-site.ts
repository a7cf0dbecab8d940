import {once} from 'node:events'
import {createReadStream, existsSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import type {IncomingMessage, ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {extname, join, normalize} from 'node:path'
import type {Duplex} from 'node:stream'
import {closeLater} from './closing.ts'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

export type StaticSite = {
  readonly url: string
  /** Serves another folder from now on: a newer version of the app. */
  serve(folder: string): void
  /** From now on answers so when it is asked for the file of that name, until it is well again. */
  suffer(file: string, ill: Ill | undefined): void
  stop(): Promise<void>
}

/** Half an answer, or a refusal by its status. */
export type Ill = 'halting' | number

/** Takes over a WebSocket that a page opens. */
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/**
 * A host of files and nothing else: no headers of ours, no meeting point, the app in a folder below the root. What is there
 * for WebSockets, by its name in that folder, stands in for hosts elsewhere.
 */
export async function openStaticSite(
  folder = 'dist',
  elsewhere: Readonly<Record<string, Upgrade>> = {},
): Promise<StaticSite> {
  const base = '/team/cairn/'
  let served = folder
  const ills = new Map<string, Ill | undefined>()
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    const inside = pathname.startsWith(base)
      ? pathname.slice(base.length) || 'index.html'
      : undefined
    const ill = ills.get(inside ?? '')
    if (ill !== undefined) return suffer(response, ill)
    answer(
      response,
      inside === undefined ? undefined : join(served, normalize(`/${inside}`)),
    )
  })
  server.on('upgrade', (request, socket, head) => {
    const upgrade = elsewhere[request.url?.slice(base.length) ?? '']
    if (upgrade) upgrade(request, socket, head)
    else socket.destroy()
  })
  server.listen(0)
  await once(server, 'listening')
  const stop = async () => {
    if (!server.listening) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  closeLater(stop)
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    serve: next => (served = next),
    suffer: (file, ill) => void ills.set(file, ill),
    stop,
  }
}

function suffer(response: ServerResponse, ill: Ill): void {
  if (typeof ill === 'number') response.writeHead(ill).end()
  else response.writeHead(200, {'Content-Length': 100}).write('{')
}

function answer(response: ServerResponse, file: string | undefined): void {
  if (file === undefined || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end()
    return
  }
  const type = types[extname(file)] ?? 'application/octet-stream'
  response.writeHead(200, {'Content-Type': type, 'Cache-Control': 'no-cache'})
  createReadStream(file).pipe(response)
}
