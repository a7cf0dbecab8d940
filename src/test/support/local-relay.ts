import {once} from 'node:events'
import {createServer} from 'node:http'
import type {IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Duplex} from 'node:stream'
import type {Event, IncomingMessage as ToRelay} from '@nostr-relay/common'
import {WebSocketServer} from 'ws'
import type {WebSocket} from 'ws'
import {EventRepository, NostrRelay} from './relay-package.ts'

/** What a relay would keep of what it is told. */
class Kept extends EventRepository {
  readonly events: Event[] = []
  isSearchSupported = () => false
  upsert = (event: Event) => {
    this.events.push(event)
    return {isDuplicate: false}
  }
  find = () => this.events
  destroy = () => Promise.resolve()
}

/** A real Nostr relay, in this process. It notes what it is told, and a test decides what it refuses and why. */
export class LocalRelay {
  readonly #kept = new Kept()
  readonly #relay = new NostrRelay(this.#kept)
  readonly #sockets = new WebSocketServer({noServer: true})
  #isDown = false
  /** All frames that came, as they were. */
  readonly frames: string[] = []
  /** All events that came, also those refused. */
  readonly events: Event[] = []
  /** How often one connected. */
  visits = 0
  /** Hears all and says nothing any more. */
  isSilent = false
  refuses: (event: Event) => string | undefined = () => undefined

  constructor() {
    this.#relay.register({beforeHandleEvent: event => this.#mayTake(event)})
    this.#sockets.on('connection', socket => this.#welcome(socket))
  }

  get stored(): readonly Event[] {
    return this.#kept.events
  }

  get guests(): number {
    return this.#sockets.clients.size
  }

  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    if (this.#isDown) return void socket.destroy()
    this.#sockets.handleUpgrade(request, socket, head, guest =>
      this.#sockets.emit('connection', guest),
    )
  }

  /** Says something to everyone, in the form of a relay or in none. */
  say(frame: unknown): void {
    for (const guest of this.#sockets.clients)
      guest.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
  }

  die(): void {
    this.#isDown = true
    for (const guest of this.#sockets.clients) guest.terminate()
  }

  revive(): void {
    this.#isDown = false
  }

  #welcome(socket: WebSocket): void {
    this.visits += 1
    this.#relay.handleConnection(socket)
    socket.on('error', () => socket.terminate())
    socket.on('close', () => this.#relay.handleDisconnect(socket))
    socket.on('message', data => {
      const frame = (data as Buffer).toString('utf8')
      this.frames.push(frame)
      if (this.isSilent) return
      void this.#relay.handleMessage(socket, JSON.parse(frame) as ToRelay)
    })
  }

  #mayTake(event: Event) {
    this.events.push(event)
    const message = this.refuses(event)
    return message === undefined ? {canHandle: true} : {canHandle: false, message}
  }
}

/** A relay on a port of its own. To be closed by whoever asked. */
export async function serveRelay() {
  const relay = new LocalRelay()
  const server = createServer().on('upgrade', relay.upgrade).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async () => {
    relay.die()
    server.close()
    await once(server, 'close')
  }
  return {
    relay,
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close,
  }
}
