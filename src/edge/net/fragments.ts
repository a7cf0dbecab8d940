/** Longest message either way, 64 MiB: beyond that a log comes in several. */
export const MESSAGE_MAX = 64 * 1024 * 1024
/** Large enough to keep the channel busy, small enough for every browser's SCTP (16 to 256 KiB). */
export const FRAGMENT_SIZE = 60 * 1024

/** Honest fragments are much longer. Of shorter ones so many may wait, whose keeping costs little. */
const PIECE_MIN = 1024
const CRUMBS_MAX = 1024

// First byte of a fragment. A message that fits travels whole; a longer one starts with its length in four bytes.
const WHOLE = 0
const START = 1
const MORE = 2

/** What no peer of ours would send. */
export class OddFragment extends Error {}

/** The fragments of one message, each at most `size` bytes, cut as they are taken. */
export function* cut(
  message: Uint8Array,
  size = FRAGMENT_SIZE,
): Generator<Uint8Array<ArrayBuffer>, void> {
  if (message.length + 1 <= size) {
    yield fragment(WHOLE, message)
    return
  }
  const total = new Uint8Array(4)
  new DataView(total.buffer).setUint32(0, message.length)
  let at = size - 5
  yield fragment(START, total, message.subarray(0, at))
  while (at < message.length) {
    const end = Math.min(message.length, at + size - 1)
    yield fragment(MORE, message.subarray(at, end))
    at = end
  }
}

/** Puts a peer's fragments together again. Throws an `OddFragment` at the first that an honest peer would not send. */
export class Assembler {
  #total = 0
  #done = 0
  #parts: Uint8Array[] = []

  /** Bytes of the message under way: what came and what will. Both 0 when there is none. */
  get progress(): {readonly done: number; readonly total: number} {
    return {done: this.#done, total: this.#total}
  }

  /** The message that this fragment completes, if it does. */
  take(piece: Uint8Array): Uint8Array | undefined {
    const body = piece.subarray(1)
    switch (piece[0]) {
      case WHOLE:
        if (this.#total > 0) throw new OddFragment('A message inside another')
        return body
      case START:
        this.#start(body)
        return undefined
      case MORE:
        return this.#add(body)
      default:
        throw new OddFragment('A fragment of no known kind')
    }
  }

  #start(body: Uint8Array): void {
    if (this.#total > 0 || body.length < 4) throw new OddFragment('A start out of place')
    const total = new DataView(body.buffer, body.byteOffset, 4).getUint32(0)
    const first = body.subarray(4)
    if (total > MESSAGE_MAX || first.length >= total)
      throw new OddFragment('A length out of bounds')
    this.#total = total
    this.#done = first.length
    this.#parts = [first]
  }

  #add(body: Uint8Array): Uint8Array | undefined {
    if (body.length === 0 || this.#done + body.length > this.#total)
      throw new OddFragment('More than was announced')
    if (this.#parts.length > CRUMBS_MAX + this.#done / PIECE_MIN)
      throw new OddFragment('In crumbs')
    this.#parts.push(body)
    this.#done += body.length
    if (this.#done < this.#total) return undefined
    const message = new Uint8Array(this.#total)
    let at = 0
    for (const part of this.#parts) {
      message.set(part, at)
      at += part.length
    }
    this.#parts = []
    this.#total = this.#done = 0
    return message
  }
}

function fragment(
  kind: number,
  ...parts: readonly Uint8Array[]
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 1))
  bytes[0] = kind
  let at = 1
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
