import type {RoomState} from '../core/room/room.ts'
import type {Link} from './link.ts'

/** How this device stands with the room's members; who only looks at the invite is told apart. */
export type RoomLink = Link & {
  /** Devices connected now that have not joined: 「招待を見ている人」. */
  readonly onlookers: number
}

/**
 * Who has not joined keeps nothing, so nothing is delivered by reaching them, and what they tell is nobody's word. While the room itself has not arrived,
 * nobody can be told apart yet and every peer counts.
 */
export function amongMembers(
  link: Link,
  {members}: Pick<RoomState, 'members'>,
): RoomLink {
  if (members.size === 0) return {...link, onlookers: 0}
  const peers = link.peers.filter(peer => members.get(peer)?.state === 'here')
  const heldBy = new Map([...link.heldBy].filter(([device]) => members.has(device)))
  const further = link.further.filter(({toldBy}) => members.has(toldBy))
  const onlookers = link.peers.length - peers.length
  return {...link, peers, heldBy, further, onlookers}
}
