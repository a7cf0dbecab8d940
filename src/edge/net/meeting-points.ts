import type {MeetingAddress} from './config.ts'
import {MeetSocket} from './meet-socket.ts'
import type {MeetingPoint} from './meeting-point.ts'
import {NostrRelay} from './nostr-relay.ts'

/** Of more, those that no room uses are forgotten: a room's addresses can be changed again and again. */
const KEPT_MAX = 32

// All rooms of a page share one connection to each meeting point; it is closed while no room uses it. Who was asked for last comes last.
const points = new Map<string, MeetSocket | NostrRelay>()

export function meetingPointAt(address: MeetingAddress): MeetingPoint {
  const key = `${address.name} ${address.url}`
  const point = points.get(key) ?? newPoint(address)
  points.delete(key)
  for (const [oldest, {isJoined}] of points)
    if (!isJoined && points.size >= KEPT_MAX) points.delete(oldest)
  points.set(key, point)
  return point
}

const newPoint = (address: MeetingAddress): MeetSocket | NostrRelay =>
  address.kind === 'nostr' ? new NostrRelay(address) : new MeetSocket(address)
