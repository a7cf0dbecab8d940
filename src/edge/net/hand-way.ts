import {concat} from '../../core/bytes.ts'
import {fingerprintIn} from './fingerprint.ts'
import {isIPv6, readAddress, writeAddress, type Address} from './hand-address.ts'
import {readLetters, writeLetters} from './hand-letters.ts'

/** ICE's name and password of one side of a connection. */
export type Credentials = {readonly ufrag: string; readonly pwd: string}

type Candidate = {
  readonly address: string
  readonly port: number
  readonly type: (typeof TYPES)[number]
}

const TYPES = ['host', 'srflx', 'relay'] as const
const PREFERENCE = {host: 126, srflx: 100, relay: 0} as const
/** Those of every network that a device is in, and of a server or two; more would make a code that no camera likes. */
const CANDIDATES_MAX = 8
const PRINT_BYTES = 32

export function credentialsIn(sdp: string): Credentials | undefined {
  const ufrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1]
  const pwd = /^a=ice-pwd:(\S+)/m.exec(sdp)?.[1]
  return ufrag !== undefined && pwd !== undefined ? {ufrag, pwd} : undefined
}

/** The same description with another name and password: those that were carried to the other side already. */
export const withCredentials = (sdp: string, {ufrag, pwd}: Credentials): string =>
  sdp
    .replace(/^a=ice-ufrag:\S+/gm, `a=ice-ufrag:${ufrag}`)
    .replace(/^a=ice-pwd:\S+/gm, `a=ice-pwd:${pwd}`)

/**
 * What the other side must know of a description of data channels: `name ‖ password ‖ 32 B fingerprint ‖ candidates`, each of
 * these `u8 type << 2 | kind of address ‖ address ‖ u16 port`. Undefined where it holds no address to be reached at.
 */
export function packWay(sdp: string): Uint8Array | undefined {
  const credentials = credentialsIn(sdp)
  const print = fingerprintIn(sdp)
  const candidates = candidatesIn(sdp).slice(0, CANDIDATES_MAX)
  if (!credentials || !print || candidates.length === 0) return undefined
  const ufrag = writeLetters(credentials.ufrag)
  const pwd = writeLetters(credentials.pwd)
  if (!ufrag || !pwd) return undefined
  return concat(ufrag, pwd, print, ...candidates.map(writeCandidate))
}

/** The description again, as any browser takes it; undefined for what `packWay` does not write. */
export function unpackWay(
  bytes: Uint8Array,
  kind: 'offer' | 'answer',
): string | undefined {
  const ufrag = readLetters(bytes)
  const pwd = ufrag && readLetters(ufrag.rest)
  if (!pwd || ufrag.text.length < 4 || pwd.text.length < 22) return undefined
  const print = pwd.rest.subarray(0, PRINT_BYTES)
  const candidates = readCandidates(pwd.rest.subarray(PRINT_BYTES))
  if (print.length < PRINT_BYTES || !candidates) return undefined
  const hex = [...print].map(byte => byte.toString(16).padStart(2, '0').toUpperCase())
  return [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    ...candidates.map(candidateLine),
    `a=ice-ufrag:${ufrag.text}`,
    `a=ice-pwd:${pwd.text}`,
    `a=fingerprint:sha-256 ${hex.join(':')}`,
    `a=setup:${kind === 'offer' ? 'actpass' : 'active'}`,
    'a=mid:0',
    'a=sctp-port:5000',
    'a=max-message-size:262144',
    '',
  ].join('\r\n')
}

/** Those over UDP: the only others that browsers gather are of no use to another browser. */
function candidatesIn(sdp: string): Candidate[] {
  const lines = sdp.matchAll(
    /^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ (host|srflx|relay)/gim,
  )
  return [...lines].flatMap(([, address = '', port, named]) => {
    const type = TYPES.find(type => type === named?.toLowerCase())
    return type && writeAddress(address) ? [{address, port: Number(port), type}] : []
  })
}

function writeCandidate({address, port, type}: Candidate): Uint8Array {
  const {kind, bytes} = writeAddress(address)!
  const head = (TYPES.indexOf(type) << 2) | kind
  return concat(Uint8Array.of(head), bytes, Uint8Array.of(port >> 8, port & 255))
}

function readCandidates(bytes: Uint8Array): Candidate[] | undefined {
  const candidates: Candidate[] = []
  let rest = bytes
  while (rest.length > 0) {
    const [head = 0] = rest
    const type = TYPES[head >> 2]
    const read: Address | undefined = readAddress(head & 3, rest.subarray(1))
    if (!type || !read || read.rest.length < 2) return undefined
    const [high = 0, low = 0] = read.rest
    candidates.push({address: read.address, port: (high << 8) | low, type})
    rest = read.rest.subarray(2)
  }
  return candidates.length > 0 && candidates.length <= CANDIDATES_MAX
    ? candidates
    : undefined
}

/** RFC 8445, 5.1.2: by type, then in the order in which they were packed. */
function candidateLine({address, port, type}: Candidate, nth: number): string {
  const priority = PREFERENCE[type] * 2 ** 24 + (65_535 - nth) * 256 + 255
  const any = isIPv6(address) ? '::' : '0.0.0.0'
  const base = type === 'host' ? '' : ` raddr ${any} rport 9`
  return `a=candidate:${nth + 1} 1 udp ${priority} ${address} ${port} typ ${type}${base}`
}
