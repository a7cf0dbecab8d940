import type {
  IceProblem,
  IceServer,
  OwnMeeting,
  OwnPlaces,
  PointProblem,
} from '../app/connecting.ts'
import type {Preferences} from '../app/ports.ts'
import {keys} from '../app/preference-keys.ts'
import {ok, refuse, type Result} from '../core/result.ts'
import {Store, type ReadonlyStore} from '../core/store.ts'
import {meetingAddress, readIceServer, type Config} from './net/config.ts'
import {isRecord} from './net/signal.ts'

/** Everyone who is to be met has to know them too; each is one more line that is held open. */
const OWN_MAX = 8
/** Characters of one address. */
const ADDRESS_MAX = 300

/** What this device has beside `deployed`, kept among its preferences; `config` is both together. */
export function ownMeeting(
  preferences: Preferences,
  deployed: ReadonlyStore<Config>,
  pageUrl: string,
): OwnMeeting & {readonly config: ReadonlyStore<Config>} {
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
  const keep = (change: Partial<OwnPlaces>) =>
    preferences.set(keys.meeting, JSON.stringify({...own.value, ...change}))
  return {
    config,
    deployed: named,
    own,
    addPoint: typed => {
      const {points} = own.value
      const point = checkPoint(typed, pageUrl)
      if (!point.ok) return point
      const url = urlOf(point.value)
      if (config.value.meetingPoints.some(known => known.url === url))
        return refuse('known')
      if (points.length >= OWN_MAX) return refuse('too-many')
      return ok(keep({points: [...points, point.value]}))
    },
    addIceServer: typed => {
      const {iceServers} = own.value
      const server = checkIceServer(typed)
      if (!server.ok) return server
      const {urls} = server.value
      if (config.value.iceServers.some(known => [known.urls].flat().includes(urls)))
        return refuse('known')
      if (iceServers.length >= OWN_MAX) return refuse('too-many')
      return ok(keep({iceServers: [...iceServers, server.value]}))
    },
    removePoint: gone => {
      keep({points: own.value.points.filter(point => point !== gone)})
    },
    removeIceServer: gone => {
      keep({iceServers: own.value.iceServers.filter(({urls}) => urls !== gone)})
    },
  }
}

/** What whoever keeps this file has typed once, and what another version may have kept; what cannot be used is left out. */
function readPlaces(
  text: string | undefined,
  urlOf: (name: string) => string | undefined,
): OwnPlaces {
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

function withOwn(deployed: Config, own: OwnPlaces, pageUrl: string): Config {
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

/**
 * The address in the one form that it has for everyone: those who typed it differently are to meet nevertheless. What
 * stands before it may say what kind of meeting point it is.
 */
function checkPoint(typed: string, pageUrl: string): Result<string, PointProblem> {
  const [, kind = '', text = ''] = /^\s*(nostr:)?\s*(.*?)\s*$/is.exec(typed) ?? []
  if (text === '') return refuse('empty')
  if (typed.length > ADDRESS_MAX) return refuse('too-long')
  if (!/^(wss?|https?):/i.test(text)) return refuse('no-scheme')
  const page = new URL(pageUrl)
  if (!URL.canParse(text)) return refuse('bad-address')
  const url = new URL(text.replace(/^http/i, 'ws'))
  if (url.protocol === 'ws:' && (page.protocol === 'https:' || url.host !== page.host))
    return refuse('unencrypted')
  url.hash = ''
  const name = kind.toLowerCase() + url.href
  return meetingAddress(name, pageUrl) ? ok(name) : refuse('bad-address')
}

function checkIceServer({
  urls,
  username = '',
  credential = '',
}: IceServer): Result<IceServer, IceProblem> {
  const address = urls.trim()
  if (address === '') return refuse('empty')
  if (address.length > ADDRESS_MAX) return refuse('too-long')
  const isRelay = /^turns?:/i.test(address)
  if (!isRelay && !/^stuns?:/i.test(address)) return refuse('no-scheme')
  if (isRelay && (username.trim() === '' || credential === '')) return refuse('no-login')
  const server = {
    urls: address.replace(/^\w+/, scheme => scheme.toLowerCase()),
    ...(isRelay && {username: username.trim(), credential}),
  }
  const isUsable = readIceServer(server) !== undefined && isTaken(server)
  return isUsable ? ok(server) : refuse('bad-address')
}

/** One address that a browser does not understand would keep it from connecting at all. */
function isTaken(server: IceServer): boolean {
  try {
    new RTCPeerConnection({iceServers: [server]}).close()
    return true
  } catch {
    return false
  }
}
