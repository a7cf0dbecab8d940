import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {base64url, concat, utf8} from '../bytes.ts'
import type {EntryId, MemberId} from '../ids.ts'
import {varuint} from '../varuint.ts'
import {readFrame, type ReadRefusal} from './frame.ts'
import {KINDS} from './kinds.ts'
import {readEntry} from './read-entry.ts'
import {entryBody, sealed} from './write-entry.ts'

const author = base64url(new Uint8Array(32).fill(7)) as MemberId
const prev = base64url(new Uint8Array(32).fill(9)) as EntryId
const good = sealed(
  entryBody({
    body: {kind: 'said', text: 'hello'},
    seq: 3,
    base: 2,
    claim: 1e12,
    prev,
    heads: ['AAAAAAAAAAA', 'AAAAAAAAAAE'],
  }),
  new Uint8Array(64).fill(5),
)

type Parts = {
  version?: number
  kind?: number
  seq?: Uint8Array
  base?: Uint8Array
  time?: Uint8Array
  prev?: Uint8Array
  heads?: Uint8Array
  length?: Uint8Array
  payload?: Uint8Array
  after?: Uint8Array
}

/** An entry put together by hand, right but for what is given. */
function made({
  version = 1,
  kind = KINDS.said,
  seq = varuint(2),
  base = varuint(1),
  time = varuint(1e12),
  prev = new Uint8Array(32).fill(9),
  heads = varuint(0),
  payload = utf8('"hi"'),
  length = varuint(payload.length),
  after = new Uint8Array(64),
}: Parts): Uint8Array {
  const start = Uint8Array.of(version, kind)
  return concat(start, seq, base, time, prev, heads, length, payload, after)
}

const bodyOf = (parts: Parts) => {
  const entry = readEntry(author, made(parts))
  return entry.ok ? entry.value.body : entry.refusal
}

describe('bytes that are no entry are refused by name', () => {
  const cases: [string, Parts, ReadRefusal][] = [
    ['another version', {version: 2}, 'other-version'],
    ['a seq of nought', {seq: varuint(0)}, 'bad-place'],
    ['a base of nought', {base: varuint(0)}, 'bad-place'],
    ['a base after its seq', {base: varuint(3)}, 'bad-place'],
    ['a padded seq', {seq: Uint8Array.of(0x82, 0)}, 'bad-place'],
    ['a time that no date holds', {time: varuint(8.64e15 + 1)}, 'bad-time'],
    ['a later entry without one before it', {prev: new Uint8Array(32)}, 'bad-prev'],
    ['a first entry with one before it', {seq: varuint(1)}, 'bad-prev'],
    ['nine heads', {heads: concat(varuint(9), new Uint8Array(72))}, 'too-many-heads'],
    ['a payload that is not all there', {length: varuint(5000)}, 'cut-short'],
    ['a length that nothing could hold', {length: varuint(2 ** 50)}, 'too-long'],
    ['28 KiB and one byte', {payload: new Uint8Array(28 * 1024 + 1)}, 'too-long'],
    ['a whole of more than 30 KiB', {after: new Uint8Array(31_000)}, 'too-long'],
    ['a byte too many', {after: new Uint8Array(65)}, 'trailing-bytes'],
    ['a short signature', {after: new Uint8Array(63)}, 'cut-short'],
  ]
  for (const [what, parts, refusal] of cases) {
    it(what, () => {
      expect(bodyOf(parts)).toBe(refusal)
    })
  }

  it('any entry that is cut short, at any byte', () => {
    for (let length = 0; length < good.length; length++)
      expect(readFrame(good.subarray(0, length)).ok).toBe(false)
  })
})

const ID = 'A'.repeat(43)
const withdrew = (fields: object): Parts => ({
  kind: KINDS.withdrew,
  payload: utf8(JSON.stringify({i: ID, s: 1, b: 1, t: 0, k: 'said', ...fields})),
})

const met = (places: object): Parts => ({
  kind: KINDS['meeting-set'],
  payload: utf8(JSON.stringify({p: [], i: [], ...places})),
})

describe('an entry that says nothing sensible is an entry all the same', () => {
  const malformed: [string, Parts][] = [
    ['no UTF-8', {payload: Uint8Array.of(0x22, 0xff, 0x22)}],
    ['no JSON', {payload: utf8('"hi')}],
    ['nothing', {payload: utf8('')}],
    ['a number for a text', {payload: utf8('7')}],
    ['half a character', {payload: utf8('"\\ud83d"')}],
    ['a list for a name', {kind: KINDS.renamed, payload: utf8('[]')}],
    ['a name missing', {kind: KINDS.renamed, payload: utf8('{}')}],
    [
      'a zone with a space',
      {kind: KINDS.founded, payload: utf8('{"n":"a","r":"b","z":"a b"}')},
    ],
    ['a goal that is no id', {kind: KINDS.agreed, payload: utf8('{"g":"abc"}')}],
    [
      'a day that is not in the calendar',
      {
        kind: KINDS['checked-in'],
        payload: utf8(`{"g":"${'A'.repeat(43)}","v":1,"o":"2026-02-30"}`),
      },
    ],
    ['a goal of nothing', {kind: KINDS['goal-set'], payload: utf8('{"m":"a"}')}],
    ['a withdraw of a kind that stays', withdrew({k: 'checked-in'})],
    ['a withdraw of a first entry that has one before it', withdrew({p: ID})],
    ['a withdraw of a later entry that has none', withdrew({s: 2})],
    ['a withdraw of no place', withdrew({b: 2})],
    ['a withdraw at no time', withdrew({t: 8.64e15 + 1})],
    ['a withdraw with nine heads', withdrew({h: Array(9).fill('AAAAAAAAAAA')})],
    ['a withdraw with half a head', withdrew({h: ['AAAA']})],
    ['five meeting points', met({p: Array(5).fill('wss://meet.example/')})],
    ['a meeting point of 301 letters', met({p: ['m'.repeat(301)]})],
    ['a meeting point that is no text', met({p: [7]})],
    ['a meeting point for a list', met({p: 'wss://meet.example/'})],
    ['no list of meeting points', met({p: undefined})],
    ['no list of servers', met({i: undefined})],
    ['five servers', met({i: Array(5).fill({urls: 'stun:a'})})],
    ['a server without an address', met({i: [{username: 'a'}]})],
    ['a server at two addresses', met({i: [{urls: ['stun:a', 'stun:b']}]})],
    ['a server of 301 letters', met({i: [{urls: 's'.repeat(301)}]})],
    ['a name of 301 letters', met({i: [{urls: 'turn:a', username: 'n'.repeat(301)}]})],
    ['a password that is no text', met({i: [{urls: 'turn:a', credential: 7}]})],
    ['null', {kind: KINDS.left, payload: utf8('null')}],
  ]
  for (const [what, parts] of malformed) {
    it(what, () => {
      expect(bodyOf(parts)).toMatchObject({kind: 'unreadable'})
    })
  }

  it('one of a kind that a newer version writes', () => {
    expect(bodyOf({kind: 200})).toEqual({kind: 'unknown', number: 200})
  })

  it('one that carries a whole other entry in its frame', () => {
    const longest = made({payload: new Uint8Array(28 * 1024)})
    const payload = concat(new Uint8Array(32), longest)
    expect(bodyOf({kind: KINDS.carried, payload})).toEqual({
      kind: 'carried',
      author: 'A'.repeat(43),
      bytes: longest,
    })
    const carrying = made({
      kind: KINDS.carried,
      payload: concat(new Uint8Array(32), good),
    })
    for (const odd of [new Uint8Array(30 * 1024), carrying, good.subarray(1)]) {
      const payload = concat(new Uint8Array(32), odd)
      expect(bodyOf({kind: KINDS.carried, payload})).toMatchObject({kind: 'unreadable'})
    }
    const tooLong = new Uint8Array(30 * 1024 + 33)
    expect(bodyOf({kind: KINDS.carried, payload: tooLong})).toBe('too-long')
  })

  it('one with more to say than this version knows', () => {
    const payload = utf8('{"n":"Aoi","colour":"blue"}')
    expect(bodyOf({kind: KINDS.renamed, payload})).toEqual({kind: 'renamed', name: 'Aoi'})
  })
})

it('a frame is windows on the very bytes that are signed and sealed', () => {
  const frame = readFrame(good)
  if (!frame.ok) throw new Error(frame.refusal)
  const {body, signature, payload, heads, seq, base, time} = frame.value
  expect(concat(body, signature)).toEqual(good)
  expect(signature).toEqual(new Uint8Array(64).fill(5))
  expect({seq, base, time}).toEqual({seq: 3, base: 2, time: 1e12})
  expect(payload).toEqual(utf8('"hello"'))
  expect(heads.length).toBe(16)
  expect(payload.buffer).toBe(good.buffer)
})

it('whatever the bytes, reading never throws, and what a frame admits is an entry', () => {
  const mutated = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.integer({min: 0, max: 255})), {
      maxLength: 6,
    })
    .map(changes => {
      const bytes = good.slice()
      for (const [at, value] of changes) bytes[at] = value
      return bytes
    })
  const payloads = fc
    .tuple(fc.integer({min: 0, max: 12}), fc.json())
    .map(([kind, json]) => made({kind, payload: utf8(json)}))
  const noise = fc.uint8Array({maxLength: 200})
  fc.assert(
    fc.property(fc.oneof(mutated, payloads, noise), bytes => {
      expect(readEntry(author, bytes).ok).toBe(readFrame(bytes).ok)
    }),
    {numRuns: 1000},
  )
})
