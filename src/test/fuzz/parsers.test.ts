import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {inviteLink, readInvite} from '../../app/invite-link.ts'
import {base64url, concat, fromBase64url, utf8} from '../../core/bytes.ts'
import {readFrame} from '../../core/entry/frame.ts'
import {readEntry} from '../../core/entry/read-entry.ts'
import {KINDS} from '../../core/entry/kinds.ts'
import {varuint} from '../../core/varuint.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import {readConfig} from '../../edge/net/config.ts'
import {control, writeControl} from '../../edge/net/control.ts'
import {Assembler, cut} from '../../edge/net/fragments.ts'
import {readHello, writeHello} from '../../edge/net/handshake.ts'
import {readHeads, writeHeads} from '../../edge/net/heads.ts'
import {readNote, writeNote} from '../../edge/net/note.ts'
import {readSignal} from '../../edge/net/signal.ts'
import {screenMessage, writeUpdate} from '../../edge/net/sync-screen.ts'
import {readTabNote, writeTabNote} from '../../edge/tabs/tab-note.ts'
import {readUpdate} from '../../edge/yjs/read-update.ts'
import {writeRuns} from '../../edge/yjs/write-run.ts'
import {anAuthor, type Author} from '../support/author.ts'
import {sealVectors} from '../vectors/seal-vectors.ts'

const RUNS = process.env['CAIRN_SOAK'] === undefined ? 1_500 : 100_000
const LIMIT_MS = RUNS > 10_000 ? 3_600_000 : 60_000

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const member = base64url(new Uint8Array(32).fill(9)) as MemberId
let aoi: Author
beforeAll(async () => {
  aoi = await anAuthor(room, ['one', 'two', 'three'])
  await aoi.withdraw(1)
})

/** What is right, with some bytes changed, cut off, doubled or put in; and noise. */
const near = (right: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> => {
  const change = fc.record({
    does: fc.constantFrom('set', 'cut', 'double', 'put in', 'swell'),
    at: fc.nat(),
    value: fc.integer({min: 0, max: 255}),
  })
  return fc.oneof(
    {weight: 1, arbitrary: fc.uint8Array({maxLength: 120})},
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.nat(right.length - 1), fc.array(change, {minLength: 1, maxLength: 5}))
        .map(([which, changes]) => {
          let bytes = right[which]!
          for (const {does, at: far, value} of changes) {
            const at = bytes.length > 0 ? far % bytes.length : 0
            const [before, after] = [bytes.slice(0, at), bytes.slice(at)]
            if (does === 'set')
              bytes = concat(before, Uint8Array.of(value), after.slice(1))
            if (does === 'cut') bytes = before
            if (does === 'double') bytes = concat(before, after, after)
            if (does === 'put in') bytes = concat(before, Uint8Array.of(value), after)
            if (does === 'swell') bytes = concat(before, varuint(2 ** 52), after)
          }
          return bytes
        }),
    },
  )
}

/** Shorter than any test of ours would wait, and far longer than a hostile input may take. */
const never = async (
  right: () => readonly Uint8Array[],
  read: (bytes: Uint8Array) => unknown,
) => {
  for (const bytes of right()) await read(bytes)
  await fc.assert(
    fc.asyncProperty(near(right()), async bytes => {
      await read(bytes)
    }),
    {numRuns: RUNS},
  )
}

const noPause = () => undefined

describe('whatever bytes come, no parser throws, hangs or makes up what was not there', () => {
  it(
    'of an entry',
    async () => {
      const vectors = () => sealVectors().entries.map(({bytes}) => fromBase64url(bytes)!)
      await never(vectors, bytes => {
        const entry = readEntry(member, bytes)
        expect(entry.ok).toBe(readFrame(bytes).ok)
        if (entry.ok && entry.value.body.kind === 'withdrew')
          expect(bytes[1]).toBe(KINDS.withdrew)
      })
    },
    LIMIT_MS,
  )

  it(
    'of an update',
    async () => {
      const gone = () => {
        const run = aoi.run()
        return {...run, entries: run.entries.with(1, null)}
      }
      const updates = () => [writeRuns([aoi.run()]), writeRuns([gone()])]
      await never(updates, async bytes => {
        const {sections} = await readUpdate(bytes, noPause)
        const structs = sections.flatMap(section => section.structs)
        const read = structs.reduce(
          (sum, struct) =>
            sum +
            (struct.kind === 'entries'
              ? struct.entries.reduce((all, {length}) => all + length, 0)
              : 0),
          0,
        )
        expect(read).toBeLessThanOrEqual(bytes.length)
      })
    },
    LIMIT_MS,
  )

  it(
    'of a message of y-webrtc',
    async () => {
      const messages = () => [
        writeUpdate(writeRuns([aoi.run()])),
        Uint8Array.of(0, 0, 1, 0),
        Uint8Array.of(1, 3, 1, 2, 3),
      ]
      await never(messages, async bytes => {
        const {message} = await screenMessage(bytes, () =>
          Promise.resolve({update: null, violation: false}),
        )
        // Only a question comes through as it was.
        if (message) expect(message.slice(0, 2)).toEqual(Uint8Array.of(0, 0))
      })
    },
    LIMIT_MS,
  )

  it(
    'of a table of heads, a hello and a note between tabs',
    async () => {
      const [head] = aoi.written
      const id = new Uint8Array(32).fill(3)
      const table = new Map([
        [`${member}/1`, {author: member, base: 1, seq: head!.head.seq, id}],
      ])
      const hello = writeHello({nonce: new Uint8Array(32), device: member})
      const controls = () => [writeControl(control.heads, writeHeads(table)), hello]
      await never(controls, bytes => {
        const heads = readHeads(bytes.subarray(1))
        for (const {base, seq} of heads?.values() ?? [])
          expect(seq).toBeGreaterThanOrEqual(base)
        readHello(bytes)
      })
      const vector = Uint8Array.of(0)
      const ask = writeTabNote({type: 'ask', leads: true, back: false, vector})
      await never(
        () => [ask, writeTabNote({type: 'update', update: vector})],
        readTabNote,
      )
    },
    LIMIT_MS,
  )

  it(
    'of fragments',
    () => {
      const whole = () => [...cut(new Uint8Array(90), 40)].map(piece => piece.slice())
      fc.assert(
        fc.property(fc.array(near(whole()), {maxLength: 6}), pieces => {
          const assembler = new Assembler()
          try {
            for (const piece of pieces) assembler.take(piece)
          } catch (error) {
            // Told by name, and by nothing else: the line to such a peer is cut.
            expect((error as Error).constructor).toBe(Error)
          }
        }),
        {numRuns: RUNS},
      )
    },
    LIMIT_MS,
  )

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
    'of an invite link',
    async () => {
      const secret = new Uint8Array(32).fill(5)
      const card = {room: '見積り', sentence: '3日を2日にします'}
      const link = inviteLink('https://cairn.test/', {id: room, secret, card})
      await never(
        () => [utf8(link)],
        bytes => {
          const read = readInvite(new TextDecoder().decode(bytes))
          if (read.ok) expect(read.value).toMatchObject({id: room, secret})
        },
      )
    },
    LIMIT_MS,
  )

  it(
    'of cairn.json',
    async () => {
      const text = JSON.stringify({
        meetingPoints: ['/meet', 'wss://meet.example/'],
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
