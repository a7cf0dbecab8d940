import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {utf8} from '../../core/bytes.ts'
import {readPayload} from '../../core/entry/read-payload.ts'
import {readHandCode, writeHandCode} from '../../core/room/hand-code.ts'
import {alone, meetingAddress, readConfig} from '../../edge/net/config.ts'
import {fingerprintIn} from '../../edge/net/fingerprint.ts'
import {packWay, unpackWay} from '../../edge/net/hand-way.ts'
import {readNote, writeNote} from '../../edge/net/note.ts'
import {readRelayMessage, writeNotes} from '../../edge/net/relay-message.ts'
import {readSignal} from '../../edge/net/signal.ts'
import {withRoom} from '../../edge/room-meeting.ts'
import {readMeetMessage} from '../../node/meet-message.ts'
import {LIMIT_MS, never, RUNS} from './near.ts'

describe('whatever is said or given where devices meet, no parser throws, hangs or makes up what was not there', () => {
  it(
    'of a signal or a note at a meeting point',
    async () => {
      const signal = {type: 'offer', sdp: 'v=0'} as const
      const notes = () => [
        writeNote({type: 'announce', from: 'a', nonce: 'b'}),
        writeNote({type: 'signal', from: 'a', nonce: 'b', to: 'c', call: 'd', signal}),
      ]
      await never(notes, readNote)
      fc.assert(
        fc.property(fc.anything(), value => {
          const read = readSignal(value)
          if (read) expect(['offer', 'answer', 'candidate']).toContain(read.type)
        }),
        {numRuns: RUNS},
      )
    },
    LIMIT_MS,
  )

  it(
    'of what a Nostr relay says',
    async () => {
      const seconds = 1_700_000_000
      const event = {...writeNotes('topic', ['AAAA', 'BBBB'], seconds), pubkey: '0a'}
      const messages = () =>
        [
          ['EVENT', 'meet', event],
          ['EOSE', 'meet'],
          ['OK', '0b', false, 'rate-limited: slow down'],
          ['CLOSED', 'meet', 'error: shutting down'],
          ['NOTICE', 'hello'],
        ].map(message => utf8(JSON.stringify(message)))
      await never(messages, bytes => {
        const read = readRelayMessage(parse(bytes))
        if (read?.type === 'notes') expect(read.notes.length).toBeGreaterThan(0)
      })
      fc.assert(
        fc.property(fc.anything(), value => void readRelayMessage(value)),
        {numRuns: RUNS},
      )
    },
    LIMIT_MS,
  )

  it(
    'of what is said to a meeting point',
    async () => {
      const messages = () =>
        [
          {type: 'ping'},
          {type: 'subscribe', topic: 'a'},
          {type: 'publish', topic: 'a', data: 'b'},
        ].map(message => utf8(JSON.stringify(message)))
      await never(messages, bytes => {
        const read = readMeetMessage(Buffer.from(bytes))
        if (read?.type === 'publish') expect(read.data).toBeTypeOf('string')
      })
    },
    LIMIT_MS,
  )

  it(
    'of a code that is carried by hand, and of what it says of a device',
    async () => {
      const sdp = [
        'a=candidate:1 1 udp 1 dab83ab4-51e8-4ae4-b44b-9addaeaa29c9.local 5000 typ host',
        'a=candidate:2 1 udp 1 192.168.0.1 5000 typ host',
        'a=ice-ufrag:274c6eda',
        'a=ice-pwd:+xLP1GkQEXCnVmkzIzT3z2OE',
        `a=fingerprint:sha-256 ${Array.from({length: 32}, () => 'AB').join(':')}`,
      ].join('\r\n')
      const way = packWay(sdp)!
      const tag = Uint8Array.of(1, 2, 3)
      const to = Uint8Array.of(4, 5, 6, 7)
      const codes = () => [writeHandCode(tag, way), writeHandCode(tag, way, to)].map(utf8)
      await never(codes, bytes => {
        const read = readHandCode(new TextDecoder().decode(bytes))
        if (read.ok) expect(read.value).toMatchObject({tag, way})
      })
      await never(
        () => [way],
        bytes => {
          const unpacked = unpackWay(bytes, 'offer')
          // A line that a browser would read is only ever one of ours.
          for (const line of unpacked?.split('\r\n') ?? [])
            expect(line).toMatch(/^([vostmc]=[ -~]+|a=[ -~]+|)$/)
          if (unpacked)
            expect(packWay(unpacked)?.length).toBeLessThanOrEqual(bytes.length)
        },
      )
    },
    LIMIT_MS,
  )

  it(
    'of where a room says that it meets',
    async () => {
      const pageUrl = 'https://cairn.test/app/'
      const text = JSON.stringify({
        p: ['wss://meet.example/', 'nostr:wss://relay.example/'],
        i: [
          {urls: 'stun:stun.example'},
          {urls: 'turn:turn.example', username: 'a', credential: 'b'},
        ],
      })
      await never(
        () => [utf8(text)],
        bytes => {
          const body = readPayload('meeting-set', bytes)
          if (body.kind !== 'meeting-set') return
          const {points, iceServers} = body.places
          expect(Math.max(points.length, iceServers.length)).toBeLessThanOrEqual(4)
          const {meetingPoints} = withRoom(alone, body.places, pageUrl)
          const names = points.map(point => meetingAddress(point, pageUrl)?.name)
          for (const {name, url} of meetingPoints) {
            expect(names).toContain(name)
            expect(url).toMatch(/^wss:/)
          }
        },
      )
      fc.assert(
        fc.property(fc.json(), json => void readPayload('meeting-set', utf8(json))),
        {numRuns: RUNS},
      )
    },
    LIMIT_MS,
  )

  it(
    'of the certificate that a session description names',
    async () => {
      const hex = Array.from({length: 32}, (_, at) => (at + 160).toString(16))
      const line = `a=fingerprint:sha-256 ${hex.join(':').toUpperCase()}`
      const other = `a=fingerprint:sha-1 ${hex.slice(0, 20).join(':')}`
      const sdps = () =>
        [
          ['v=0', line, 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel', line, ''],
          ['v=0', other, line, ''],
        ].map(lines => utf8(lines.join('\r\n')))
      const isReadRightly = (sdp: string) => {
        const read = fingerprintIn(sdp)
        if (!read) return
        expect(read).toHaveLength(32)
        const said = [...read].map(byte => byte.toString(16).padStart(2, '0')).join(':')
        expect(sdp.toLowerCase()).toContain(`a=fingerprint:sha-256 ${said}`)
      }
      expect(fingerprintIn(new TextDecoder().decode(sdps()[0]))).toHaveLength(32)
      await never(sdps, bytes => isReadRightly(new TextDecoder().decode(bytes)))
      fc.assert(fc.property(fc.string({unit: 'binary'}), isReadRightly), {numRuns: RUNS})
    },
    LIMIT_MS,
  )

  it(
    'of cairn.json',
    async () => {
      const text = JSON.stringify({
        meetingPoints: ['/meet', 'wss://meet.example/', 'nostr:wss://relay.example'],
        iceServers: [{urls: 'stun:stun.example'}],
      })
      const pageUrl = 'https://cairn.test/app/'
      await never(
        () => [utf8(text)],
        bytes => {
          const read = readConfig(new TextDecoder().decode(bytes), pageUrl)
          if (!read.ok) return
          for (const {url} of read.value.meetingPoints) expect(url).toMatch(/^wss?:/)
        },
      )
      fc.assert(
        fc.property(fc.json(), json => void readConfig(json, pageUrl)),
        {numRuns: RUNS},
      )
    },
    LIMIT_MS,
  )
})

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
