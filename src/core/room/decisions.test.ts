import {beforeEach, describe, expect, it} from 'vitest'
import {FeedOf, JOIN_KEY, roomOf} from '../../test/feed.ts'
import {anyTerms} from '../../test/people.ts'
import type {Entry} from '../entry/entry.ts'
import type {GoalTerms, TermsChange} from '../goal/goal.ts'
import type {Day, GoalId} from '../ids.ts'
import {emptyRoom, fold} from './fold.ts'
import type {RoomState} from './room.ts'

const T = Date.UTC(2026, 10, 24)
const on = '2026-11-24' as Day
const terms: GoalTerms = {...anyTerms, kind: 'latest', mode: 'keep', lower: 5, upper: 9}
const reason = 'the range has changed'

let aoi: FeedOf
let ben: FeedOf
let room: RoomState
let set: Entry

beforeEach(() => {
  ;[aoi, ben] = [new FeedOf('aoi'), new FeedOf('ben')]
  const genesis = aoi.found('Quotes', T)
  set = aoi.write({kind: 'goal-set', terms}, T)
  room = after(emptyRoom(roomOf(genesis), JOIN_KEY), genesis, ben.join(T))
})

const after = (state: RoomState, ...entries: Entry[]) =>
  fold(
    state,
    entries.map(entry => ({entry, at: entry.claim})),
  )
const goalId = () => set.id as string as GoalId
const goalIn = (state: RoomState) => state.goals.get(goalId())!
const revise = (by: FeedOf, change: TermsChange) =>
  by.write({kind: 'goal-revised', goal: goalId(), on, change, reason}, T)
const close = (by: FeedOf, outcome: 'achieved' | 'missed', ...texts: string[]) =>
  by.write(
    {
      kind: 'goal-closed',
      goal: goalId(),
      on,
      outcome,
      value: 7,
      reason: '',
      retro: texts.map(text => ({kind: 'learned', text})),
    },
    T,
  )
const rest = (by: FeedOf, rests: boolean) =>
  by.write({kind: 'goal-rested', goal: goalId(), rests}, T)

describe('a revision', () => {
  it('changes what it names and keeps what was, with its reason', () => {
    const goal = goalIn(after(room, set, revise(ben, {lower: 6, upper: null})))
    expect(goal.terms).toMatchObject({lower: 6, due: terms.due})
    expect(goal.terms).not.toHaveProperty('upper')
    expect(goal.first).toEqual(terms)
    expect(goal.revisions).toMatchObject([
      {by: ben.author, on, reason, stands: true, before: terms, after: goal.terms},
    ])
  })

  it('of two at once each field takes the later word, and both are kept', () => {
    const goal = goalIn(
      after(room, set, revise(aoi, {lower: 6, unit: '回'}), revise(ben, {lower: 7})),
    )
    expect(goal.terms).toMatchObject({lower: 7, unit: '回'})
    expect(goal.revisions).toHaveLength(2)
  })

  it('that leaves no goal is kept and does not stand', () => {
    const goal = goalIn(
      after(room, set, revise(aoi, {upper: 6}), revise(ben, {lower: 7})),
    )
    expect(goal.terms).toMatchObject({lower: 5, upper: 6})
    expect(goal.revisions.map(({stands}) => stands)).toEqual([true, false])
  })

  it('that came before its goal counts as soon as the goal is here', () => {
    const early = after(room, revise(ben, {lower: 6}), close(ben, 'missed'))
    expect(early.goals.size).toBe(0)
    const goal = goalIn(after(early, set))
    expect(goal).toMatchObject({state: 'closed', terms: {lower: 6}})
  })
})

describe('a closing', () => {
  it('finishes the goal, also one that nobody has agreed to', () => {
    const goal = goalIn(after(room, set, close(ben, 'missed', '朝が効く')))
    expect(goal).toMatchObject({
      state: 'closed',
      closing: {outcome: 'missed', by: ben.author, retro: [{text: '朝が効く'}]},
    })
  })

  it('twice: the later word is the outcome, what was learned is of both', () => {
    const goal = goalIn(
      after(room, set, close(aoi, 'missed', 'a', 'b'), close(ben, 'achieved', 'b', 'c')),
    )
    expect(goal).toMatchObject({
      closing: {outcome: 'achieved', retro: [{text: 'a'}, {text: 'b'}, {text: 'c'}]},
    })
  })

  it('stands against agreements and revisions that come after it', () => {
    const agreed = ben.write({kind: 'agreed', goal: goalId(), alone: false}, T)
    const goal = goalIn(
      after(room, set, close(aoi, 'missed'), agreed, revise(ben, {lower: 6})),
    )
    expect(goal).toMatchObject({state: 'closed', terms: {lower: 5}})
    expect(goal.agrees).toEqual([aoi.author, ben.author])
    expect(goal.revisions).toMatchObject([{stands: false}])
  })

  it('lets the goal be put to rest and taken out again; nothing else rests', () => {
    const open = goalIn(after(room, set, rest(ben, true)))
    expect(open.state).toBe('proposed')
    const resting = after(room, set, close(aoi, 'missed'), rest(ben, true))
    expect(goalIn(resting).state).toBe('archived')
    expect(goalIn(after(resting, rest(aoi, false))).state).toBe('closed')
  })
})

it('the last word on a day off stands, said once', () => {
  const say = (by: FeedOf, off: boolean) => by.write({kind: 'day-off-set', on, off}, T)
  const state = after(room, say(aoi, true), say(ben, true), say(ben, false))
  expect([...state.daysOff]).toEqual([[on, false]])
  expect(state.moments.filter(({kind}) => kind === 'day-off-set')).toHaveLength(2)
})

it('a message is a win for as long as it is marked', () => {
  const mark = (marked: boolean) =>
    ben.write({kind: 'win-marked', message: set.id, marked}, T)
  const marked = after(room, set, mark(true), mark(true))
  expect(marked.wins).toEqual([set.id])
  expect(after(marked, mark(false)).wins).toEqual([])
})
