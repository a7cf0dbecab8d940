import type {IceProblem, PointProblem} from '../app/connecting.ts'
import type {IceServer} from '../core/entry/entry.ts'
import {ok, refuse, type Result} from '../core/result.ts'
import {ADDRESS_MAX} from '../core/room/limits.ts'
import {meetingAddress, readIceServer} from './net/config.ts'

/**
 * The address in the one form that it has for everyone: those who typed it differently are to meet nevertheless. What
 * stands before it may say what kind of meeting point it is.
 */
export function checkPoint(typed: string, pageUrl: string): Result<string, PointProblem> {
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
  // Written in full it may have grown.
  if (name.length > ADDRESS_MAX) return refuse('too-long')
  return meetingAddress(name, pageUrl) ? ok(name) : refuse('bad-address')
}

/** Whether this is as `checkPoint` would have it, and so can be met at from this page. */
export function isPoint(point: string, pageUrl: string): boolean {
  const checked = checkPoint(point, pageUrl)
  return checked.ok && checked.value === point
}

/** With what a relay asks for, and without what it does not. */
export function checkIceServer({
  urls,
  username = '',
  credential = '',
}: IceServer): Result<IceServer, IceProblem> {
  const address = urls.trim()
  if (address === '') return refuse('empty')
  if ([address, username, credential].some(({length}) => length > ADDRESS_MAX))
    return refuse('too-long')
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
