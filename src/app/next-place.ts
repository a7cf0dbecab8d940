import type {Feeds} from '../core/entry/feeds.ts'
import type {MemberId} from '../core/ids.ts'
import type {Head} from './ports.ts'

/**
 * What the next entry of this device follows: its head, unless its feed holds what this device has not written, or two
 * things in one place. Then something else writes as this device (it was brought back from a backup), and a new line
 * begins above all that is known of either.
 * @param other an entry of this device that its log may not hold yet.
 */
export function toFollow(
  feeds: Pick<Feeds, 'entries' | 'newestOf' | 'twinned'>,
  me: MemberId,
  head: Head | undefined,
  other?: Head,
): Head | undefined {
  if (!head) return undefined
  const isOfThisLine = (entry: Head | undefined) => entry?.base === head.base
  const isForked =
    isOfThisLine(other) ||
    [...feeds.twinned]
      .map(number => feeds.entries[number]!)
      .some(entry => entry.author === me && isOfThisLine(entry))
  const last = [feeds.newestOf(me), other].reduce<Head>(
    (one, next) => (next && next.seq > one.seq ? next : one),
    head,
  )
  if (last === head && !isForked) return head
  return {seq: last.seq, base: last.seq + 1, id: last.id}
}
