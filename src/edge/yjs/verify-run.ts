import {sha256} from '@noble/hashes/sha2.js'
import {base64url, sameBytes} from '../../core/bytes.ts'
import {carriedIn} from '../../core/entry/carried.ts'
import type {Withdrawn} from '../../core/entry/entry.ts'
import {ID_BYTES, readFrame, VERSION, type Frame} from '../../core/entry/frame.ts'
import {KINDS} from '../../core/entry/kinds.ts'
import {clockOf} from '../../core/entry/place.ts'
import {NO_ROOM, toBeSigned} from '../../core/entry/write-entry.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {EntryId, MemberId, RoomId} from '../../core/ids.ts'
import type {Verify} from '../verify.ts'
import type {Breather} from '../../app/ports.ts'
import type {Run} from './write-run.ts'

/** How many of a run's places hold, from its first, and what came after them. */
export type Verified = {readonly held: number; readonly then: Then}

/** `violation`: a place that does not hold. `newer`: one of which only a version of the app to come can tell. */
type Then = 'nothing' | 'violation' | 'newer'

export type VerifyParts = {
  readonly room: RoomId
  readonly verify: Verify
  readonly breathe: Breather
  /** What signed withdraws say of the run's place `at`; none where a tombstone has no reason to be. */
  readonly withdrawnAt: (clock: number) => Promise<readonly Withdrawn[]>
}

/**
 * One signature at the tip speaks for all that it can be followed back to over `prev`. Across a tombstone its withdraw
 * holds id and prev. Where the link breaks, the entry before the break speaks for itself. A withdraw always does: others
 * delete by it, and must be able to show why by its bytes alone. What an entry carries has its own author's signature.
 */
export async function verifyRun(parts: VerifyParts, run: Run): Promise<Verified> {
  const {frames, breaks, then} = await readRun(parts, run)
  const isSignedAt = async (at: number) => {
    const frame = frames[at]
    return frame === undefined || isSigned(parts, run.author, frame)
  }
  for (const [nth, from] of breaks.entries()) {
    const end = breaks[nth + 1] ?? frames.length
    let held = end
    while (held > from && !(await isSignedAt(held - 1))) held--
    for (let at = from; at < held; at++) {
      const frame = frames[at]
      if (frame?.kind === KINDS.withdrew && !(await isSignedAt(at))) held = at
      if (frame?.kind === KINDS.carried && !(await isCarrying(parts, frame))) held = at
    }
    if (held < end) return {held, then: 'violation'}
  }
  return {held: frames.length, then}
}

/** The frames as far as they stand in their places, undefined for a tombstone, and where a chain of ids begins among them. */
async function readRun({withdrawnAt, breathe}: VerifyParts, {base, clock, entries}: Run) {
  const frames: (Frame | undefined)[] = []
  const upToHere = (then: Then) => ({frames, breaks, then})
  const breaks = [0]
  let before: readonly Uint8Array[] = []
  for (const bytes of entries) {
    const at = frames.length
    if (bytes === null) {
      const said = await withdrawnAt(clock + at)
      if (said.length === 0) return upToHere('nothing')
      // Whoever lies about a place says several things of it.
      const linked = said.some(({prev}) => isAmong(before, prev))
      if (!linked && at > 0) breaks.push(at)
      before = said.map(({id}) => idBytes(id))
      frames.push(undefined)
      continue
    }
    const frame = readFrame(bytes)
    // Of a version to come nothing can be said: it is left out, and is no offence.
    if (!frame.ok)
      return upToHere(frame.refusal === 'other-version' ? 'newer' : 'violation')
    const {value} = frame
    if (value.base !== base || clockOf(value) !== clock + at) return upToHere('violation')
    if (isOfLaterVersion(value)) return upToHere('newer')
    const linked = before.some(id => sameBytes(value.prev, id))
    if (!linked && at > 0) breaks.push(at)
    frames.push(value)
    before = [sha256(bytes)]
    const pause = breathe()
    if (pause) await pause
  }
  return upToHere('nothing')
}

/** Whether it carries an entry that its author has signed. */
async function isCarrying(parts: VerifyParts, {payload}: Frame): Promise<boolean> {
  const carried = carriedIn(payload)
  const frame = carried && readFrame(carried.bytes)
  if (!carried || !frame?.ok) return false
  return isSigned(parts, carried.author, frame.value)
}

/** What an entry of a version to come says cannot be told, and whoever carries one does no wrong. */
const isOfLaterVersion = ({kind, payload}: Frame): boolean =>
  kind === KINDS.carried &&
  payload[ID_BYTES] !== undefined &&
  payload[ID_BYTES] !== VERSION

const isAmong = (ids: readonly Uint8Array[], id: EntryId | undefined) =>
  ids.some(bytes => base64url(bytes) === id)

export function isSigned(
  {room, verify}: Pick<VerifyParts, 'room' | 'verify'>,
  author: MemberId,
  frame: Frame,
) {
  const genesis = frame.kind === KINDS.founded && frame.seq === 1
  const where = genesis ? NO_ROOM : idBytes(room)
  return verify(author, frame.signature, toBeSigned(where, idBytes(author), frame.body))
}
