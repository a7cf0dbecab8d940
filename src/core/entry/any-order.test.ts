import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {expect, it} from 'vitest'
import {JOIN_KEY} from '../../test/feed.ts'
import type {GoalTerms} from '../goal/goal.ts'
import type {Day, EntryId, GoalId, MemberId, RoomId} from '../ids.ts'
import {joinProof} from '../room/join-proof.ts'
import {emptyRoom, fold} from '../room/fold.ts'
import type {RoomState} from '../room/room.ts'
import {headOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import {Feeds} from './feeds.ts'
import {TIME_MAX_MS} from './frame.ts'
import {Log} from './log.ts'
import {orderTimes, byTime} from './order.ts'
import {plainTerms} from '../goal/plain-terms.ts'

const hash = (of: string) => createHash('sha256').update(of).digest('base64url')
const MOST = 40
/** Each seventh has the head of the one before it: eight bytes are not beyond a patient forger. */
const ids = Array.from({length: MOST + 5}, (_, at) => {
  const head = at % 7 === 6 ? at - 1 : at
  return `${hash(`entry ${head}`).slice(0, 11)}${hash(`entry ${at}`).slice(11)}` as EntryId
})
const idAt = (at: number) => ids[at]!
const room = idAt(0) as string as RoomId
const members = ['aoi', 'ben', 'chie', 'dan'].map(name => hash(name) as MemberId)

const text = fc.constantFrom('', ' ', 'Aoi', 'Ben', 'x'.repeat(13_000))
const number = fc.constantFrom(0, 1, -2.5, 1e13, NaN, Infinity)
const day = fc.constantFrom('2026-11-24', '2026-12-24').map(on => on as Day)
const goal = fc.nat(8).map(at => idAt(at) as string as GoalId)
const terms: fc.Arbitrary<GoalTerms> = fc
  .record({
    metric: text,
    measure: fc.constant('counted'),
    kind: fc.constantFrom('latest', 'sum'),
    baseline: number,
    target: number,
    unit: fc.constant(''),
    decimals: fc.constant(0),
    start: day,
    due: day,
    cadence: fc.constant(7),
  })
  .map(chosen => ({...plainTerms, ...chosen}))
const body = (author: MemberId): fc.Arbitrary<Entry['body']> =>
  fc.oneof(
    fc.record({kind: fc.constant('founded'), name: text, room: text, zone: text}),
    fc.record({
      kind: fc.constant('joined'),
      name: text,
      proof: fc.constantFrom(joinProof(JOIN_KEY, author), 'no proof'),
    }),
    fc.record({kind: fc.constant('renamed'), name: text}),
    fc.record({kind: fc.constant('room-renamed'), room: text}),
    fc.record({kind: fc.constant('left')}),
    fc.record({
      kind: fc.constant('removed'),
      device: fc.constantFrom(...members),
      last: fc.nat(9),
    }),
    fc.record({kind: fc.constant('said'), text}),
    fc.record({kind: fc.constant('goal-set'), terms}),
    fc.record({kind: fc.constant('agreed'), goal, alone: fc.boolean()}),
    fc.record({
      kind: fc.constant('checked-in'),
      goal,
      value: number,
      on: day,
      note: text,
    }),
    fc.record({
      kind: fc.constant('corrected'),
      goal,
      value: number,
      on: day,
      note: text,
      corrects: fc.nat(MOST).map(idAt),
      reason: text,
    }),
    fc.record({
      kind: fc.constant('goal-revised'),
      goal,
      on: day,
      change: fc.oneof(fc.record({target: number}), fc.record({due: day, start: day})),
      reason: fc.constantFrom('', 'the range has changed'),
    }),
    fc.record({
      kind: fc.constant('goal-closed'),
      goal,
      on: day,
      outcome: fc.constantFrom('achieved', 'missed'),
      value: number,
      reason: text,
      retro: fc.array(fc.record({kind: fc.constantFrom('did', 'next'), text}), {
        maxLength: 2,
      }),
    }),
    fc.record({kind: fc.constant('goal-rested'), goal, rests: fc.boolean()}),
    fc.record({
      kind: fc.constant('win-marked'),
      message: fc.nat(MOST).map(idAt),
      marked: fc.boolean(),
    }),
    fc.record({kind: fc.constant('day-off-set'), on: day, off: fc.boolean()}),
    fc.record({
      kind: fc.constant('meeting-set'),
      places: fc.record({
        points: fc.subarray(['wss://one.example/', 'nostr:wss://two.example/']),
        iceServers: fc.constant([]),
      }),
    }),
    fc.record({kind: fc.constant('unknown'), number: fc.nat(255)}),
    fc.record({kind: fc.constant('unreadable'), was: fc.constant('said')}),
  )

/** Worse than any device could write: places taken twice, names in circles, clocks anywhere. */
const wildEntry = (at: number): fc.Arbitrary<Entry> =>
  fc.constantFrom(...members).chain(author =>
    fc.record({
      id: fc.constant(idAt(at)),
      author: fc.constant(author),
      seq: fc.integer({min: 1, max: 9}),
      base: fc.integer({min: 1, max: 2}),
      claim: fc.oneof(
        fc.integer({min: 1000, max: 1010}),
        fc.constantFrom(0, 1e9, 2e9, 8.64e15),
      ),
      prev: fc.option(fc.nat(MOST).map(idAt), {nil: undefined}),
      heads: fc.array(
        fc.nat(MOST + 4).map(named => headOf(idAt(named))),
        {maxLength: 3},
      ),
      body: body(author),
    }),
  )

const wildLog = fc
  .integer({min: 1, max: MOST})
  .chain(count => fc.tuple(...Array.from({length: count}, (_, at) => wildEntry(at))))

/** The same entries in another order, some twice, in batches of any size. */
const arrivals = (entries: readonly Entry[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...entries], {minLength: entries.length}),
      fc.shuffledSubarray([...entries]),
      fc.array(fc.integer({min: 0, max: 7}), {minLength: 1, maxLength: 20}),
    )
    .map(([all, again, sizes]) => {
      const rest = all.flatMap((entry, at) => [entry, ...again.slice(at, at + 1)])
      const batches = sizes.map(size => rest.splice(0, size))
      return [...batches, rest]
    })

/** For machines that do much else at the time. */
const SLOW_MS = 60_000

it(
  'the same entries in any order, any batches, any of them twice, are the same room',
  () => {
    fc.assert(
      fc.property(
        wildLog.chain(entries => fc.tuple(fc.constant(entries), arrivals(entries))),
        ([entries, batches]) => {
          const whole = foldedWhole(entries)
          const log = new Log(emptyRoom(room, JOIN_KEY), 4)
          for (const batch of batches) log.admit(batch)
          expect(log.state).toEqual(whole)
          expect(outline(log.state)).toEqual(outline(whole))
          for (const member of members) {
            const heads = log.headsNewlySeen(member)
            expect(new Set(heads).size).toBe(heads.length)
          }
        },
      ),
      {numRuns: 200},
    )
  },
  SLOW_MS,
)

/** The room by the shortest way: ordered at once and folded at once, and again once it is known who was removed. */
function foldedWhole(entries: readonly Entry[]): RoomState {
  const feeds = new Feeds()
  feeds.add(entries)
  const graph = feeds.graph()
  const times = orderTimes(graph)
  const order = Array.from(times.keys())
  order.sort(byTime(graph, times))
  const placed = order.map(number => ({
    entry: entries[number]!,
    at: Math.min(times[number]!, TIME_MAX_MS),
    isTwin: entries.some(
      ({id, author, base, seq}) =>
        id !== entries[number]!.id &&
        author === entries[number]!.author &&
        base === entries[number]!.base &&
        seq === entries[number]!.seq,
    ),
  }))
  const empty = emptyRoom(room, JOIN_KEY)
  return fold(empty, placed, fold(empty, placed).removed)
}

/** What `toEqual` passes over: in which order the keys of maps stand. */
const outline = (state: RoomState) => ({
  members: [...state.members.keys()],
  removed: [...state.removed.keys()],
  goals: [...state.goals.keys()],
  checkIns: [...state.checkIns.keys()],
  agreements: [...state.agreements.keys()],
})

/** They may say what is so already; a mark is seen on its message. */
const SILENT: readonly Entry['body']['kind'][] = [
  'joined',
  'renamed',
  'room-renamed',
  'agreed',
  'win-marked',
  'day-off-set',
]

it(
  'every entry either stands in the room or is refused by name',
  () => {
    fc.assert(
      fc.property(wildLog, entries => {
        const {moments, refused} = new Log(emptyRoom(room, JOIN_KEY)).admit(entries)
        const seen = [...moments, ...refused].map(({id}) => id)
        expect(new Set(seen).size).toBe(seen.length)
        const silent = entries
          .filter(({id}) => !seen.includes(id))
          .map(({body}) => body.kind)
        expect(silent.every(kind => SILENT.includes(kind))).toBe(true)
      }),
    )
  },
  SLOW_MS,
)
