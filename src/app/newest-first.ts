import {readFrame} from '../core/entry/frame.ts'
import {KINDS} from '../core/entry/kinds.ts'
import type {MemberId} from '../core/ids.ts'
import {readVaruint} from '../core/varuint.ts'
import type {Sealed} from './ports.ts'
import type {ReadMarks} from './unread.ts'

/** So many are read and folded before anyone could wait for them. */
const AT_ONCE = 4_000
/** More messages than any screen shows at first. */
const NEWEST = 100
/** Of each feed in any case, whatever its clock says. */
const NEWEST_OF_EACH = 4

/**
 * A long log in two parts: what the goal, its numbers and the end of the talk need, and the earlier messages. First come
 * all that are no messages, the newest that are, and what has not been read. `batch` holds one feed after the other, each in
 * order of seq; in another order more than that comes first.
 */
export function newestFirst(
  batch: readonly Sealed[],
  marks: ReadMarks,
): {readonly newest: readonly Sealed[]; readonly earlier: readonly Sealed[]} {
  if (batch.length <= AT_ONCE) return {newest: batch, earlier: []}
  const said = newestSaid(batch)
  const newest: Sealed[] = []
  const earlier: Sealed[] = []
  for (const sealed of batch) {
    const waits = isMessage(sealed) && !said.has(sealed) && !isUnread(sealed, marks)
    ;(waits ? earlier : newest).push(sealed)
  }
  return {newest, earlier}
}

/** By what their clocks say, among the newest of each feed. */
function newestSaid(batch: readonly Sealed[]): ReadonlySet<Sealed> {
  const chosen = new Set<Sealed>()
  const others: {readonly sealed: Sealed; readonly time: number}[] = []
  let feed: MemberId | undefined
  let place = 0
  for (let at = batch.length - 1; at >= 0; at--) {
    const sealed = batch[at]!
    if (sealed.author !== feed) [feed, place] = [sealed.author, 0]
    if (place >= NEWEST || !isMessage(sealed)) continue
    place += 1
    if (place <= NEWEST_OF_EACH) chosen.add(sealed)
    else others.push({sealed, time: timeOf(sealed)})
  }
  others.sort((one, other) => other.time - one.time)
  for (const {sealed} of others.slice(0, NEWEST)) chosen.add(sealed)
  return chosen
}

const isMessage = ({bytes}: Sealed): boolean => bytes[KIND_AT] === KINDS.said

function timeOf({bytes}: Sealed): number {
  const frame = readFrame(bytes)
  return frame.ok ? frame.value.time : 0
}

/** Who has read nothing yet begins at the end. */
const isUnread = ({author, bytes}: Sealed, marks: ReadMarks): boolean =>
  marks.size > 0 && (readVaruint(bytes, SEQ_AT)?.value ?? 0) > (marks.get(author) ?? 0)

// Where an entry's bytes have them (core/entry/frame.ts).
const KIND_AT = 1
const SEQ_AT = 2
