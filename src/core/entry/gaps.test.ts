import fc from 'fast-check'
import {expect, it} from 'vitest'
import {FeedOf, JOIN_KEY, roomOf} from '../../test/feed.ts'
import {emptyRoom} from '../room/fold.ts'
import {headOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import {Gaps, type Further} from './gaps.ts'
import {Log} from './log.ts'

const T = Date.UTC(2026, 10, 25)
const MINUTE = 60_000

const [aoi, ben] = [new FeedOf('葵').author, new FeedOf('勉').author]

/** Aoi's room, in which Ben answers what she says, and then something of each more. */
function aTalk() {
  const [ofAoi, ofBen] = [new FeedOf('葵'), new FeedOf('勉')]
  const genesis = ofAoi.found('商談', T)
  const joined = ofBen.join(T + MINUTE, [headOf(genesis.id)])
  const asked = ofAoi.say('asked', T + 2 * MINUTE, [headOf(joined.id)])
  const more = ofAoi.say('and more', T + 3 * MINUTE)
  const answer = ofBen.say('answer', T + 4 * MINUTE, [headOf(more.id)])
  const after = ofBen.say('after', T + 5 * MINUTE)
  return {ofAoi, ofBen, genesis, joined, asked, more, answer, after}
}

function logOf(genesis: Entry, entries: readonly Entry[]): Log {
  const log = new Log(emptyRoom(roomOf(genesis), JOIN_KEY))
  log.admit([genesis, ...entries])
  return log
}

const gapsIn = (log: Log, further: readonly Further[]) => new Gaps(log).find(further)

const told = ({author, seq, id}: Entry): Further => ({author, seq, head: headOf(id)})

it('where all is here nothing is missing', () => {
  const {genesis, ...rest} = aTalk()
  const entries = [rest.joined, rest.asked, rest.more, rest.answer, rest.after]
  expect(gapsIn(logOf(genesis, entries), [told(rest.more)])).toEqual([])
})

it('what a peer holds more of is so many of that member’s, at the end as long as nothing here names it', () => {
  const {genesis, joined, asked, more} = aTalk()
  expect(gapsIn(logOf(genesis, [joined]), [told(more), told(asked)])).toEqual([
    {kind: 'feed', by: aoi, count: 2, before: undefined},
  ])
})

it('what an answer names is missing before the answer, and how many is known from who told whose it is', () => {
  const {genesis, joined, more, answer, after} = aTalk()
  const log = logOf(genesis, [joined, answer, after])
  expect(gapsIn(log, [told(more)])).toEqual([
    {kind: 'feed', by: aoi, count: 2, before: answer.id},
  ])
})

it('of what is only named it is known who had seen it', () => {
  const {genesis, joined, answer} = aTalk()
  expect(gapsIn(logOf(genesis, [joined, answer]), [])).toEqual([
    {kind: 'named', by: ben, count: 1, before: answer.id},
  ])
})

it('it is healed by what was missing, whoever brings it and in whatever order', () => {
  const {genesis, joined, asked, more, answer} = aTalk()
  const log = logOf(genesis, [joined, answer])
  expect(gapsIn(log, [told(more)])).toHaveLength(1)
  log.admit([more])
  expect(gapsIn(log, [])).toEqual([{kind: 'feed', by: aoi, count: 1, before: more.id}])
  log.admit([asked])
  expect(gapsIn(log, [told(more)])).toEqual([])
})

it('of a device that went on with a new line the old one is missing before the new', () => {
  const {ofBen, genesis, joined, asked, more, answer} = aTalk()
  ofBen.beginLine()
  const anew = ofBen.say('anew', T + 6 * MINUTE)
  const log = logOf(genesis, [joined, asked, more, anew])
  expect(gapsIn(log, [])).toEqual([{kind: 'feed', by: ben, count: 2, before: anew.id}])
  log.admit([answer])
  expect(gapsIn(log, [])).toMatchObject([{by: ben, count: 1}])
})

it('a place that was withdrawn is no gap', () => {
  const {ofAoi, genesis, joined, asked, more} = aTalk()
  const {id, seq, base, prev, claim, heads} = asked
  const of = {id, seq, base, prev, claim, heads, kind: 'said'} as const
  const withdrew = ofAoi.write({kind: 'withdrew', of}, T + 6 * MINUTE)
  expect(gapsIn(logOf(genesis, [joined, more, withdrew]), [])).toEqual([])
})

it('however long a feed goes on beyond a hole, and however many name what is missing, it is found', () => {
  const {genesis, joined, more, answer} = aTalk()
  const entries = [genesis, joined]
  for (let seq = 3; seq <= 200_000; seq++) entries.push({...answer, seq})
  const log = {
    at: (place: number) => entries[place],
    placeOf: (number: number) => number,
    feeds: {entries, bearer: () => undefined},
    state: logOf(genesis, [joined]).state,
  } as unknown as Log
  const gaps = gapsIn(log, [told(more)])
  expect(gaps.map(({by, count}) => ({by, count}))).toEqual(
    expect.arrayContaining([
      {by: aoi, count: 2},
      {by: ben, count: 1},
    ]),
  )
})

it('what is named by what the talk does not show is missing before the next line of it', () => {
  const {ofBen, genesis, joined, more, answer, after} = aTalk()
  const win = ofBen.write(
    {kind: 'win-marked', message: answer.id, marked: true},
    T + 6 * MINUTE,
    [headOf(more.id)],
  )
  const next = ofBen.say('next', T + 7 * MINUTE)
  const log = logOf(genesis, [joined, answer, after, win, next])
  expect(gapsIn(log, [])).toMatchObject([{before: answer.id}])
  const withdrawn = {...answer, heads: []}
  const silent = logOf(genesis, [joined, withdrawn, after, win, next])
  expect(gapsIn(silent, [])).toMatchObject([{before: next.id}])
})

it('whoever never joined says nothing that is missed', () => {
  const {genesis, joined} = aTalk()
  const eve = new FeedOf('eve')
  const first = eve.say('let me in', T)
  const log = logOf(genesis, [joined, first])
  expect(gapsIn(log, [told(eve.say('hello?', T))])).toEqual([])
})

it('of whoever nothing has arrived yet it may be their joining', () => {
  const {genesis, joined} = aTalk()
  const chie = new FeedOf('智恵')
  const join = chie.join(T)
  expect(gapsIn(logOf(genesis, [joined]), [told(join)])).toEqual([
    {kind: 'feed', by: chie.author, count: 1, before: undefined},
  ])
})

it('is the same in whatever order entries come, and however often one asks', () => {
  const {ofBen, genesis, joined, asked, more, answer, after} = aTalk()
  ofBen.beginLine()
  const anew = ofBen.say('anew', T + 6 * MINUTE, [headOf(asked.id)])
  const all = [joined, asked, more, answer, after, anew]
  const sets = fc
    .shuffledSubarray(all)
    .chain(here =>
      fc.tuple(fc.constant(here), fc.shuffledSubarray(here, {minLength: here.length})),
    )
  fc.assert(
    fc.property(sets, fc.boolean(), ([one, other], isTold) => {
      const further = isTold ? [told(more)] : []
      const atOnce = gapsIn(logOf(genesis, one), further)
      const log = logOf(genesis, [])
      const gaps = new Gaps(log)
      for (const entry of other) {
        gaps.find(further)
        log.admit([entry])
      }
      expect(gaps.find(further)).toEqual(atOnce)
      const missing = atOnce.filter(({kind}) => kind === 'feed')
      const known = new Set([...one, ...(isTold ? [asked, more] : [])].map(({id}) => id))
      for (const {by, count} of missing) {
        const last = Math.max(
          ...[genesis, ...all]
            .filter(e => e.author === by && (known.has(e.id) || e === genesis))
            .map(({seq}) => seq),
        )
        const here = [genesis, ...one].filter(({author}) => author === by).length
        expect(count).toBe(last - here)
      }
    }),
  )
})
