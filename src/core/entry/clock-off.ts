import type {MemberId, Millis} from '../ids.ts'
import {headOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import {CLOCK_TOLERANCE_MS} from './order.ts'

/** A clock may have been set right since: only what its owner wrote last says how it stands. */
const RECENT = 5

/**
 * By how much a device's clock is off at the least, as far as its last entries and the others' show it: in milliseconds,
 * positive where it is ahead. What an entry names was written before it, whatever the clocks say; so whoever named mine
 * earlier than mine says it was written has shown mine to be ahead, and what I named of later than mine, behind. Two
 * devices must show it, since one may be wrong itself; where there is only one other, it must do. Undefined within the
 * tolerance.
 */
export function clockOff(entries: readonly Entry[], me: MemberId): Millis | undefined {
  const recent = entries
    .filter(({author}) => author === me)
    .sort((one, other) => other.seq - one.seq)
    .slice(0, RECENT)
  const byHead = new Map(entries.map(entry => [headOf(entry.id), entry]))
  const others = new Set(entries.map(({author}) => author).filter(by => by !== me))
  const ahead = new Map<MemberId, Millis>()
  const behind = new Map<MemberId, Millis>()
  const note = (shown: Map<MemberId, Millis>, by: MemberId, ms: Millis) =>
    void shown.set(by, Math.max(ms, shown.get(by) ?? 0))

  for (const witness of entries) {
    if (witness.author === me) continue
    for (const head of witness.heads) {
      const named = byHead.get(head)
      if (named?.author !== me) continue
      // Who has named one of mine has seen all before it.
      for (const mine of recent)
        if (mine.seq <= named.seq) note(ahead, witness.author, mine.claim - witness.claim)
    }
  }
  for (const mine of recent) {
    for (const head of mine.heads) {
      const named = byHead.get(head)
      if (named && named.author !== me)
        note(behind, named.author, named.claim - mine.claim)
    }
  }
  const needed = Math.min(2, others.size)
  const [isAhead, isBehind] = [ahead, behind].map(shown => shownBy(shown, needed))
  if (isAhead! > CLOCK_TOLERANCE_MS) return isAhead
  return isBehind! > CLOCK_TOLERANCE_MS ? -isBehind! : undefined
}

/** What so many devices show at the least. */
const shownBy = (shown: ReadonlyMap<MemberId, Millis>, devices: number): Millis =>
  [...shown.values()].sort((one, other) => other - one)[devices - 1] ?? 0
