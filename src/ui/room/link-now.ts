import type {Link} from '../../app/link.ts'

/** How this device stands with the others of a room, in one word. */
export type LinkNow =
  | {readonly is: 'connected'; readonly people: number}
  | {readonly is: 'offline' | 'waiting' | 'connecting' | 'down' | 'none' | 'left'}

/** @param online whether the browser has any network. */
export function linkNow(
  {peers, meeting}: Pick<Link, 'peers' | 'meeting'>,
  online: boolean,
): LinkNow {
  // Whoever is connected is so, whatever the browser says of its network.
  if (peers.length > 0) return {is: 'connected', people: new Set(peers).size}
  if (meeting === 'none') return {is: 'none'}
  if (!online) return {is: 'offline'}
  if (meeting === 'open') return {is: 'waiting'}
  return {is: meeting === 'down' ? 'down' : 'connecting'}
}
