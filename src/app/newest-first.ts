import {KINDS} from '../core/entry/kinds.ts'
import type {MemberId} from '../core/ids.ts'
import {readVaruint} from '../core/varuint.ts'
import type {Sealed} from './ports.ts'
import type {ReadMarks} from './unread.ts'

/** So many are read and folded before anyone could wait for them. */
const AT_ONCE = 4_000
/** Of each device: more than any screen shows at first. */
const NEWEST = 100

/**
 * A long log in two parts: what the goal, its numbers and the end of the talk need, and the earlier messages. First come
 * all that are no messages, of these each device's newest, and what has not been read. `batch` holds each feed in order
 * of seq.
 */
export function newestFirst(
  batch: readonly Sealed[],
  marks: ReadMarks,
): {readonly newest: readonly Sealed[]; readonly earlier: readonly Sealed[]} {
  if (batch.length <= AT_ONCE) return {newest: batch, earlier: []}
  const newest: Sealed[] = []
  const earlier: Sealed[] = []
  const messages = new Map<MemberId, number>()
  for (const sealed of batch.toReversed()) {
    const {author, bytes} = sealed
    const isMessage = bytes[KIND_AT] === KINDS.said
    const count = (messages.get(author) ?? 0) + Number(isMessage)
    messages.set(author, count)
    const waits = isMessage && count > NEWEST && !isUnread(sealed, marks)
    ;(waits ? earlier : newest).push(sealed)
  }
  return {newest: newest.reverse(), earlier: earlier.reverse()}
}

/** Who has read nothing yet begins at the end. */
const isUnread = ({author, bytes}: Sealed, marks: ReadMarks): boolean =>
  marks.size > 0 && (readVaruint(bytes, SEQ_AT)?.value ?? 0) > (marks.get(author) ?? 0)

// Where an entry's bytes have them (core/entry/frame.ts).
const KIND_AT = 1
const SEQ_AT = 2
