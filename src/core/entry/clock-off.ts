import type {MemberId, Millis} from '../ids.ts'
import {headOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import type {Feeds} from './feeds.ts'
import {CLOCK_TOLERANCE_MS} from './order.ts'

/** By how much a device's clock is off at the least, in milliseconds, positive where it is ahead. */
export type ClockOff = {
  readonly by: Millis
  /** False where there is only one other device to show it, which may be the wrong one itself. */
  readonly isSure: boolean
}

/** A clock may have been set right since: only what its owner wrote last says how it stands. */
const RECENT = 5

type Shown = Map<MemberId, Map<MemberId, Millis>>

/**
 * The devices whose clocks are off by more than the tolerance, as far as their last entries and the others' show it. What
 * an entry names was written before it, whatever the clocks say; so whoever named mine earlier than mine says it was
 * written has shown mine to be ahead, and what I named of later than mine, behind. Two devices must show it, since one
 * may be wrong itself; where there is only one other, it must do.
 * @param counts false for entries of which it is known that the clock has been set since.
 */
export function clocksOff(
  feeds: Pick<Feeds, 'bearer' | 'entries'>,
  counts: (entry: Entry) => boolean = () => true,
): ReadonlyMap<MemberId, ClockOff> {
  const recent = recentOf(feeds.entries)
  const needed = Math.min(2, recent.size - 1)
  const counted = new Map(
    [...recent].map(([author, all]) => [author, all.filter(entry => counts(entry))]),
  )
  const ahead = aheadOf(feeds.entries, counted)
  const behind = behindOf(feeds, counted)
  const off = new Map<MemberId, ClockOff>()
  for (const author of recent.keys()) {
    const isAhead = shownBy(ahead.get(author), needed)
    const isBehind = shownBy(behind.get(author), needed)
    const by = isAhead > CLOCK_TOLERANCE_MS ? isAhead : -isBehind
    if (Math.abs(by) > CLOCK_TOLERANCE_MS) off.set(author, {by, isSure: needed > 1})
  }
  return off
}

/** Each author's newest, the newest first. */
function recentOf(entries: readonly Entry[]): Map<MemberId, Entry[]> {
  const recent = new Map<MemberId, Entry[]>()
  for (const entry of entries) {
    const own = recent.get(entry.author)
    if (!own) recent.set(entry.author, [entry])
    else {
      let at = 0
      while (at < own.length && own[at]!.seq > entry.seq) at++
      if (at < RECENT) own.splice(at, 0, entry)
      if (own.length > RECENT) own.pop()
    }
  }
  return recent
}

function aheadOf(
  entries: readonly Entry[],
  recent: ReadonlyMap<MemberId, readonly Entry[]>,
): Shown {
  const byHead = new Map(
    [...recent.values()].flat().map(entry => [headOf(entry.id), entry]),
  )
  const shown: Shown = new Map()
  for (const witness of entries) {
    for (const head of witness.heads) {
      const named = byHead.get(head)
      if (!named || named.author === witness.author) continue
      // Who has named one has seen all before it.
      for (const {seq, claim} of recent.get(named.author) ?? [])
        if (seq <= named.seq)
          note(shown, named.author, witness.author, claim - witness.claim)
    }
  }
  return shown
}

function behindOf(
  feeds: Pick<Feeds, 'bearer'>,
  recent: ReadonlyMap<MemberId, readonly Entry[]>,
): Shown {
  const shown: Shown = new Map()
  for (const {author, claim, heads} of [...recent.values()].flat()) {
    for (const head of heads) {
      const named = feeds.bearer(head)
      if (named && named.author !== author)
        note(shown, author, named.author, named.claim - claim)
    }
  }
  return shown
}

function note(shown: Shown, of: MemberId, by: MemberId, ms: Millis): void {
  const devices = shown.get(of) ?? new Map<MemberId, Millis>()
  shown.set(of, devices.set(by, Math.max(ms, devices.get(by) ?? 0)))
}

/** What so many devices show at the least. */
const shownBy = (shown: ReadonlyMap<MemberId, Millis> = new Map(), devices: number) =>
  [...shown.values()].sort((one, other) => other - one)[devices - 1] ?? 0
