import type {Preferences} from '../app/ports.ts'
import {keys} from '../app/preference-keys.ts'
import type {IceServer, MeetingPlaces} from '../core/entry/entry.ts'
import {ok} from '../core/result.ts'
import {Store, type ReadonlyStore} from '../core/store.ts'
import {meetingList} from './meeting-list.ts'
import {meetingAddress, readIceServer, type Config} from './net/config.ts'
import {isRecord} from './net/signal.ts'

/** Everyone who is to be met has to know them too; each is one more line that is held open. */
const OWN_MAX = 8

/** What this device has beside `deployed`, kept among its preferences; `config` is both together. */
export function ownMeeting(
  preferences: Preferences,
  deployed: ReadonlyStore<Config>,
  pageUrl: string,
) {
  const urlOf = (name: string) => meetingAddress(name, pageUrl)?.url
  const own = new Store(readPlaces(preferences.get(keys.meeting), urlOf))
  const together = () => withOwn(deployed.value, own.value, pageUrl)
  const config = new Store(together())
  const named = new Store(namesIn(deployed.value))
  const changed = () => config.set(together())
  own.follow(changed)
  deployed.follow(changed)
  deployed.follow(value => named.set(namesIn(value)))
  preferences.follow(key => {
    if (key === keys.meeting) own.set(readPlaces(preferences.get(key), urlOf))
  })
  const list = meetingList({
    own,
    pageUrl,
    most: OWN_MAX,
    knowsPoint: name => config.value.meetingPoints.some(({url}) => url === urlOf(name)),
    knowsServer: address =>
      config.value.iceServers.some(({urls}) => [urls].flat().includes(address)),
    keep: places => ok(preferences.set(keys.meeting, JSON.stringify(places))),
  })
  return {...list, own, config, deployed: named}
}

/** What whoever keeps this file has typed once, and what another version may have kept; what cannot be used is left out. */
function readPlaces(
  text: string | undefined,
  urlOf: (name: string) => string | undefined,
): MeetingPlaces {
  const value = parse(text)
  const list = (name: string): readonly unknown[] => {
    const found = isRecord(value) ? value[name] : undefined
    return Array.isArray(found) ? found.slice(0, OWN_MAX) : []
  }
  return {
    points: list('points').flatMap(point =>
      typeof point === 'string' && urlOf(point) !== undefined ? [point] : [],
    ),
    iceServers: list('iceServers').flatMap(server => iceServerIn(server) ?? []),
  }
}

function iceServerIn(value: unknown): IceServer | undefined {
  const server = readIceServer(value)
  const [urls, ...more] = server ? [server.urls].flat() : []
  if (!server || urls === undefined || more.length > 0) return undefined
  const {username, credential} = server
  return {
    urls,
    ...(username !== undefined && {username}),
    ...(credential !== undefined && {credential}),
  }
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return undefined
  }
}

function withOwn(deployed: Config, own: MeetingPlaces, pageUrl: string): Config {
  const known = new Set(deployed.meetingPoints.map(({url}) => url))
  const points = own.points.flatMap(name => meetingAddress(name, pageUrl) ?? [])
  return {
    meetingPoints: [
      ...deployed.meetingPoints,
      ...points.filter(({url}) => !known.has(url)),
    ],
    iceServers: [...deployed.iceServers, ...own.iceServers],
  }
}

const namesIn = ({meetingPoints}: Config) => meetingPoints.map(({url}) => url)
