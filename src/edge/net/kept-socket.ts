import {Store} from '../../core/store.ts'
import type {Backoff} from '../backoff.ts'
import type {MeetingState} from './meeting-point.ts'

/** A phone or a proxy cuts a silent connection after a minute or so; and we must notice one that was cut. */
const ASK_MS = 25_000
/** How long the meeting point may take to open. */
const OPEN_MS = 8_000
/** How long an open one may take to answer: a laptop that slept holds a connection that only looks open. */
const ANSWER_MS = 4_000
/** All rooms of a page ask at once when the network is back: one try is enough. */
const RETRY_MS = 1_000

/** What is said over the socket, and what is understood. */
export type Talk = {
  /** The connection is there: to say what must be said first, and to call `ready` once that is in force. */
  begin(): void
  /** To ask for something that is always answered. */
  ask(): void
  /** What came, of JSON; undefined for what is none. */
  hear(message: unknown): void
}

/** One WebSocket to a meeting point, made anew with growing pauses whenever it is lost. */
export class KeptSocket {
  readonly state = new Store<MeetingState>('connecting')
  readonly #url: string
  readonly #talk: Talk
  readonly #backoff: Backoff
  #socket: WebSocket | undefined
  #triedAt = 0
  #again: ReturnType<typeof setTimeout> | undefined
  #asking: ReturnType<typeof setInterval> | undefined
  #silent: ReturnType<typeof setTimeout> | undefined

  constructor(url: string, talk: Talk, backoff: Backoff) {
    this.#url = url
    this.#talk = talk
    this.#backoff = backoff
  }

  /** Connects, unless that is under way. */
  open(): void {
    if (!this.#isKept) this.#connect()
  }

  close(): void {
    this.#end()
    this.state.set('connecting')
  }

  /** Tries at once instead of when the next pause is over. */
  retry(): void {
    if (!this.#isKept) return
    if (this.state.value === 'open') return this.#expectAnswer()
    if (this.#socket && performance.now() - this.#triedAt < RETRY_MS) return
    this.#backoff.reset()
    this.#end()
    this.#connect()
  }

  /** To be told when the other end can be used. */
  ready(): void {
    this.#answered()
    this.state.set('open')
  }

  /** To be told when the other end has proved of use: the next pause is a short one. */
  proved(): void {
    this.#backoff.reset()
  }

  /** To be told when the other end is of no use. */
  lost(): void {
    this.#end()
    this.state.set('down')
    this.#again = setTimeout(() => {
      this.#again = undefined
      this.#connect()
    }, this.#backoff.next())
  }

  /** As JSON. Lost when there is no connection. */
  tell(message: unknown): void {
    if (this.#socket?.readyState === WebSocket.OPEN)
      this.#socket.send(JSON.stringify(message))
  }

  get #isKept(): boolean {
    return this.#socket !== undefined || this.#again !== undefined
  }

  #connect(): void {
    const socket = socketTo(this.#url)
    if (!socket) return this.lost()
    this.#socket = socket
    this.#triedAt = performance.now()
    this.#silent = setTimeout(() => this.lost(), OPEN_MS)
    socket.onopen = () => {
      this.#asking = setInterval(() => this.#expectAnswer(), ASK_MS)
      this.#talk.begin()
    }
    socket.onmessage = ({data}: MessageEvent<unknown>) => {
      if (this.state.value === 'open') this.#answered()
      this.#talk.hear(parse(data))
    }
    socket.onclose = () => this.lost()
  }

  #expectAnswer(): void {
    this.#silent ??= setTimeout(() => this.lost(), ANSWER_MS)
    this.#talk.ask()
  }

  #answered(): void {
    clearTimeout(this.#silent)
    this.#silent = undefined
  }

  #end(): void {
    clearTimeout(this.#again)
    clearInterval(this.#asking)
    this.#again = undefined
    this.#answered()
    const socket = this.#socket
    this.#socket = undefined
    if (!socket) return
    socket.onopen = socket.onmessage = socket.onclose = null
    socket.close()
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

function parse(data: unknown): unknown {
  if (typeof data !== 'string') return undefined
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}
