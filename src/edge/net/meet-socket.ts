import {base64url, fromBase64url} from '../../core/bytes.ts'
import {Store} from '../../core/store.ts'
import type {Stop} from '../../core/store.ts'
import {Backoff} from '../backoff.ts'
import type {MeetingPoint, MeetingState} from './meeting-point.ts'
import {isRecord} from './signal.ts'

/** A phone or a proxy cuts a silent connection after a minute or so; and we must notice one that was cut. */
const PING_MS = 25_000
/** How long the meeting point may take to open. */
const OPEN_MS = 8_000
/** How long an open one may take to answer: a laptop that slept holds a connection that only looks open. */
const ANSWER_MS = 4_000
/** A meeting point that was restarted is found again within seconds, by all who wait for it. */
const LONGEST_MS = 4_000
/** All rooms of a page ask at once when the network is back: one try is enough. */
const RETRY_MS = 1_000

/** The meeting point at `/meet`: JSON over one WebSocket, shared by all rooms of this page. */
export class MeetSocket implements MeetingPoint {
  readonly name: string
  readonly state = new Store<MeetingState>('connecting')
  readonly #url: string
  readonly #heard = new Map<string, Set<(bytes: Uint8Array) => void>>()
  readonly #backoff = new Backoff(LONGEST_MS)
  #socket: WebSocket | undefined
  #openedAt = 0
  #again: ReturnType<typeof setTimeout> | undefined
  #ping: ReturnType<typeof setInterval> | undefined
  #silent: ReturnType<typeof setTimeout> | undefined

  constructor({name, url}: {readonly name: string; readonly url: string}) {
    this.name = name
    this.#url = url
  }

  join(topic: string, heard: (bytes: Uint8Array) => void): Stop {
    const followers = this.#heard.get(topic)
    const follower = (bytes: Uint8Array) => heard(bytes)
    if (followers) followers.add(follower)
    else {
      this.#heard.set(topic, new Set([follower]))
      this.#tell({type: 'subscribe', topic})
    }
    if (!this.#socket && this.#again === undefined) this.#open()
    return () => this.#leave(topic, follower)
  }

  publish(topic: string, bytes: Uint8Array): void {
    this.#tell({type: 'publish', topic, data: base64url(bytes)})
  }

  retry(): void {
    if (this.#heard.size === 0) return
    if (this.state.value === 'open') return this.#expectAnswer()
    if (this.#socket && performance.now() - this.#openedAt < RETRY_MS) return
    this.#backoff.reset()
    this.#close()
    this.#open()
  }

  #leave(topic: string, follower: (bytes: Uint8Array) => void): void {
    const followers = this.#heard.get(topic)
    if (!followers?.delete(follower) || followers.size > 0) return
    this.#heard.delete(topic)
    this.#tell({type: 'unsubscribe', topic})
    if (this.#heard.size > 0) return
    this.#close()
    this.state.set('connecting')
  }

  #open(): void {
    const socket = socketTo(this.#url)
    if (!socket) return this.#lost()
    this.#socket = socket
    this.#openedAt = performance.now()
    this.#silent = setTimeout(() => this.#lost(), OPEN_MS)
    socket.onopen = () => {
      this.#answered()
      this.#backoff.reset()
      for (const topic of this.#heard.keys()) this.#tell({type: 'subscribe', topic})
      this.#ping = setInterval(() => this.#expectAnswer(), PING_MS)
      this.state.set('open')
    }
    socket.onmessage = ({data}: MessageEvent<unknown>) => {
      this.#answered()
      this.#hear(data)
    }
    socket.onclose = () => this.#lost()
  }

  #hear(data: unknown): void {
    const message = readMessage(data)
    if (!message) return
    for (const [topic, followers] of this.#heard) {
      if (message.topic !== undefined && message.topic !== topic) continue
      for (const heard of followers) heard(message.bytes)
    }
  }

  #expectAnswer(): void {
    this.#silent ??= setTimeout(() => this.#lost(), ANSWER_MS)
    this.#tell({type: 'ping'})
  }

  #answered(): void {
    clearTimeout(this.#silent)
    this.#silent = undefined
  }

  #lost(): void {
    this.#close()
    this.state.set('down')
    this.#again = setTimeout(() => {
      this.#again = undefined
      this.#open()
    }, this.#backoff.next())
  }

  #close(): void {
    clearTimeout(this.#again)
    clearInterval(this.#ping)
    this.#again = undefined
    this.#answered()
    const socket = this.#socket
    this.#socket = undefined
    if (!socket) return
    socket.onopen = socket.onmessage = socket.onclose = null
    socket.close()
  }

  #tell(message: {
    readonly type: string
    readonly topic?: string
    readonly data?: string
  }): void {
    if (this.#socket?.readyState === WebSocket.OPEN)
      this.#socket.send(JSON.stringify(message))
  }
}

/** Undefined where the page's own rules forbid the address, such as `ws:` from `https:`. */
function socketTo(url: string): WebSocket | undefined {
  try {
    return new WebSocket(url)
  } catch {
    return undefined
  }
}

type Heard = {readonly topic: string | undefined; readonly bytes: Uint8Array}

/** Nobody's in particular: each room counts it as a note that it cannot open. */
const unreadable: Heard = {topic: undefined, bytes: new Uint8Array()}

/** Undefined for what is no note, such as the answer to a ping. */
function readMessage(data: unknown): Heard | undefined {
  const message = parse(data)
  if (!isRecord(message)) return unreadable
  if (message['type'] !== 'publish') return undefined
  const {topic, data: text} = message
  const bytes = typeof text === 'string' ? fromBase64url(text) : undefined
  return typeof topic === 'string' && bytes ? {topic, bytes} : unreadable
}

function parse(data: unknown): unknown {
  if (typeof data !== 'string') return undefined
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}
