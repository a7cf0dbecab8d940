import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {base64url, fromBase64url, sameBytes} from '../../core/bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import type {LineHead, LineKey} from '../replica.ts'

export type HeadTable = ReadonlyMap<LineKey, LineHead>

/** More than a room has, however often its devices began anew: who tells of more only costs memory. */
export const LINES_MAX = 10_000

/** Those of `now` that `before` does not have, or has otherwise. */
export function changedHeads(before: HeadTable, now: HeadTable): HeadTable {
  const changed = new Map<LineKey, LineHead>()
  for (const [line, head] of now) {
    const known = before.get(line)
    if (!known || known.seq !== head.seq || !sameBytes(known.id, head.id))
      changed.set(line, head)
  }
  return changed
}

/** Whether the other has stored more of any line than we have. */
export function hasMore(other: HeadTable, mine: HeadTable): boolean {
  for (const [line, {seq}] of other) if (seq > (mine.get(line)?.seq ?? 0)) return true
  return false
}

/**
 * Up to which seq the table's owner holds all that is left of this member's feed: over a hole between two of its lines,
 * unless `mine` has something in there. What is here no more either is lost, and what came after it is not.
 */
export function heldOf(member: MemberId, table: HeadTable, mine: HeadTable): number {
  const here = linesOf(member, mine)
  let held = 0
  for (const {base, seq} of linesOf(member, table)) {
    const lacks = here.some(line => line.base < base && line.seq > held)
    if (base <= held + 1 || !lacks) held = Math.max(held, seq)
  }
  return held
}

function linesOf(member: MemberId, table: HeadTable): readonly LineHead[] {
  return [...table.values()]
    .filter(({author}) => author === member)
    .sort((one, other) => one.base - other.base)
}

/**
 * Of more than `most` lines those that count most: by `rank`, then the longest line of each device before a second one of
 * any. Whoever founds ever more lines under one key pushes out their own, and under ever more keys has to write as much
 * in each. Of equals the last of the table.
 */
export function dearest(
  table: HeadTable,
  most: number,
  rank: (head: LineHead, line: LineKey) => number,
): HeadTable {
  if (table.size <= most) return table
  const nth = new Map<MemberId, number>()
  const lines = [...table]
    .reverse()
    .sort(([, one], [, other]) => other.seq - other.base - (one.seq - one.base))
    .map(([line, head]) => {
      const of = nth.get(head.author) ?? 0
      nth.set(head.author, of + 1)
      return {line, head, of, rank: rank(head, line)}
    })
    .sort((one, other) => other.rank - one.rank || one.of - other.of)
    .slice(0, most)
  return new Map(lines.reverse().map(({line, head}) => [line, head]))
}

/** Of no more than `LINES_MAX` lines: nobody reads more at once. */
export function writeHeads(table: HeadTable): Uint8Array {
  const heads = [...table.values()]
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, heads.length)
  for (const {author, base, seq, id} of heads) {
    encoding.writeUint8Array(encoder, fromBase64url(author) ?? new Uint8Array(32))
    encoding.writeVarUint(encoder, base)
    encoding.writeVarUint(encoder, seq)
    encoding.writeUint8Array(encoder, id)
  }
  return encoding.toUint8Array(encoder)
}

/** Undefined for what no peer of ours writes. */
export function readHeads(bytes: Uint8Array): HeadTable | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    const count = decoding.readVarUint(decoder)
    if (count > LINES_MAX) return undefined
    const table = new Map<LineKey, LineHead>()
    for (let line = 0; line < count; line++) {
      const author = base64url(decoding.readUint8Array(decoder, 32)) as MemberId
      const base = decoding.readVarUint(decoder)
      const seq = decoding.readVarUint(decoder)
      const id = decoding.readUint8Array(decoder, 32).slice()
      if (base < 1 || seq < base || id.length < 32) return undefined
      table.set(`${author}/${base}`, {author, base, seq, id})
    }
    return table
  } catch {
    return undefined
  }
}
