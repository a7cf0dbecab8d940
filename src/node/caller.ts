import type {IncomingMessage} from 'node:http'
import {isIPv6} from 'node:net'
import type {MeetLimits} from './meet-limits.ts'

/** Whom connections are counted by: an IPv4 address, or the network of 64 bits that one IPv6 household or office has. */
export function addressOf(
  {headers, socket}: IncomingMessage,
  {behindProxy}: Pick<MeetLimits, 'behindProxy'>,
): string {
  const heard = behindProxy ? headers['x-forwarded-for'] : undefined
  const last = [heard].flat().at(-1)?.split(',').at(-1)?.trim()
  const address = (last ?? socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/i, '')
  return isIPv6(address) ? networkOf(address) : address
}

/** Only browsers name an origin, and they always do: the rule keeps other sites' pages away, no program. */
export function isWelcome(
  {headers}: IncomingMessage,
  {origins}: Pick<MeetLimits, 'origins'>,
): boolean {
  const {origin, host} = headers
  if (origin === undefined || origins === 'any' || origins.includes(origin)) return true
  return host !== undefined && hostIn(origin) === hostIn(`http://${host}`)
}

/** Without its port: what is served on one machine is one owner's. */
function hostIn(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined
}

function networkOf(address: string): string {
  const [before = '', after] = address.split('%')[0]!.split('::')
  const first = before.split(':').filter(group => group !== '')
  const last = (after ?? '').split(':').filter(group => group !== '')
  const zeros = after === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...Array<string>(Math.max(0, zeros)).fill('0'), ...last]
  return groups
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')
}
