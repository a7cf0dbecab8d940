import type {DeviceNow, RoomConnections} from '../../app/connecting.ts'
import {bytesText} from '../bytes-text.ts'
import {connectionsIn} from '../words/connections.ts'
import type {Wording} from '../words/words.ts'

type Say = Pick<Wording, 'language' | 'format'>

/** How one device is connected, in words, with what ICE calls its two ends. */
export function wayText({language}: Say, {way}: DeviceNow): string {
  const {leads} = connectionsIn[language]
  return way ? `${leads[way.leads]} (${way.own} – ${way.other})` : leads.unknown
}

/** How quick one connection is and how much went over it; what the browser does not say is left out. */
export function trafficText(
  {language, format}: Say,
  {roundTrip, received, sent, waiting}: DeviceNow,
): string {
  const words = connectionsIn[language]
  const parts = [
    roundTrip !== undefined && words.roundTrip(format.number(roundTrip, 0)),
    received !== undefined && words.received(bytesText(format, received)),
    sent !== undefined && words.sent(bytesText(format, sent)),
    words.waiting(bytesText(format, waiting)),
  ]
  return parts.filter(Boolean).join(' · ')
}

export type Shown = {
  readonly version: string
  readonly now: RoomConnections | undefined
  /** Said in place of devices where they cannot be shown. */
  readonly instead: string
  readonly counts: readonly (readonly [what: string, count: number])[]
}

/** All of it for somebody who helps: without names, the room, its secret or anyone's IP address. */
export function connectionsText(say: Say, shown: Shown): string {
  const words = connectionsIn[say.language]
  const {version, now, instead, counts} = shown
  const devices = now?.devices.map(
    (device, at) =>
      `${words.device(say.format.number(at + 1, 0))}: ${wayText(say, device)} · ${trafficText(say, device)}`,
  )
  const points = now?.points.map(
    ({address, state}) => `${withoutIp(address, words.ip)}: ${words.states[state]}`,
  )
  return [
    words.heading(version),
    ...(devices?.length ? devices : [instead]),
    ...(points ? [words.points, ...(points.length > 0 ? points : [words.noPoints])] : []),
    ...counts.map(([what, count]) => `${what}: ${say.format.number(count, 0)}`),
  ].join('\n')
}

/** Which host, and nothing that may be a password or tell where somebody is. */
export function withoutIp(address: string, instead: string): string {
  const host = /^\w[\w+.-]*:(?:\w[\w+.-]*:)?\/\/(?:[^/@]*@)?([^/?#]+)/.exec(address)?.[1]
  if (host === undefined) return instead
  return /^[\d.]+(:\d+)?$|^\[/.test(host) ? instead : host
}
