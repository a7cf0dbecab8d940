import type {KeptPlaces, MeetingList} from '../app/connecting.ts'
import type {MeetingPlaces} from '../core/entry/entry.ts'
import {MEETING_MAX} from '../core/room/limits.ts'
import type {ReadonlyStore} from '../core/store.ts'
import {checkIceServer, isPoint} from './check-address.ts'
import {meetingList} from './meeting-list.ts'
import {meetingAddress, type Config} from './net/config.ts'

/** A room's own list, for any of its members to change. What this device alone adds the others do not know. */
export const roomMeeting = (
  {own, keep}: KeptPlaces,
  deployed: ReadonlyStore<readonly string[]>,
  pageUrl: string,
): MeetingList => ({
  own,
  deployed,
  ...meetingList({
    own,
    pageUrl,
    most: MEETING_MAX,
    knowsPoint: name =>
      own.value.points.includes(name) ||
      deployed.value.includes(meetingAddress(name, pageUrl)?.url ?? name),
    knowsServer: address => own.value.iceServers.some(({urls}) => urls === address),
    keep,
  }),
})

/**
 * Where to meet in a room that itself names these. A member may have written anything: what the form would not have taken is
 * left out, so that nobody keeps the others from connecting. A point that the site calls by another name is met by both:
 * members who come from elsewhere know only this one.
 */
export function withRoom(config: Config, room: MeetingPlaces, pageUrl: string): Config {
  const names = new Set(config.meetingPoints.map(({name}) => name))
  const servers = new Set(config.iceServers.flatMap(({urls}) => urls))
  const points = room.points.flatMap(point => {
    const address = isPoint(point, pageUrl) && meetingAddress(point, pageUrl)
    if (!address || names.has(address.name)) return []
    names.add(address.name)
    return address
  })
  const added = room.iceServers.flatMap(typed => {
    const server = checkIceServer(typed)
    if (!server.ok || servers.has(server.value.urls)) return []
    servers.add(server.value.urls)
    return server.value
  })
  return {
    meetingPoints: [...config.meetingPoints, ...points],
    iceServers: [...config.iceServers, ...added],
  }
}
