import {cut} from './fragments.ts'

/** How far a channel is filled before we wait, and how far it must empty before we go on. */
const HIGH_WATER = 1024 * 1024
const LOW_WATER = 256 * 1024
// Firefox and Node now and then forget the `bufferedamountlow` event, so we look ourselves too.
const DRAIN_MS = 50
/** More than this waiting for one peer means that it has stopped taking anything in. */
const WAITING_MAX = 160 * 1024 * 1024

export type Channel = Pick<
  RTCDataChannel,
  'bufferedAmount' | 'bufferedAmountLowThreshold' | 'readyState' | 'addEventListener'
> & {send(bytes: Uint8Array<ArrayBuffer>): void}

/** Sends messages over one channel in their order, in fragments, no faster than it takes them. */
export class SendQueue {
  readonly #channel: Channel
  readonly #refused: (error: unknown) => void
  readonly #waiting: Uint8Array[] = []
  #fragments: Iterator<Uint8Array<ArrayBuffer>> | undefined
  #drain: ReturnType<typeof setInterval> | undefined
  #isClosed = false
  /** Bytes of messages that have not been handed over whole. */
  bytes = 0

  /**
   * `refused`: the browser will not send over this channel, as where the other side says that it takes no message of such
   * a length. It is told after whoever sends has done so: that may be Yjs, in the middle of a transaction.
   */
  constructor(channel: Channel, refused: (error: unknown) => void) {
    this.#channel = channel
    this.#refused = refused
    channel.bufferedAmountLowThreshold = LOW_WATER
    channel.addEventListener('bufferedamountlow', () => this.#pump())
    channel.addEventListener('open', () => this.#pump())
  }

  /** False when too much is waiting already: the message was not taken. What comes after `close` goes nowhere. */
  push(message: Uint8Array): boolean {
    if (this.#isClosed) return true
    if (this.bytes + message.length > WAITING_MAX) return false
    this.#waiting.push(message)
    this.bytes += message.length
    this.#pump()
    return true
  }

  close(): void {
    this.#isClosed = true
    clearInterval(this.#drain)
    this.#drain = undefined
    this.#waiting.length = 0
    this.#fragments = undefined
    this.bytes = 0
  }

  #pump(): void {
    try {
      this.#fill()
    } catch (error) {
      this.close()
      queueMicrotask(() => this.#refused(error))
    }
    if (this.#waiting.length === 0) {
      clearInterval(this.#drain)
      this.#drain = undefined
    } else this.#drain ??= setInterval(() => this.#pump(), DRAIN_MS)
  }

  #fill(): void {
    while (
      this.#channel.readyState === 'open' &&
      this.#channel.bufferedAmount < HIGH_WATER
    ) {
      const fragment = this.#next()
      if (!fragment) break
      this.#channel.send(fragment)
    }
  }

  #next(): Uint8Array<ArrayBuffer> | undefined {
    while (this.#waiting.length > 0) {
      this.#fragments ??= cut(this.#waiting[0]!)
      const next = this.#fragments.next()
      if (!next.done) return next.value
      this.#fragments = undefined
      this.bytes -= this.#waiting.shift()!.length
    }
    return undefined
  }
}
