import {sha256} from '@noble/hashes/sha2.js'
import {sameBytes} from '../../core/bytes.ts'
import {readFrame, type Frame} from '../../core/entry/frame.ts'
import {KINDS} from '../../core/entry/kinds.ts'
import {clockOf} from '../../core/entry/place.ts'
import {NO_ROOM, toBeSigned} from '../../core/entry/write-entry.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {RoomId} from '../../core/ids.ts'
import type {Verify} from '../verify.ts'
import type {Breather} from './breather.ts'
import type {Run} from './write-run.ts'

/** How many of a run's entries hold, from its first; `violation` when one that does not hold was met. */
export type Verified = {readonly held: number; readonly violation: boolean}

/**
 * One signature at the tip speaks for all that it can be followed back to over `prev`, down to `tip`, the id held at
 * the place before the run. Where the link breaks, the entry before the break speaks for itself.
 */
export async function verifyRun(
  room: RoomId,
  run: Run,
  tip: Uint8Array | undefined,
  verify: Verify,
  breathe: Breather,
): Promise<Verified> {
  const {frames, breaks, violation} = await readRun(run, tip, breathe)
  const signed = (at: number) => isSigned(room, run, frames[at]!, verify)
  for (const [nth, from] of breaks.entries()) {
    const end = breaks[nth + 1] ?? frames.length
    let held = end
    while (held > from && !(await signed(held - 1))) held--
    if (held < end) return {held, violation: true}
  }
  return {held: frames.length, violation}
}

/** The frames as far as they stand in their places, and where a chain of hashes begins among them. */
async function readRun(
  {base, clock, entries}: Run,
  tip: Uint8Array | undefined,
  breathe: Breather,
) {
  const frames: Frame[] = []
  const breaks = [0]
  let before = tip
  for (const bytes of entries) {
    const frame = readFrame(bytes)
    if (!frame.ok) {
      // Of a version to come nothing can be said: it is left out, and is no offence.
      return {frames, breaks, violation: frame.refusal !== 'other-version'}
    }
    const {value} = frame
    if (value.base !== base || clockOf(value) !== clock + frames.length)
      return {frames, breaks, violation: true}
    const linked = before !== undefined && sameBytes(value.prev, before)
    if (!linked && frames.length > 0) breaks.push(frames.length)
    frames.push(value)
    before = sha256(bytes)
    const pause = breathe()
    if (pause) await pause
  }
  return {frames, breaks, violation: false}
}

function isSigned(room: RoomId, {author}: Run, frame: Frame, verify: Verify) {
  const genesis = frame.kind === KINDS.founded && frame.seq === 1
  const where = genesis ? NO_ROOM : idBytes(room)
  return verify(author, frame.signature, toBeSigned(where, idBytes(author), frame.body))
}
