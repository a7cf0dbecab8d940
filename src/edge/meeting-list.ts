import type {IceProblem, MeetingList, PointProblem} from '../app/connecting.ts'
import type {IceServer, MeetingPlaces} from '../core/entry/entry.ts'
import {refuse, type Result} from '../core/result.ts'
import {checkIceServer, checkPoint, isPoint} from './check-address.ts'

type ListParts<Kept> = Pick<MeetingList, 'own'> & {
  readonly pageUrl: string
  /** Of each. */
  readonly most: number
  readonly knowsPoint: (name: string) => boolean
  readonly knowsServer: (urls: string) => boolean
  readonly keep: (places: MeetingPlaces) => Kept
}

/** What somebody may add to and remove from; nothing gets in that a browser would refuse. */
export const meetingList = <Kept>({
  own,
  pageUrl,
  most,
  knowsPoint,
  knowsServer,
  keep,
}: ListParts<Kept>) => ({
  isUsable: (address: string): boolean => {
    const server = own.value.iceServers.find(({urls}) => urls === address)
    return server ? checkIceServer(server).ok : isPoint(address, pageUrl)
  },
  addPoint(typed: string): Kept | Result<never, PointProblem> {
    const {points} = own.value
    const point = checkPoint(typed, pageUrl)
    if (!point.ok) return point
    if (knowsPoint(point.value)) return refuse('known')
    if (points.length >= most) return refuse('too-many')
    return keep({...own.value, points: [...points, point.value]})
  },
  addIceServer(typed: IceServer): Kept | Result<never, IceProblem> {
    const {iceServers} = own.value
    const server = checkIceServer(typed)
    if (!server.ok) return server
    if (knowsServer(server.value.urls)) return refuse('known')
    if (iceServers.length >= most) return refuse('too-many')
    return keep({...own.value, iceServers: [...iceServers, server.value]})
  },
  removePoint: (gone: string) =>
    keep({...own.value, points: own.value.points.filter(point => point !== gone)}),
  removeIceServer: (gone: string) =>
    keep({
      ...own.value,
      iceServers: own.value.iceServers.filter(({urls}) => urls !== gone),
    }),
})
