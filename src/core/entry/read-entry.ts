import {base64url} from '../bytes.ts'
import type {EntryId, MemberId} from '../ids.ts'
import {ok, type Result} from '../result.ts'
import {entryIdOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import {carriedIn} from './carried.ts'
import {HEAD_BYTES, readFrame, type Frame, type ReadRefusal} from './frame.ts'
import {kindOf} from './kinds.ts'
import {readPayload} from './read-payload.ts'

/**
 * The one way from bytes to an entry. It reads all that `readFrame` admits: an entry that says nothing sensible is still
 * an entry, with the body `unreadable` or `unknown`, for the fold to refuse by name. Verifies no signature.
 */
export function readEntry(
  author: MemberId,
  bytes: Uint8Array,
): Result<Entry, ReadRefusal> {
  const frame = readFrame(bytes)
  if (!frame.ok) return frame
  const {seq, base, time, prev, heads} = frame.value
  return ok({
    id: entryIdOf(bytes),
    author,
    seq,
    base,
    claim: time,
    prev: seq === 1 ? undefined : (base64url(prev) as EntryId),
    heads: headsIn(heads),
    body: bodyIn(frame.value),
  })
}

function headsIn(bytes: Uint8Array): string[] {
  const heads: string[] = []
  for (let at = 0; at < bytes.length; at += HEAD_BYTES)
    heads.push(base64url(bytes.subarray(at, at + HEAD_BYTES)))
  return heads
}

function bodyIn({kind: number, payload}: Frame): Entry['body'] {
  const kind = kindOf(number)
  if (kind === 'carried') return carriedIn(payload) ?? {kind: 'unreadable', was: kind}
  return kind === undefined ? {kind: 'unknown', number} : readPayload(kind, payload)
}
