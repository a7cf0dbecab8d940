import type * as Y from 'yjs'
import type {Sealed} from '../../app/ports.ts'
import {readFrame} from '../../core/entry/frame.ts'
import type {RoomId} from '../../core/ids.ts'
import type {ScreenThread} from '../screen-thread.ts'
import type {Verify} from '../verify.ts'
import {afterTurn} from '../breather.ts'
import {copyHeld} from './held-copy.ts'
import type {Lines} from './lines.ts'
import {Screen, type Screened} from './screen.ts'
import {isSigned} from './verify-run.ts'

export type FirewallParts = {
  readonly room: RoomId
  readonly doc: Y.Doc
  readonly lines: Lines
  readonly verify: Verify
  /** Undefined where there is no other thread. */
  readonly openThread: (() => Promise<ScreenThread>) | undefined
  /** A long update is screened on the page, since there is no thread to be had or it broke off. */
  readonly doneOnPage: () => void
}

/** Up to here a screen is done before another thread could have answered: about a thousand messages, 8 ms. */
const LONG_BYTES = 256 * 1024

const nothing: Screened = {updates: [], violation: false, newer: false}

/**
 * One room's firewall: a short update is screened at once, a long one by another thread, if it can be had. The doc goes
 * on meanwhile, which is no harm: a line only grows, so what was free to be placed then is free now or stands there.
 */
export class Firewall {
  readonly #parts: FirewallParts
  readonly #here: Screen
  #thread: ScreenThread | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(parts: FirewallParts) {
    const {room, lines, verify} = parts
    this.#parts = parts
    this.#here = new Screen({room, held: lines, verify})
  }

  /** Long ones one after the other: whoever brings the same as another finds it held. */
  pass(update: Uint8Array): Promise<Screened> {
    if (update.length < LONG_BYTES || !this.#parts.openThread)
      return this.#here.pass(update)
    const turn = this.#turn.then(() => this.#passLong(update))
    this.#turn = turn.catch(() => undefined).then(afterTurn)
    return turn
  }

  async isSigned({author, bytes}: Sealed): Promise<boolean> {
    const frame = readFrame(bytes)
    return frame.ok && isSigned(this.#parts, author, frame.value)
  }

  /** Ends the other thread, whatever it is at. */
  close(): void {
    this.#closed = true
    this.#thread?.close()
  }

  async #passLong(update: Uint8Array): Promise<Screened> {
    const {room, doc, lines} = this.#parts
    const thread = await this.#open()
    if (this.#isClosed()) return nothing
    const held = copyHeld(doc, lines)
    const screened = await thread?.pass({room, held, update})
    if (this.#isClosed()) return nothing
    if (screened) return screened
    this.#parts.doneOnPage()
    return this.#here.pass(update)
  }

  async #open(): Promise<ScreenThread | undefined> {
    // A part of the app that could not be fetched is fetched for the next.
    this.#thread ??= await this.#parts.openThread?.().catch(() => undefined)
    if (this.#isClosed()) this.#thread?.close()
    return this.#thread
  }

  #isClosed(): boolean {
    return this.#closed
  }
}
