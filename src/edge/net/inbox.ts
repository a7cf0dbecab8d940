import {afterTurn} from '../breather.ts'
import type {Screened} from './sync-screen.ts'
import {MESSAGE_MAX} from './fragments.ts'

/** What keeping a message takes besides its bytes: a flood of empty ones is one too. */
const KEEPING = 256
/** One message of the greatest length and as much again: more unread from one peer is an attack on our memory. */
const UNREAD_MAX = 2 * (MESSAGE_MAX + KEEPING)

/** Some hundreds of entries: screened in a few milliseconds, and delivered in as many again. */
const LONG = 64 * 1024

export type InboxParts = {
  readonly screen: (bytes: Uint8Array) => Promise<Screened>
  readonly deliver: (message: Uint8Array) => void
  readonly violated: () => void
  /** A message was not taken in, and the peer is not to blame: it is of no use, or this side could not read it now. */
  readonly passedOver: () => void
}

/**
 * Reads one peer's messages one after the other: each is screened before it is delivered, and whatever goes wrong with
 * one is told and stops nothing else. Holds everything back until it is opened.
 */
export class Inbox {
  readonly #parts: InboxParts
  readonly #unread: Uint8Array[] = []
  #weight = 0
  #state: 'held' | 'idle' | 'reading' | 'closed' = 'held'

  constructor(parts: InboxParts) {
    this.#parts = parts
  }

  get isReading(): boolean {
    return this.#state === 'reading'
  }

  open(): void {
    if (this.#state === 'held') this.#state = 'idle'
    void this.#read()
  }

  /** False when the peer has sent more than can be read: the message was not taken. */
  push(message: Uint8Array): boolean {
    const weight = weightOf(message)
    if (this.#weight + weight > UNREAD_MAX) return false
    this.#weight += weight
    this.#unread.push(message)
    void this.#read()
    return true
  }

  close(): void {
    this.#state = 'closed'
    this.#unread.length = 0
  }

  async #read(): Promise<void> {
    if (this.#state !== 'idle') return
    this.#state = 'reading'
    for (let next = this.#unread.shift(); next; next = this.#unread.shift()) {
      this.#weight -= weightOf(next)
      await this.#readOne(next)
      if (this.#isClosed()) return
    }
    this.#state = 'idle'
  }

  async #readOne(bytes: Uint8Array): Promise<void> {
    const {screen, deliver, violated, passedOver} = this.#parts
    try {
      const {messages, violation, unused} = await screen(bytes)
      for (const [nth, message] of messages.entries()) {
        // Between the pieces of a large first sync the page has its turn, and after what took long to screen.
        if (nth > 0 || bytes.length > LONG) await afterTurn()
        if (this.#isClosed()) return
        deliver(message)
      }
      if (this.#isClosed()) return
      if (violation) violated()
      else if (unused) passedOver()
    } catch {
      if (!this.#isClosed()) passedOver()
    }
  }

  #isClosed(): boolean {
    return this.#state === 'closed'
  }
}

const weightOf = (message: Uint8Array): number => message.length + KEEPING
