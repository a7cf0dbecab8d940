import {once} from 'node:events'
import type {AddressInfo} from 'node:net'
import {WebSocketServer} from 'ws'
import type {WebSocket} from 'ws'
import {closeLater} from './closing.ts'

type Published = {readonly topic: string; readonly data: string}

/** A meeting point in wrong hands: it writes down all that is said, and a test decides what becomes of it. */
export class OddMeet {
  readonly #server: WebSocketServer
  /** In the order in which they came. */
  readonly #guests: WebSocket[] = []
  readonly heard: Published[] = []
  /** All frames that came, as they were. */
  readonly frames: string[] = []
  /** What is passed on in place of what one published. */
  change = (data: string): readonly string[] => [data]
  /** Whether the guest that came as the one number hears the guest of the other. */
  passes = (_from: number, _to: number) => true

  constructor(server: WebSocketServer) {
    this.#server = server
    server.on('connection', socket => this.#welcome(socket))
  }

  get url(): string {
    return `ws://localhost:${(this.#server.address() as AddressInfo).port}/`
  }

  /** Says something to everyone, in the form of a meeting point or in none. */
  say(frame: Published | string | Uint8Array): void {
    const isFrame = typeof frame === 'string' || frame instanceof Uint8Array
    const text = isFrame ? frame : JSON.stringify({type: 'publish', ...frame})
    for (const socket of this.#guests) socket.send(text)
  }

  #welcome(socket: WebSocket): void {
    const from = this.#guests.push(socket) - 1
    socket.on('error', () => socket.terminate())
    socket.on('message', data => {
      const frame = (data as Buffer).toString('utf8')
      this.frames.push(frame)
      const message = JSON.parse(frame) as Published & {readonly type: string}
      if (message.type === 'ping') return socket.send('{"type":"pong"}')
      if (message.type !== 'publish') return
      const {topic} = message
      this.heard.push({topic, data: message.data})
      for (const data of this.change(message.data))
        for (const [to, other] of this.#guests.entries())
          if (to !== from && this.passes(from, to))
            other.send(JSON.stringify({type: 'publish', topic, data}))
    })
  }
}

export async function openOddMeet(): Promise<OddMeet> {
  const server = new WebSocketServer({port: 0})
  closeLater(() => {
    for (const socket of server.clients) socket.terminate()
    server.close()
  })
  await once(server, 'listening')
  return new OddMeet(server)
}
