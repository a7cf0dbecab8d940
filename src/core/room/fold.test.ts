import fc from 'fast-check'
import {beforeEach, describe, expect, it} from 'vitest'
import {FeedOf, JOIN_KEY, roomOf} from '../../test/feed.ts'
import type {Entry} from '../entry/entry.ts'
import {Log} from '../entry/log.ts'
import {CLOCK_TOLERANCE_MS} from '../entry/order.ts'
import type {GoalTerms} from '../goal/goal.ts'
import type {Day, GoalId} from '../ids.ts'
import {emptyRoom, fold} from './fold.ts'
import type {RoomState} from './room.ts'
import {plainTerms} from '../goal/plain-terms.ts'

const T = Date.UTC(2026, 10, 24)
const day = '2026-11-24' as Day
const terms: GoalTerms = {
  ...plainTerms,
  metric: 'days to quote',
  measure: 'from the order book',
  kind: 'latest',
  baseline: 3,
  target: 2,
  unit: 'd',
  decimals: 1,
  start: day,
  due: '2026-12-24' as Day,
  cadence: 7,
}

let aoi: FeedOf
let ben: FeedOf
let chie: FeedOf
let genesis: Entry
let room: RoomState

beforeEach(() => {
  ;[aoi, ben, chie] = [new FeedOf('aoi'), new FeedOf('ben'), new FeedOf('chie')]
  genesis = aoi.found(' Quotes ', T)
  room = after(emptyRoom(roomOf(genesis), JOIN_KEY), genesis, ben.join(T), chie.join(T))
})

const after = (state: RoomState, ...entries: Entry[]) =>
  fold(
    state,
    entries.map(entry => ({entry, at: entry.claim})),
  )
const setGoal = (feed: FeedOf) => feed.write({kind: 'goal-set', terms}, T)
const agreed = (feed: FeedOf, to: Entry, alone = false) =>
  feed.write({kind: 'agreed', goal: goalOf(to), alone}, T)
const goalOf = (set: Entry) => set.id as string as GoalId
const checkedIn = (feed: FeedOf, to: Entry, value: number) =>
  feed.write({kind: 'checked-in', goal: goalOf(to), value, on: day, note: 'n'}, T)
const kinds = (state: RoomState) => state.moments.map(({kind}) => kind)

it('shows the time of its order, but never one that is later by more than clocks may differ than its own', () => {
  fc.assert(
    fc.property(
      fc.integer({min: -2 * CLOCK_TOLERANCE_MS, max: 2 * CLOCK_TOLERANCE_MS}),
      later => {
        const entry = aoi.say('hello', T)
        const [said] = fold(room, [{entry, at: T + later}]).moments.slice(-1)
        expect(said!.at).toBe(later > CLOCK_TOLERANCE_MS ? T : T + later)
      },
    ),
  )
})

describe('the room', () => {
  it('has the name and zone that its genesis gave, and the maker as its first member', () => {
    const made = after(emptyRoom(roomOf(genesis), JOIN_KEY), genesis)
    expect(made).toMatchObject({name: 'Quotes', zone: 'Asia/Tokyo', refused: []})
    expect([...made.members.values()]).toEqual([
      {id: aoi.author, name: 'aoi', state: 'here', since: T},
    ])
  })

  it('has no name before its genesis is here, and members all the same', () => {
    const early = after(emptyRoom(roomOf(genesis), JOIN_KEY), ben.join(T))
    expect(early.name).toBeUndefined()
    expect(early.members.size).toBe(1)
  })

  it('meets where the last member who said so did, as a whole, whatever order it came in', () => {
    const says = (feed: FeedOf, at: number, ...points: string[]) =>
      feed.write({kind: 'meeting-set', places: {points, iceServers: []}}, at)
    expect(room.meeting).toBeUndefined()
    const [dan, emi] = [new FeedOf('dan'), new FeedOf('emi')]
    const joined = [dan.join(T), emi.join(T)]
    const [one, two] = [says(dan, T + 1, 'wss://one/'), says(emi, T + 2, 'wss://two/')]
    const met = after(room, ...joined, one, two)
    expect(met.meeting).toEqual({points: ['wss://two/'], iceServers: []})
    expect(kinds(met).slice(-2)).toEqual(['meeting-set', 'meeting-set'])
    const log = new Log(emptyRoom(roomOf(genesis), JOIN_KEY))
    log.admit([two, genesis, ...joined])
    log.admit([one])
    expect(log.state.meeting).toEqual(met.meeting)
    expect(after(met, says(dan, T + 3)).meeting).toEqual({points: [], iceServers: []})
  })

  it('does not meet where somebody says who is no member', () => {
    const dan = new FeedOf('dan')
    const places = {points: ['wss://dan/'], iceServers: []}
    const met = after(room, dan.write({kind: 'meeting-set', places}, T))
    expect(met.meeting).toBeUndefined()
    expect(met.refused.at(-1)?.refusal).toBe('not-a-member')
  })

  it('takes the last name that a member gave it', () => {
    const first = ben.write({kind: 'room-renamed', room: 'Offers'}, T)
    const last = chie.write({kind: 'room-renamed', room: ' Replies '}, T)
    const again = ben.write({kind: 'room-renamed', room: 'Replies'}, T)
    const named = after(room, first, last, again)
    expect(named.name).toBe('Replies')
    expect(kinds(named).slice(3)).toEqual(['room-renamed', 'room-renamed'])
  })

  it('keeps its new name when the genesis arrives late in the order', () => {
    const renamed = ben.write({kind: 'room-renamed', room: 'Offers'}, T)
    const empty = emptyRoom(roomOf(genesis), JOIN_KEY)
    expect(after(empty, new FeedOf('ben').join(T), renamed, genesis).name).toBe('Offers')
  })
})

describe('members', () => {
  it('rename themselves, and talk tells from what to what', () => {
    const renamed = after(room, ben.write({kind: 'renamed', name: 'Benjamin'}, T))
    expect(renamed.members.get(ben.author)?.name).toBe('Benjamin')
    expect(renamed.moments.at(-1)).toMatchObject({from: 'ben', name: 'Benjamin'})
  })

  it('who leaves is remembered, and may come back', () => {
    const left = after(room, ben.write({kind: 'left'}, T))
    expect(left.members.get(ben.author)?.state).toBe('left')
    const back = after(left, ben.join(T + 5))
    expect(back.members.get(ben.author)).toMatchObject({state: 'here', since: T + 5})
    expect(kinds(back).slice(3)).toEqual(['left', 'joined'])
  })

  it('who joins twice has joined once', () => {
    const twice = after(room, ben.join(T + 5))
    expect(twice.members.get(ben.author)).toMatchObject({state: 'here', since: T})
    expect(twice.moments).toBe(room.moments)
  })
})

describe('a goal', () => {
  it('is proposed with its maker’s agreement', () => {
    const set = setGoal(aoi)
    expect(after(room, set).goals.get(goalOf(set))).toEqual({
      id: goalOf(set),
      maker: aoi.author,
      first: terms,
      terms,
      revisions: [],
      agrees: [aoi.author],
      state: 'proposed',
    })
  })

  it('is active when a second member agrees, whoever leaves then', () => {
    const set = setGoal(aoi)
    const active = after(room, set, agreed(ben, set))
    const goal = active.goals.get(goalOf(set))
    expect(goal).toMatchObject({state: 'active', agrees: [aoi.author, ben.author]})
    const left = after(active, ben.write({kind: 'left'}, T), aoi.write({kind: 'left'}, T))
    expect(left.goals.get(goalOf(set))).toBe(goal)
  })

  it('is not made active by its maker agreeing once more', () => {
    const set = setGoal(aoi)
    const proposed = after(room, set)
    expect(after(proposed, agreed(aoi, set)).goals).toBe(proposed.goals)
  })

  it('is started alone by its maker, and by nobody else', () => {
    const set = setGoal(aoi)
    const alone = after(room, set, agreed(aoi, set, true))
    expect(alone.goals.get(goalOf(set))).toMatchObject({
      state: 'active',
      agrees: [aoi.author],
    })
    expect(alone.moments.at(-1)).toMatchObject({kind: 'agreed', alone: true})
    const notAlone = after(
      room,
      set,
      aoi.write({kind: 'left'}, T),
      agreed(ben, set, true),
    )
    expect(notAlone.goals.get(goalOf(set))).toMatchObject({
      state: 'proposed',
      agrees: [ben.author],
    })
  })

  it('loses the agreement of who leaves while it is proposed', () => {
    const set = setGoal(aoi)
    const left = after(room, set, aoi.write({kind: 'left'}, T))
    expect(left.goals.get(goalOf(set))?.agrees).toEqual([])
    const both = after(left, agreed(ben, set), agreed(chie, set))
    expect(both.goals.get(goalOf(set))?.state).toBe('active')
  })

  it('counts agreements and records that sorted before it', () => {
    const set = setGoal(aoi)
    const [yes, record] = [agreed(ben, set), checkedIn(ben, set, 2.5)]
    const late = after(after(room, yes, record), set)
    expect(late.goals.get(goalOf(set))).toMatchObject({
      state: 'active',
      agrees: [aoi.author, ben.author],
    })
    expect(late.checkIns.get(goalOf(set))?.map(({value}) => value)).toEqual([2.5])
  })
})

describe('talk', () => {
  it('shows messages and records in one row, with whose they are', () => {
    const set = setGoal(aoi)
    const record = checkedIn(ben, set, 2.5)
    const talk = after(room, set, chie.say('well done', T + 1), record)
    const checkIn = {
      id: record.id,
      goal: goalOf(set),
      on: day,
      value: 2.5,
      note: 'n',
      by: ben.author,
      at: T,
    }
    expect(talk.moments.slice(-2)).toMatchObject([
      {kind: 'said', text: 'well done', by: chie.author, at: T + 1, seq: 2},
      {kind: 'checked-in', checkIn},
    ])
    expect(talk.checkIns.get(goalOf(set))).toEqual([checkIn])
  })

  it('leaves out what is refused, and tells why', () => {
    const stranger = new FeedOf('stranger').say('hi', T)
    const {refused, moments} = after(room, stranger)
    expect(moments).toBe(room.moments)
    expect(refused).toEqual([
      {id: stranger.id, by: stranger.author, refusal: 'not-a-member'},
    ])
  })
})

it('what a batch does not change stays the very same, and what it changes is new', () => {
  const frozen = structuredClone(room)
  const said = after(room, ben.say('hi', T))
  expect(said.moments).not.toBe(room.moments)
  expect(said.members).toBe(room.members)
  expect(said.goals).toBe(room.goals)
  expect(said.checkIns).toBe(room.checkIns)
  expect(said.agreements).toBe(room.agreements)
  expect(said.refused).toBe(room.refused)
  expect(room).toEqual(frozen)
  expect(after(room)).toBe(room)
})
