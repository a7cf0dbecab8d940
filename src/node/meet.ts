import type {IncomingMessage, Server} from 'node:http'
import {WebSocket, WebSocketServer} from 'ws'
import {Allowance} from './allowance.ts'
import {addressOf, isWelcome} from './caller.ts'
import {meetLimits} from './meet-limits.ts'
import type {MeetLimits} from './meet-limits.ts'
import {readMeetMessage} from './meet-message.ts'
import type {MeetMessage} from './meet-message.ts'

export type MeetOptions = {
  readonly path: string
  /** Between two looks whether a connection still lives, in ms. */
  readonly beat?: number
  readonly limits?: Partial<MeetLimits>
}

/** How often something was not taken, by why. */
export type Refused = Record<
  | Exclude<keyof MeetLimits, 'origins' | 'behindProxy'>
  | 'origin'
  | 'notUnderstood'
  | 'notRead',
  number
>

/** What whoever runs the server may see of it. Numbers only: no topic, address or content. */
export type MeetHealth = {
  /** An ISO date and time. */
  readonly upSince: string
  readonly connections: number
  readonly topics: number
  readonly refused: Readonly<Refused>
}

/** Who does not read what it asked for is passed over rather than kept in memory. */
const UNSENT_MAX = 1024 * 1024
const TOO_LONG = 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'

/**
 * The meeting point: passes on what one connection publishes to all others that subscribed to the topic. Topics and
 * payloads are opaque to it, and it remembers nothing but who subscribed.
 */
export function openMeet(server: Server, {path, beat = 30_000, limits}: MeetOptions) {
  const meet = new Meet({...meetLimits, ...limits})
  const sockets = new WebSocketServer({
    server,
    path,
    maxPayload: limits?.messageSize ?? meetLimits.messageSize,
    perMessageDeflate: false,
    clientTracking: true,
    verifyClient: ({req}, answer) => {
      const status = meet.refusal(req)
      answer(status === undefined, status)
    },
  })
  // The server's own errors come by here too; whoever started it hears them there.
  sockets.on('error', () => {})
  sockets.on('connection', (socket, request) => meet.welcome(socket, request))
  const timer = setInterval(() => meet.look(), beat)
  return {
    health: () => meet.health(),
    close: () => {
      clearInterval(timer)
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

type Guest = {
  readonly socket: WebSocket
  readonly topics: Set<string>
  readonly allowance: Allowance
  resuming: ReturnType<typeof setTimeout> | undefined
  isAlive: boolean
}

class Meet {
  readonly #limits: MeetLimits
  readonly #upSince = new Date().toISOString()
  readonly #guests = new Set<Guest>()
  readonly #perAddress = new Map<string, number>()
  readonly #topics = new Map<string, Set<WebSocket>>()
  readonly #refused: Refused = {
    origin: 0,
    connections: 0,
    connectionsPerAddress: 0,
    topics: 0,
    messageSize: 0,
    rate: 0,
    notUnderstood: 0,
    notRead: 0,
  }

  constructor(limits: MeetLimits) {
    this.#limits = limits
  }

  health(): MeetHealth {
    return {
      upSince: this.#upSince,
      connections: this.#guests.size,
      topics: this.#topics.size,
      refused: this.#refused,
    }
  }

  /** The HTTP status that a connection is refused with; undefined for one that may come in. */
  refusal(request: IncomingMessage): 403 | 429 | 503 | undefined {
    const {connections, connectionsPerAddress} = this.#limits
    if (!isWelcome(request, this.#limits)) {
      this.#refused.origin += 1
      return 403
    }
    const here = this.#perAddress.get(addressOf(request, this.#limits)) ?? 0
    if (here >= connectionsPerAddress) {
      this.#refused.connectionsPerAddress += 1
      return 429
    }
    if (this.#guests.size < connections) return undefined
    this.#refused.connections += 1
    return 503
  }

  welcome(socket: WebSocket, request: IncomingMessage): void {
    const guest: Guest = {
      socket,
      topics: new Set(),
      allowance: new Allowance(this.#limits.rate, performance.now()),
      resuming: undefined,
      isAlive: true,
    }
    const address = addressOf(request, this.#limits)
    this.#guests.add(guest)
    this.#count(address, 1)
    socket.on('pong', () => (guest.isAlive = true))
    socket.on('error', error => this.#broken(guest, error))
    socket.on('close', () => {
      clearTimeout(guest.resuming)
      this.#guests.delete(guest)
      this.#count(address, -1)
      for (const topic of guest.topics) this.#leave(topic, socket)
    })
    socket.on('message', (data, isBinary) => {
      if (socket.readyState !== WebSocket.OPEN) return
      const message = isBinary ? undefined : readMeetMessage(data)
      if (!message) return this.#refuse(guest, 'notUnderstood')
      this.#take(guest, message)
      this.#slowDown(guest, (data as Buffer).length)
    })
  }

  /** Lets go who has not answered since the last look. */
  look(): void {
    for (const guest of this.#guests) {
      if (!guest.isAlive) guest.socket.terminate()
      guest.isAlive = false
      guest.socket.ping()
    }
  }

  #take(guest: Guest, message: MeetMessage): void {
    const {socket, topics} = guest
    switch (message.type) {
      case 'ping':
        return this.#send(socket, '{"type":"pong"}')
      case 'subscribe':
        if (topics.size >= this.#limits.topics) return this.#refuse(guest, 'topics')
        topics.add(message.topic)
        this.#subscribersOf(message.topic).add(socket)
        return
      case 'unsubscribe':
        topics.delete(message.topic)
        return this.#leave(message.topic, socket)
      case 'publish':
        return this.#publish(socket, message)
    }
  }

  #publish(from: WebSocket, message: MeetMessage & {readonly type: 'publish'}): void {
    const text = JSON.stringify(message)
    for (const socket of this.#topics.get(message.topic) ?? [])
      if (socket !== from && socket.readyState === WebSocket.OPEN)
        this.#send(socket, text)
  }

  #send(socket: WebSocket, text: string): void {
    if (socket.bufferedAmount < UNSENT_MAX) socket.send(text)
    else this.#refused.notRead += 1
  }

  #subscribersOf(topic: string): Set<WebSocket> {
    const subscribers = this.#topics.get(topic) ?? new Set()
    this.#topics.set(topic, subscribers)
    return subscribers
  }

  #leave(topic: string, socket: WebSocket): void {
    const subscribers = this.#topics.get(topic)
    subscribers?.delete(socket)
    if (subscribers?.size === 0) this.#topics.delete(topic)
  }

  /** Not read for a while: what it says waits on its own side. */
  #slowDown(guest: Guest, bytes: number): void {
    const wait = guest.allowance.spend(bytes, performance.now())
    if (wait === 0) return
    if (!guest.socket.isPaused) this.#refused.rate += 1
    guest.socket.pause()
    clearTimeout(guest.resuming)
    guest.resuming = setTimeout(() => guest.socket.resume(), wait)
  }

  #refuse({socket}: Guest, why: 'topics' | 'notUnderstood'): void {
    this.#refused[why] += 1
    socket.close(1008, why === 'topics' ? 'Too many topics' : 'Not understood')
  }

  /** `ws` closes the connection itself after an error; without a listener Node would end. */
  #broken({socket}: Guest, error: Error & {readonly code?: string}): void {
    if (error.code === TOO_LONG) this.#refused.messageSize += 1
    else if (error.code?.startsWith('WS_ERR')) this.#refused.notUnderstood += 1
    socket.terminate()
  }

  #count(address: string, change: 1 | -1): void {
    const count = (this.#perAddress.get(address) ?? 0) + change
    if (count > 0) this.#perAddress.set(address, count)
    else this.#perAddress.delete(address)
  }
}
