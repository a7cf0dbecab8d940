import * as encoding from 'lib0/encoding'
import {is32Bytes} from '../../core/bytes.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import {clientOf} from '../../core/entry/place.ts'

/** What stands in one place of a line: an entry's bytes, or null where they are withdrawn. */
export type Placed = Uint8Array | null

/** Neighbouring entries of one line, the first at `clock`. */
export type Run = {
  readonly author: MemberId
  /** The seq at which the line began. */
  readonly base: number
  readonly clock: number
  readonly entries: readonly Placed[]
}

export type Place = {readonly client: number; readonly clock: number}

/** The one writer: a Yjs V1 update with nothing in it but these runs, byte for byte as Yjs writes them. */
export function writeRuns(runs: readonly Run[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, runs.length)
  const placed = runs.map(run => ({run, client: clientOf(idBytes(run.author), run.base)}))
  placed.sort((one, other) => other.client - one.client)
  for (const {run, client} of placed) writeRun(encoder, client, run)
  encoding.writeVarUint(encoder, 0) // no deletes
  return encoding.toUint8Array(encoder)
}

/** An update with nothing in it but these deletes. No peer's update is ever a reason for one: a feed's own withdraw is. */
export function writeDeletes(places: readonly Place[]): Uint8Array {
  const encoder = encoding.createEncoder()
  const counts = places.flatMap(({client, clock}) => [client, 1, clock, 1])
  for (const count of [0, places.length, ...counts]) encoding.writeVarUint(encoder, count)
  return encoding.toUint8Array(encoder)
}

/** The name of the root array that holds a device's feed. */
export const rootOf = (author: MemberId) => `f/${author}`

/** Whose feed a root array holds; undefined unless its name is the one spelling of `f/<key>`. */
export function authorOf(root: string): MemberId | undefined {
  const key = root.slice(2)
  return root.startsWith('f/') && is32Bytes(key) ? (key as MemberId) : undefined
}

export const CONTENT_DELETED = 1
export const CONTENT_ANY = 8
export const HAS_ORIGIN = 0x80
export const ANY_OBJECT = 118
export const ANY_BYTES = 116
/** The one key of an item's object, and its one byte: encoding it as text each time would take most of the time. */
export const KEY = 'e'
export const KEY_BYTE = 0x65
export const PARENT_IS_ROOT = 1

function writeRun(encoder: encoding.Encoder, client: number, run: Run) {
  const stretches = stretchesOf(run.entries)
  encoding.writeVarUint(encoder, stretches.length)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, run.clock)
  let {clock} = run
  for (const stretch of stretches) {
    const isGone = stretch[0] === null
    writePosition(encoder, isGone ? CONTENT_DELETED : CONTENT_ANY, client, clock, run)
    encoding.writeVarUint(encoder, stretch.length)
    clock += stretch.length
    for (const bytes of stretch) if (bytes) writeHolder(encoder, bytes)
  }
}

/** Neighbours of which all are there, or all are gone: each stretch is one struct. */
function stretchesOf(entries: readonly Placed[]): (readonly Placed[])[] {
  const stretches: (readonly Placed[])[] = []
  let from = 0
  for (let at = 1; at <= entries.length; at++) {
    if (at < entries.length && (entries[at] === null) === (entries[from] === null))
      continue
    stretches.push(entries.slice(from, at))
    from = at
  }
  return stretches
}

function writePosition(
  encoder: encoding.Encoder,
  content: number,
  client: number,
  clock: number,
  {author}: Run,
) {
  if (clock === 0) {
    encoding.writeUint8(encoder, content)
    encoding.writeVarUint(encoder, PARENT_IS_ROOT)
    encoding.writeVarString(encoder, rootOf(author))
  } else {
    encoding.writeUint8(encoder, content | HAS_ORIGIN)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock - 1)
  }
}

function writeHolder(encoder: encoding.Encoder, bytes: Uint8Array) {
  encoding.writeUint8(encoder, ANY_OBJECT)
  encoding.writeVarUint(encoder, 1)
  encoding.writeUint8(encoder, KEY.length)
  encoding.writeUint8(encoder, KEY_BYTE)
  encoding.writeUint8(encoder, ANY_BYTES)
  encoding.writeVarUint8Array(encoder, bytes)
}
