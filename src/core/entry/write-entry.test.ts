import {createHash, generateKeyPairSync, sign, verify} from 'node:crypto'
import {expect, it} from 'vitest'
import {base64url, concat, utf8} from '../bytes.ts'
import type {EntryId, MemberId} from '../ids.ts'
import {MESSAGE_MAX_BYTES} from '../room/limits.ts'
import {varuint} from '../varuint.ts'
import {entryIdOf, headOf} from './entry-id.ts'
import type {Body} from './entry.ts'
import {readEntry} from './read-entry.ts'
import {entryBody, NO_ROOM, sealed, toBeSigned} from './write-entry.ts'
import {toKeep, toReach} from '../../test/vectors/sealed-terms.ts'

const author = base64url(new Uint8Array(32).fill(7)) as MemberId
const prev = base64url(new Uint8Array(32).fill(9)) as EntryId
const head = headOf(prev)

it('an entry is laid out byte by byte as the format says', () => {
  const body = entryBody({
    body: {kind: 'said', text: 'おはよう'},
    seq: 300,
    base: 2,
    claim: 1_764_000_000_000,
    prev,
    heads: [head],
  })
  const payload = utf8('"おはよう"')
  expect(body).toEqual(
    concat(
      Uint8Array.of(1, 6, 0xac, 0x02, 2),
      varuint(1_764_000_000_000),
      new Uint8Array(32).fill(9),
      Uint8Array.of(1, 9, 9, 9, 9, 9, 9, 9, 9),
      Uint8Array.of(payload.length),
      payload,
    ),
  )
})

it('what is sealed is what is read back, for each kind', () => {
  const goal = 'g'.repeat(42).concat('w') as never
  const day = '2026-11-24' as never
  const bodies: Body[] = [
    {kind: 'founded', name: '李', room: '見積り', zone: 'Asia/Tokyo'},
    {kind: 'joined', name: 'Ben', proof: 'p'},
    {kind: 'renamed', name: 'Benjamin'},
    {kind: 'room-renamed', room: 'Quotes'},
    {kind: 'left'},
    {kind: 'said', text: 'line 1\nline 2 "quoted"'},
    {
      kind: 'withdrew',
      of: {
        id: goal,
        seq: 7,
        base: 2,
        prev: goal,
        claim: 5,
        heads: ['AAAAAAAAAAA'],
        kind: 'said',
      },
    },
    {
      kind: 'withdrew',
      of: {
        id: goal,
        seq: 1,
        base: 1,
        prev: undefined,
        claim: 0,
        heads: [],
        kind: 'carried',
      },
    },
    {kind: 'goal-set', terms: toReach},
    {kind: 'agreed', goal, alone: false},
    {kind: 'agreed', goal, alone: true},
    {kind: 'checked-in', goal, value: -2.5, on: day, note: ''},
    {kind: 'checked-in', goal, value: 1e12, on: day, note: '連休明け'},
    {
      kind: 'goal-set',
      terms: {...toKeep, milestones: [{id: 'a', title: '型', weight: 2}]},
    },
    {
      kind: 'checked-in',
      goal,
      value: 1,
      on: day,
      note: '',
      milestone: 'a',
      confidence: 'even',
      guards: {0: 38},
      leads: {1: 4},
      source: goal as string as EntryId,
    },
    {
      kind: 'corrected',
      goal,
      value: 2,
      on: day,
      note: '',
      corrects: goal as string as EntryId,
      reason: '桁',
    },
    {
      kind: 'corrected',
      goal,
      value: 2,
      on: day,
      note: '',
      corrects: goal as string as EntryId,
      void: true,
      reason: '',
    },
    {
      kind: 'goal-revised',
      goal,
      on: day,
      change: {target: 3, lower: null, checkpoints: []},
      reason: '範囲が変わった',
    },
    {
      kind: 'goal-closed',
      goal,
      on: day,
      outcome: 'partly',
      value: 2.4,
      reason: '',
      retro: [{kind: 'did', text: '毎週共有した'}],
    },
    {kind: 'goal-rested', goal, rests: true},
    {kind: 'win-marked', message: goal as string as EntryId, marked: false},
    {kind: 'day-off-set', on: day, off: true},
    {kind: 'removed', device: goal as string as MemberId, last: 3},
    {kind: 'meeting-set', places: {points: [], iceServers: []}},
    {
      kind: 'meeting-set',
      places: {
        points: ['wss://meet.example/', 'nostr:wss://relay.example/'],
        iceServers: [
          {urls: 'stun:stun.example'},
          {urls: 'turn:turn.example:3478', username: 'チーム', credential: 'secret '},
        ],
      },
    },
  ]
  for (const body of bodies) {
    const bytes = sealed(
      entryBody({body, seq: 2, base: 1, claim: 5, prev, heads: [head]}),
      new Uint8Array(64),
    )
    expect(readEntry(author, bytes)).toEqual({
      ok: true,
      value: {
        id: entryIdOf(bytes),
        author,
        seq: 2,
        base: 1,
        claim: 5,
        prev,
        heads: [head],
        body,
      },
    })
  }
})

it('the signature is over the room, the device and the body, and verifies', () => {
  const {privateKey, publicKey} = generateKeyPairSync('ed25519')
  const key = new Uint8Array(
    publicKey.export({format: 'der', type: 'spki'}).subarray(-32),
  )
  const body = entryBody({
    body: {kind: 'left'},
    seq: 1,
    base: 1,
    claim: 0,
    prev: undefined,
    heads: [],
  })
  const signed = toBeSigned(NO_ROOM, key, body)
  expect(signed).toEqual(concat(utf8('cairn/entry/1\0'), new Uint8Array(32), key, body))
  const bytes = sealed(body, sign(null, signed, privateKey))
  expect(verify(null, signed, publicKey, bytes.subarray(-64))).toBe(true)
  expect(entryIdOf(bytes)).toBe(createHash('sha256').update(bytes).digest('base64url'))
})

it('a head is the first eight bytes of an id', () => {
  const id = createHash('sha256').update('any').digest()
  expect(headOf(id.toString('base64url') as EntryId)).toBe(
    id.subarray(0, 8).toString('base64url'),
  )
})

it('half characters and control characters never get into an entry', () => {
  const bytes = sealed(
    entryBody({
      body: {kind: 'said', text: 'a\ud83db\0c\r\n\td'},
      seq: 1,
      base: 1,
      claim: 0,
      prev: undefined,
      heads: [],
    }),
    new Uint8Array(64),
  )
  expect(readEntry(author, bytes)).toMatchObject({
    value: {body: {kind: 'said', text: 'a\uFFFDbc\n\td'}},
  })
})

it('the longest message fits into an entry, whatever it is made of', () => {
  for (const letter of ['"', '\n', '\0', 'あ', '👩‍👩‍👧']) {
    const text = letter.repeat(Math.floor(MESSAGE_MAX_BYTES / utf8(letter).length))
    const draft = {
      seq: 9,
      base: 1,
      claim: 8.64e15,
      prev,
      heads: Array<string>(8).fill(head),
    }
    expect(() => entryBody({body: {kind: 'said', text}, ...draft})).not.toThrow()
  }
})
