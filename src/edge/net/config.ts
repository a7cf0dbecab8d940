import {ok, refuse} from '../../core/result.ts'
import type {Result} from '../../core/result.ts'
import {isRecord} from './signal.ts'

/** What whoever deploys Cairn says in `cairn.json`. */
export type Config = {
  readonly meetingPoints: readonly MeetingAddress[]
  readonly iceServers: readonly RTCIceServer[]
}

/**
 * `name`: the same for all who name this meeting point, for topics are made from it. An address in full has one form however
 * it is written; one beside the page stays as it is, the same for all who share the file. `url`: for this page's WebSocket.
 */
export type MeetingAddress = {
  /** `nostr` where `nostr:` is written before the address. */
  readonly kind: 'meet' | 'nostr'
  readonly name: string
  readonly url: string
}

/** `missing`: a static host without the file. The others: it is there and cannot be used as it is. */
export type ConfigProblem =
  'missing' | 'unreachable' | 'not-json' | 'bad-address' | 'bad-ice-server'

const NOSTR = 'nostr:'

/** On the device alone: nobody to meet, nothing to ask. */
export const alone: Config = {meetingPoints: [], iceServers: []}

/** Reads `cairn.json`'s text. Addresses without a host, such as `/meet`, are beside the page. */
export function readConfig(text: string, pageUrl: string): Result<Config, ConfigProblem> {
  const value = parse(text)
  if (!isRecord(value)) return refuse('not-json')
  const {meetingPoints = [], iceServers = []} = value
  if (!Array.isArray(meetingPoints)) return refuse('bad-address')
  const addresses = meetingPoints.map(name => meetingAddress(name, pageUrl))
  if (!addresses.every(address => address !== undefined)) return refuse('bad-address')
  if (!Array.isArray(iceServers)) return refuse('bad-ice-server')
  const servers = iceServers.map(readIceServer)
  if (!servers.every(server => server !== undefined)) return refuse('bad-ice-server')
  return ok({meetingPoints: addresses, iceServers: servers})
}

/** Undefined for what is no address of a meeting point. */
export function meetingAddress(
  name: unknown,
  pageUrl: string,
): MeetingAddress | undefined {
  if (typeof name !== 'string') return undefined
  const kind = name.startsWith(NOSTR) ? 'nostr' : 'meet'
  const address = kind === 'nostr' ? name.slice(NOSTR.length) : name
  if (address === '' || !URL.canParse(address, pageUrl)) return undefined
  const url = new URL(address, pageUrl)
  if (url.protocol === 'http:') url.protocol = 'ws:'
  if (url.protocol === 'https:') url.protocol = 'wss:'
  url.hash = ''
  if (!/^wss?:$/.test(url.protocol)) return undefined
  const known = URL.canParse(address) ? inFull(kind, url) : name
  return {kind, name: known, url: url.href}
}

/** Without the slash after a bare host, as most people write one. */
function inFull(kind: MeetingAddress['kind'], {href}: URL): string {
  const address = href.replace(/^(\w+:\/\/[^/]+)\/$/, '$1')
  return kind === 'nostr' ? NOSTR + address : address
}

/** Undefined for what no browser would take. */
export function readIceServer(value: unknown): RTCIceServer | undefined {
  if (!isRecord(value)) return undefined
  const {urls, username, credential} = value
  const list: unknown[] = Array.isArray(urls) ? urls : [urls]
  const addresses = list.filter(
    url => typeof url === 'string' && /^(stun|turn)s?:/.test(url),
  )
  if (addresses.length === 0 || addresses.length < list.length) return undefined
  // The browser makes no connection at all where a relay comes without them.
  const isRelay = addresses.some(url => String(url).startsWith('turn'))
  const isNamed = typeof username === 'string' && typeof credential === 'string'
  if (isRelay && !isNamed) return undefined
  return {
    urls: addresses.map(String),
    ...(typeof username === 'string' && {username}),
    ...(typeof credential === 'string' && {credential}),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
