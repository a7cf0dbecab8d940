import {fromUtf8} from '../../core/bytes.ts'
import {CARRIED_MAX_BYTES, SIGNATURE_BYTES} from '../../core/entry/frame.ts'
import {readVaruint} from '../../core/varuint.ts'
import type {Breather} from '../../app/ports.ts'
import {
  ANY_BYTES,
  ANY_OBJECT,
  CONTENT_ANY,
  CONTENT_DELETED,
  HAS_ORIGIN,
  KEY,
  KEY_BYTE,
  PARENT_IS_ROOT,
} from './write-run.ts'

/** What one Yjs client brings, in order of clock. */
export type Section = {readonly client: number; readonly structs: readonly Struct[]}

export type Struct = {
  readonly clock: number
  /** The root array's name; only the struct at clock 0 says it. */
  readonly root: string | undefined
} & (
  | {readonly kind: 'entries'; readonly entries: readonly Uint8Array[]}
  /** Deleted items. */
  | {readonly kind: 'tombstones'; readonly count: number}
  /** Collected or skipped: places of which nothing is said. */
  | {readonly kind: 'hole'; readonly count: number}
)

export type ReadUpdate = {
  readonly sections: readonly Section[]
  /** Reading stopped at a byte that no honest device writes; `sections` is what came before. */
  readonly odd: boolean
}

/** Larger ones are not looked at. */
const UPDATE_MAX_BYTES = 64 * 1024 * 1024
/**
 * Sections and structs of one update. An honest section with one entry is two parts and longer than 128 bytes, and each
 * tombstone has its withdraw. Other parts can be as short as two bytes, and would take thirty times their length to hold.
 */
const PARTS_MAX = UPDATE_MAX_BYTES / 64
const ROOT_MAX_BYTES = 64

/**
 * Reads a Yjs V1 update of which nothing is believed. Entries are windows on its bytes; no count is trusted with an
 * allocation; deletes are read past, never reported. Only what a room's log can hold is known here: `{e: bytes}` in
 * root arrays, each item after the one before it in its own line.
 */
export async function readUpdate(
  bytes: Uint8Array,
  breathe: Breather,
): Promise<ReadUpdate> {
  if (bytes.length > UPDATE_MAX_BYTES) return {sections: [], odd: true}
  const sections: Section[] = []
  const reader = new Reader(bytes)
  try {
    for (let left = reader.count(); left > 0; left--)
      await readSection(reader, sections, breathe)
    await readPastDeletes(reader, breathe)
    reader.end()
    return {sections, odd: false}
  } catch (error) {
    if (error instanceof OddByte) return {sections, odd: true}
    throw error
  }
}

const GC = 0
const SKIP = 10

async function readSection(reader: Reader, sections: Section[], breathe: Breather) {
  const left = reader.count()
  if (left === 0) throw new OddByte()
  reader.part()
  const client = reader.count()
  const structs: Struct[] = []
  sections.push({client, structs})
  let clock = reader.count()
  for (let struct = 0; struct < left; struct++) {
    reader.part()
    const pause = breathe()
    if (pause) await pause
    const length = await readStruct(reader, client, clock, structs, breathe)
    if (length < 1 || clock + length > Number.MAX_SAFE_INTEGER) throw new OddByte()
    clock += length
  }
}

async function readStruct(
  reader: Reader,
  client: number,
  clock: number,
  structs: Struct[],
  breathe: Breather,
) {
  const info = reader.byte()
  if (info === GC || info === SKIP) {
    const count = reader.count()
    structs.push({kind: 'hole', clock, root: undefined, count})
    return count
  }
  const root = readPosition(reader, info & ~CONTENT_MASK, client, clock)
  const content = info & CONTENT_MASK
  if (content === CONTENT_DELETED) {
    const count = reader.count()
    structs.push({kind: 'tombstones', clock, root, count})
    return count
  }
  if (content !== CONTENT_ANY) throw new OddByte()
  const entries: Uint8Array[] = []
  structs.push({kind: 'entries', clock, root, entries})
  for (let left = reader.count(); left > 0; left--) {
    entries.push(readHolder(reader))
    const pause = breathe()
    if (pause) await pause
  }
  return entries.length
}

const CONTENT_MASK = 0x1f

/** The item at clock 0 names its root; every other follows the one before it. No other position is ever honest. */
function readPosition(reader: Reader, flags: number, client: number, clock: number) {
  if (clock === 0) {
    if (flags !== 0 || reader.count() !== PARENT_IS_ROOT) throw new OddByte()
    return reader.text(ROOT_MAX_BYTES)
  }
  if (flags !== HAS_ORIGIN) throw new OddByte()
  if (reader.count() !== client || reader.count() !== clock - 1) throw new OddByte()
  return undefined
}

/** `{e: bytes}`, and nothing else. */
function readHolder(reader: Reader): Uint8Array {
  if (reader.byte() !== ANY_OBJECT || reader.count() !== 1) throw new OddByte()
  if (reader.byte() !== KEY.length || reader.byte() !== KEY_BYTE) throw new OddByte()
  if (reader.byte() !== ANY_BYTES) throw new OddByte()
  const entry = reader.bytes(CARRIED_MAX_BYTES)
  // No version's can be shorter than its signature.
  if (entry.length <= SIGNATURE_BYTES) throw new OddByte()
  return entry
}

async function readPastDeletes(reader: Reader, breathe: Breather) {
  for (let clients = reader.count(); clients > 0; clients--) {
    reader.count()
    const pause = breathe()
    if (pause) await pause
    for (let ranges = reader.count(); ranges > 0; ranges--) {
      reader.count()
      reader.count()
      const pause = breathe()
      if (pause) await pause
    }
  }
}

class OddByte extends Error {}

/** Throws OddByte, and nothing else, at what is not there. */
class Reader {
  readonly #bytes: Uint8Array
  #at = 0
  #parts = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** To be told of each section and each struct. */
  part(): void {
    if (++this.#parts > PARTS_MAX) throw new OddByte()
  }

  byte(): number {
    const byte = this.#bytes[this.#at++]
    if (byte === undefined) throw new OddByte()
    return byte
  }

  count(): number {
    const read = readVaruint(this.#bytes, this.#at)
    if (read === undefined) throw new OddByte()
    this.#at = read.end
    return read.value
  }

  bytes(most: number): Uint8Array {
    const length = this.count()
    const end = this.#at + length
    if (length > most || end > this.#bytes.length) throw new OddByte()
    const window = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return window
  }

  text(most: number): string {
    const text = fromUtf8(this.bytes(most))
    if (text === undefined) throw new OddByte()
    return text
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw new OddByte()
  }
}
