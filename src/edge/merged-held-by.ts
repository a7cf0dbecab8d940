import type {Link} from '../app/link.ts'

/** What a device has stored it keeps: of two reports the higher holds, except that 0 takes back what was believed. */
export function mergedHeldBy(
  before: Link['heldBy'],
  after: Link['heldBy'],
): Link['heldBy'] {
  const news = [...after].filter(([member, seq]) =>
    seq ? seq > (before.get(member) ?? 0) : before.get(member),
  )
  return news.length === 0 ? before : new Map([...before, ...news])
}
