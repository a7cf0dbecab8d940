import {base64url} from '../bytes.ts'
import type {MemberId} from '../ids.ts'
import type {Carried} from './entry.ts'
import {ID_BYTES, readFrame} from './frame.ts'
import {KINDS} from './kinds.ts'

/** What an entry carries, if it is one that does. */
export function carriedBy(entry: Uint8Array): Carried | undefined {
  if (entry[1] !== KINDS.carried) return undefined
  const frame = readFrame(entry)
  return frame.ok ? carriedIn(frame.value.payload) : undefined
}

/** What the payload of a carried entry holds: the key of its author, then all its bytes. Verifies no signature. */
export function carriedIn(payload: Uint8Array): Carried | undefined {
  const bytes = payload.subarray(ID_BYTES)
  const frame = readFrame(bytes)
  if (!frame.ok || frame.value.kind === KINDS.carried) return undefined
  const author = base64url(payload.subarray(0, ID_BYTES)) as MemberId
  return {kind: 'carried', author, bytes}
}
