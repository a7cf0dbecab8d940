import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {inviteLink, readInvite} from '../../app/invite-link.ts'
import {noLink} from '../../app/link.ts'
import {base64url, fromBase64url, sameBytes, utf8} from '../../core/bytes.ts'
import {readFrame} from '../../core/entry/frame.ts'
import {readEntry} from '../../core/entry/read-entry.ts'
import {KINDS} from '../../core/entry/kinds.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import {MEETING_MAX} from '../../core/room/limits.ts'
import {control, writeControl} from '../../edge/net/control.ts'
import {Assembler, cut, OddFragment} from '../../edge/net/fragments.ts'
import {isProved, prove, readHello, writeHello} from '../../edge/net/handshake.ts'
import {readShown, writeShown} from '../../edge/net/fork-control.ts'
import {readHeads, writeHeads} from '../../edge/net/heads.ts'
import {readNeighbours, writeNeighbours} from '../../edge/net/neighbours.ts'
import {screenMessage, writeUpdate} from '../../edge/net/sync-screen.ts'
import {readTabNote, writeTabNote} from '../../edge/tabs/tab-note.ts'
import {readPiece, writePieces} from '../../core/room-file/parts.ts'
import {roomFiles} from '../../edge/room-file/room-files.ts'
import {readUpdate} from '../../edge/yjs/read-update.ts'
import {writeRuns} from '../../edge/yjs/write-run.ts'
import {anAuthor, type Author} from '../support/author.ts'
import {sealVectors} from '../vectors/seal-vectors.ts'
import {LIMIT_MS, near, never, RUNS} from './near.ts'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const member = base64url(new Uint8Array(32).fill(9)) as MemberId
let aoi: Author
beforeAll(async () => {
  aoi = await anAuthor(room, ['one', 'two', 'three'])
  await aoi.withdraw(1)
})

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
        const {messages} = await screenMessage(bytes, () =>
          Promise.resolve({updates: [], violation: false}),
        )
        // Only a question comes through as it was.
        for (const message of messages)
          expect(message.slice(0, 2)).toEqual(Uint8Array.of(0, 0))
      })
    },
    LIMIT_MS,
  )

  it(
    'of a table of heads, neighbours, a hello, entries shown and a note between tabs',
    async () => {
      const [head] = aoi.written
      const id = new Uint8Array(32).fill(3)
      const table = new Map([
        [`${member}/1`, {author: member, base: 1, seq: head!.head.seq, id}],
      ])
      const hello = writeHello({nonce: new Uint8Array(32), device: member})
      const shown = writeShown([{author: member, bytes: head!.bytes}])
      const controls = () => [
        writeControl(control.heads, writeHeads(table)),
        hello,
        writeControl(control.neighbours, writeNeighbours(['one', 'another'])),
        writeControl(control.shown, shown),
      ]
      await never(controls, bytes => {
        const heads = readHeads(bytes.subarray(1))
        for (const {base, seq} of heads?.values() ?? [])
          expect(seq).toBeGreaterThanOrEqual(base)
        readHello(bytes)
        for (const session of readNeighbours(bytes.subarray(1)) ?? [])
          expect(session.length).toBeLessThanOrEqual(bytes.length)
        for (const entry of readShown(bytes.subarray(1)) ?? [])
          expect(entry.bytes.length).toBeLessThanOrEqual(bytes.length)
      })
      const vector = Uint8Array.of(0)
      const ask = writeTabNote({type: 'ask', leads: true, back: false, vector})
      await never(
        () => [
          ask,
          writeTabNote({type: 'update', update: vector}),
          writeTabNote({type: 'unstored', update: vector}),
          writeTabNote({type: 'link', link: {...noLink, peers: [member]}}),
          writeTabNote({type: 'hand', id: '1', ask: {do: 'offer'}}),
        ],
        readTabNote,
      )
    },
    LIMIT_MS,
  )

  it(
    'of a proof, of which a single other byte proves nothing',
    async () => {
      const [own, theirs] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
      const identity = {
        room: fromBase64url(room)!,
        signer: aoi.signer,
        authKey: new Uint8Array(32).fill(8),
      }
      const hello = {nonce: new Uint8Array(32).fill(3), device: aoi.signer.me}
      const other = {nonce: new Uint8Array(32).fill(4), device: member}
      const proof = await prove(identity, hello, other, {own, theirs})
      const prints = {own: theirs, theirs: own}
      await never(
        () => [proof],
        async bytes =>
          expect(await isProved(identity, other, hello, prints, bytes)).toBe(
            sameBytes(bytes, proof),
          ),
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
            expect(error).toBeInstanceOf(OddFragment)
          }
        }),
        {numRuns: RUNS},
      )
    },
    LIMIT_MS,
  )

  it(
    'of a room file',
    async () => {
      const secret = new Uint8Array(32).fill(5)
      const entries = aoi.written.map(({bytes}) => ({author: member, bytes}))
      const file = await roomFiles.write({id: room, secret}, entries)
      const whole = new Uint8Array(await file.arrayBuffer())
      await never(
        () => [whole],
        async bytes => {
          const seen: unknown[] = []
          const read = await roomFiles.read(
            {id: room, secret},
            new Blob([bytes.slice()]),
            async batch => void seen.push(...batch),
          )
          if (!read.ok) return expect(seen).toEqual([])
          expect(seen).toEqual(entries)
        },
      )
      const pieces = () => [...writePieces(entries)]
      await never(pieces, bytes => {
        const read = readPiece(bytes)?.reduce((sum, filed) => sum + filed.bytes.length, 0)
        expect(read ?? 0).toBeLessThanOrEqual(bytes.length)
      })
    },
    LIMIT_MS,
  )

  it(
    'of an invite link',
    async () => {
      const secret = new Uint8Array(32).fill(5)
      const points = ['wss://meet.example/', 'nostr:wss://relay.example/']
      const card = {room: '見積り', sentence: '3日を2日にします', points}
      const link = inviteLink('https://cairn.test/', {id: room, secret, card})
      await never(
        () => [utf8(link)],
        bytes => {
          const read = readInvite(new TextDecoder().decode(bytes))
          if (!read.ok) return
          expect(read.value).toMatchObject({id: room, secret})
          expect(read.value.card.points?.length ?? 0).toBeLessThanOrEqual(MEETING_MAX)
        },
      )
    },
    LIMIT_MS,
  )
})
