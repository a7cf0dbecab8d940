import {sha256} from '@noble/hashes/sha2.js'
import type {Sealed} from '../app/ports.ts'
import {base64url, sameBytes} from '../core/bytes.ts'
import {HEAD_BYTES, readFrame} from '../core/entry/frame.ts'
import type {LineHead, Replica} from './replica.ts'

/** What another device says that it holds in a place where something else stands here, by the first 8 bytes of its id. */
export function otherHead(
  {author, base, seq, id}: LineHead,
  {heads, at}: Pick<Replica, 'heads' | 'at'>,
): {readonly is: 'same' | 'other' | 'not-here'; readonly head: string} {
  const head = base64url(id.subarray(0, HEAD_BYTES))
  const mine = heads.value.get(`${author}/${base}`)
  if (!mine || mine.seq < seq) return {is: 'not-here', head}
  const bytes = mine.seq === seq ? undefined : at({author, base, seq})
  const own = mine.seq === seq ? mine.id : bytes && sha256(bytes)
  return {is: own && !sameBytes(own, id) ? 'other' : 'same', head}
}

/**
 * Of the entries that a device shows those in whose places others stand here; undefined where one is none of its author's.
 * A signature is looked at only where something else stands.
 */
export async function othersAmong(
  shown: readonly Sealed[],
  {at, isSigned}: Pick<Replica, 'at' | 'isSigned'>,
): Promise<readonly Sealed[] | undefined> {
  const others: Sealed[] = []
  for (const {author, bytes} of shown) {
    const frame = readFrame(bytes)
    if (!frame.ok) return undefined
    const {base, seq} = frame.value
    const mine = at({author, base, seq})
    if (!mine || sameBytes(mine, bytes)) continue
    if (!(await isSigned({author, bytes}))) return undefined
    others.push({author, bytes})
  }
  return others
}
