import {describe, expect, it} from 'vitest'
import {fromBase64url} from '../../core/bytes.ts'
import {readHandCode, writeHandCode} from '../../core/room/hand-code.ts'
import {fingerprintIn} from './fingerprint.ts'
import {readAddress, writeAddress} from './hand-address.ts'
import {credentialsIn, packWay, unpackWay, withCredentials} from './hand-way.ts'

/** As Chromium 156 wrote it, with the address that it hides and one that it does not. */
const chromium = (...more: string[]) =>
  [
    'v=0',
    'o=- 8833764139039245559 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'a=extmap-allow-mixed',
    'a=msid-semantic: WMS',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    'a=candidate:1551049125 1 udp 2113937151 dab83ab4-51e8-4ae4-b44b-9addaeaa29c9.local 56407 typ host generation 0 network-cost 999',
    ...more,
    'a=ice-ufrag:jAI0',
    'a=ice-pwd:+xLP1GkQEXCnVmkzIzT3z2OE',
    'a=ice-options:trickle',
    'a=fingerprint:sha-256 86:4B:11:84:0E:42:75:ED:20:58:FB:CE:D4:96:C7:7D:14:CD:E0:3F:79:02:C5:B0:28:05:B0:7B:18:F0:11:81',
    'a=setup:actpass',
    'a=mid:0',
    'a=sctp-port:5000',
    'a=max-message-size:262144',
    '',
  ].join('\r\n')

/** As Firefox ESR 153 wrote it. */
const firefox = [
  'v=0',
  'o=mozilla...THIS_IS_SDPARTA-99.0 9217539301388877276 0 IN IP4 0.0.0.0',
  's=-',
  't=0 0',
  'a=sendrecv',
  'a=extmap-allow-mixed',
  'a=fingerprint:sha-256 8B:37:35:FE:3E:79:C0:47:0C:72:CE:89:E1:AA:44:49:FD:4E:0F:64:49:19:26:F1:F0:C5:A1:3C:67:BD:04:D1',
  'a=group:BUNDLE 0',
  'a=ice-options:trickle',
  'a=msid-semantic:WMS *',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  'c=IN IP4 0.0.0.0',
  'a=candidate:0 1 UDP 2122252543 a04d1663-07eb-445d-8cb1-1fbd10442fc9.local 52092 typ host',
  'a=candidate:1 1 TCP 2105524479 a04d1663-07eb-445d-8cb1-1fbd10442fc9.local 9 typ host tcptype active',
  'a=sendrecv',
  'a=end-of-candidates',
  'a=ice-pwd:e30fc730063f7fca8410170c758b2cce',
  'a=ice-ufrag:274c6eda',
  'a=mid:0',
  'a=setup:active',
  'a=sctp-port:5000',
  'a=max-message-size:1073741823',
  '',
].join('\r\n')

const ipv4 = 'a=candidate:7 1 udp 2113937150 192.168.1.20 50001 typ host generation 0'
const server =
  'a=candidate:9 1 udp 1677729535 203.0.113.9 40000 typ srflx raddr 0.0.0.0 rport 0'

/** Of candidates, what packing keeps. */
const ways = (sdp: string) =>
  [...sdp.matchAll(/^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ (\w+)/gim)].map(
    ([, ...parts]) => parts,
  )

describe.each([
  {of: 'Chromium', sdp: chromium(), kind: 'offer', bytes: 83},
  {of: 'Chromium, in two networks', sdp: chromium(ipv4), kind: 'offer', bytes: 90},
  {of: 'Chromium, answering', sdp: chromium(ipv4), kind: 'answer', bytes: 94},
  {of: 'Firefox', sdp: firefox, kind: 'offer', bytes: 82},
  {of: 'Firefox, answering', sdp: firefox, kind: 'answer', bytes: 86},
  {of: 'a server’s view', sdp: chromium(server), kind: 'offer', bytes: 90},
] as const)('a description of $of', ({sdp, kind, bytes}) => {
  const to = kind === 'answer' ? Uint8Array.of(1, 2, 3, 4) : undefined
  const code = writeHandCode(Uint8Array.of(5, 6, 7), packWay(sdp)!, to)

  it(`takes ${bytes} bytes, and says the same to the other side`, () => {
    expect(fromBase64url(code)).toHaveLength(bytes)
    const read = readHandCode(code)
    if (!read.ok) throw new Error(read.refusal)
    expect(read.value).toMatchObject({kind, tag: Uint8Array.of(5, 6, 7)})
    const again = unpackWay(read.value.way, kind)!
    expect(credentialsIn(again)).toEqual(credentialsIn(sdp))
    expect(fingerprintIn(again)).toEqual(fingerprintIn(sdp))
    expect(ways(again)).toEqual(ways(sdp))
    expect(again).toContain(kind === 'offer' ? 'a=setup:actpass' : 'a=setup:active')
  })

  it('is read out of a link, a wrapped mail, or alone, and missed letters are noticed', () => {
    const link = `見て: <https://cairn.test/#/join/hand.${code.slice(0, 40)}\n${code.slice(40)}>`
    for (const text of [code, ` ${code}\n`, link.replace('見て: ', '')])
      expect(readHandCode(text).ok, text).toBe(true)
    for (let letter = 4; letter < code.length; letter++) {
      const short = code.slice(0, letter)
      expect(readHandCode(short)).toEqual({ok: false, refusal: 'cut-short'})
      const less = short + code.slice(letter + 1)
      expect(readHandCode(less)).toEqual({ok: false, refusal: 'cut-short'})
    }
  })
})

it('what holds no address, or two fingerprints, is not packed', () => {
  expect(packWay(chromium().replace(/^a=candidate.*\r\n/m, ''))).toBeUndefined()
  const other = chromium().replace(/86:4B/, '86:4C')
  expect(packWay(chromium() + other)).toBeUndefined()
})

it('the same answer can be given again', () => {
  const again = withCredentials(firefox, {ufrag: 'abcd', pwd: 'x'.repeat(22)})
  expect(credentialsIn(again)).toEqual({ufrag: 'abcd', pwd: 'x'.repeat(22)})
  expect(again).toHaveLength(firefox.length - 4 - 10)
})

it.each([
  ['192.168.0.255', '192.168.0.255'],
  ['fe80::1', 'fe80:0000:0000:0000:0000:0000:0000:0001'],
  ['::', '0000:0000:0000:0000:0000:0000:0000:0000'],
  ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002:0003:0004:0005:0006'],
  ['256.1.1.1', undefined],
  ['1:2:3', undefined],
  ['1::2::3', undefined],
  ['fe80::1%eth0', undefined],
  ['example.local', undefined],
])('of the address %s the other side reads %s', (address, read) => {
  const written = writeAddress(address)
  expect(written && readAddress(written.kind, written.bytes)?.address).toBe(read)
})
