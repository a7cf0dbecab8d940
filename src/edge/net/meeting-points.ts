import type {MeetingAddress} from './config.ts'
import {MeetSocket} from './meet-socket.ts'
import type {MeetingPoint} from './meeting-point.ts'
import {NostrRelay} from './nostr-relay.ts'

// All rooms of a page share one connection to each meeting point; it is closed while no room uses it.
const points = new Map<string, MeetingPoint>()

export function meetingPointAt(address: MeetingAddress): MeetingPoint {
  const key = `${address.name} ${address.url}`
  const point = points.get(key) ?? newPoint(address)
  points.set(key, point)
  return point
}

const newPoint = (address: MeetingAddress): MeetingPoint =>
  address.kind === 'nostr' ? new NostrRelay(address) : new MeetSocket(address)
