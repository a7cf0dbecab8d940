import {beforeEach, describe, expect, it} from 'vitest'
import {FeedOf, JOIN_KEY, roomOf} from '../../test/feed.ts'
import type {Body, Entry} from '../entry/entry.ts'
import type {GoalTerms} from '../goal/goal.ts'
import type {Day, EntryId, GoalId} from '../ids.ts'
import {emptyRoom, fold} from './fold.ts'
import type {RoomState} from './room.ts'
import {rules, whyRefused} from './rules.ts'
import {plainTerms} from '../goal/plain-terms.ts'

const T = Date.UTC(2026, 10, 24)
const goal = 'A'.repeat(43) as GoalId
const day = '2026-11-24' as Day

let aoi: FeedOf
let room: RoomState

beforeEach(() => {
  aoi = new FeedOf('aoi')
  const genesis = aoi.found('Quotes', T)
  room = fold(emptyRoom(roomOf(genesis), JOIN_KEY), [{entry: genesis, at: T}])
})

const why = (entry: Entry) => whyRefused(room, entry)
const whyNot = (body: Body) => why(aoi.write(body, T))

describe('only what is understood counts', () => {
  it('what a newer version wrote, or nobody can read, is refused by name', () => {
    const entry = aoi.say('hi', T)
    expect(why({...entry, body: {kind: 'unknown', number: 99}})).toBe('unknown-kind')
    expect(why({...entry, body: {kind: 'unreadable', was: 'said'}})).toBe('unreadable')
  })
})

describe('only the genesis founds', () => {
  it('a second founding, by whomever, is refused', () => {
    expect(why(new FeedOf('ben').found('Mine now', T))).toBe('not-the-genesis')
    expect(whyNot({kind: 'founded', name: 'Aoi', room: 'Again', zone: 'UTC'})).toBe(
      'not-the-genesis',
    )
  })
})

describe('only who holds the link joins', () => {
  it('a proof made for the own key is let in', () => {
    expect(why(new FeedOf('ben').join(T))).toBeUndefined()
  })

  it("a made-up proof, or another's, is refused", () => {
    const [ben, chie] = [new FeedOf('ben'), new FeedOf('chie')]
    const {body} = ben.join(T)
    expect(why(chie.write({kind: 'joined', name: 'Chie', proof: ''}, T))).toBe(
      'wrong-proof',
    )
    expect(why({...chie.say('', T), body})).toBe('wrong-proof')
  })
})

describe('a removed device stays out', () => {
  it('whatever it writes after what counts of it, a new proof too', () => {
    const [ben, chie] = [new FeedOf('ben'), new FeedOf('chie')]
    for (const entry of [ben.join(T), chie.join(T)]) room = fold(room, [{entry, at: T}])
    const removed = aoi.write({kind: 'removed', device: ben.author, last: 2}, T)
    room = fold(room, [{entry: removed, at: T}])
    expect(why(ben.say('counts', T))).toBeUndefined()
    expect(why(ben.say('does not', T))).toBe('removed')
    expect(why(ben.join(T))).toBe('removed')
    expect(why(chie.say('hi', T))).toBeUndefined()
  })
})

describe('only other members are removed', () => {
  it('nobody removes themselves, or who is not in the room', () => {
    const [ben, chie] = [new FeedOf('ben'), new FeedOf('chie')]
    room = fold(room, [{entry: ben.join(T), at: T}])
    const of = ({author: device}: FeedOf) => whyNot({kind: 'removed', device, last: 1})
    expect([ben, aoi, chie].map(of)).toEqual([undefined, 'not-a-member', 'not-a-member'])
  })
})

describe('only members write', () => {
  it('who has not joined is refused', () => {
    expect(why(new FeedOf('ben').say('hi', T))).toBe('not-a-member')
  })

  it('who has left is refused, and may join again', () => {
    const ben = new FeedOf('ben')
    const entries = [ben.join(T), ben.write({kind: 'left'}, T + 1)]
    room = fold(
      room,
      entries.map((entry, at) => ({entry, at: T + at})),
    )
    expect(why(ben.say('one more thing', T + 2))).toBe('not-a-member')
    expect(why(ben.join(T + 3))).toBeUndefined()
  })
})

describe('a member has a name', () => {
  it('which is not empty and not endless', () => {
    expect(whyNot({kind: 'renamed', name: '李'})).toBeUndefined()
    expect(whyNot({kind: 'renamed', name: ' \n'})).toBe('empty')
    expect(whyNot({kind: 'renamed', name: 'é'.repeat(201)})).toBe('too-long')
    expect(whyNot({kind: 'renamed', name: '😀'.repeat(200)})).toBeUndefined()
    expect(whyNot({kind: 'renamed', name: '😀'.repeat(201)})).toBe('too-long')
  })
})

describe('a room has a name', () => {
  it('which is not empty and not endless', () => {
    expect(whyNot({kind: 'room-renamed', room: '見積り'})).toBeUndefined()
    expect(whyNot({kind: 'room-renamed', room: ''})).toBe('empty')
    expect(whyNot({kind: 'room-renamed', room: 'a'.repeat(201)})).toBe('too-long')
  })
})

describe('a message says something short', () => {
  it('up to 12 KiB of UTF-8', () => {
    expect(whyNot({kind: 'said', text: ' \n '})).toBe('empty')
    expect(whyNot({kind: 'said', text: 'あ'.repeat(4096)})).toBeUndefined()
    expect(whyNot({kind: 'said', text: `${'あ'.repeat(4096)}!`})).toBe('too-long')
  })
})

describe('a goal can be measured', () => {
  const terms: GoalTerms = {
    ...plainTerms,
    metric: '見積り回答の日数',
    measure: '営業日報から',
    kind: 'latest',
    baseline: 3,
    target: 2,
    unit: '日',
    decimals: 1,
    start: day,
    due: '2026-12-24' as Day,
    cadence: 7,
  }
  const whyNotGoal = (change: Partial<GoalTerms>) =>
    whyNot({kind: 'goal-set', terms: {...terms, ...change}})

  it('when its terms make sense, even without a way to go', () => {
    expect(whyNotGoal({})).toBeUndefined()
    expect(whyNotGoal({target: 3})).toBeUndefined()
    expect(whyNotGoal({due: day})).toBeUndefined()
  })

  it('not when they make none', () => {
    const nonsense: Partial<GoalTerms>[] = [
      {metric: ' '},
      {metric: 'a'.repeat(201)},
      {measure: ''},
      {measure: 'a'.repeat(701)},
      {unit: 'a'.repeat(41)},
      {baseline: 1e13},
      {target: -1e13},
      {decimals: 4},
      {decimals: 0.5},
      {due: '2026-11-23' as Day},
      {cadence: 2},
      {kind: 'sum', mode: 'keep', lower: 1},
      {mode: 'budget'},
      {kind: 'milestones', mode: 'reach'},
      {mode: 'keep'},
      {mode: 'keep', lower: 3, upper: 2},
      {keepRate: 0.4},
      {workweek: [7]},
      {title: 'a'.repeat(401)},
      {checkpoints: [{on: day, value: 1e13}]},
      {kind: 'milestones', milestones: [{id: 'a', title: 'A', weight: 0}]},
      {
        kind: 'milestones',
        milestones: [
          {id: 'a', title: 'A', weight: 1},
          {id: 'a', title: 'B', weight: 1},
        ],
      },
      {guardrails: [{name: 'hours', unit: 'h'}]},
      {leads: Array(3).fill({name: 'calls', unit: '', perWeek: 5})},
    ]
    for (const change of nonsense) expect(whyNotGoal(change)).toBe('bad-goal')
  })
})

describe('a record is a number', () => {
  const whyNotRecord = (value: number, note = '') =>
    whyNot({kind: 'checked-in', goal, value, on: day, note})

  it('that can be reckoned with, and its note is short', () => {
    expect(whyNotRecord(-2.5)).toBeUndefined()
    expect(whyNotRecord(1e12)).toBeUndefined()
    expect(whyNotRecord(1.1e12)).toBe('not-a-number')
    expect(whyNotRecord(1, 'あ'.repeat(1401))).toBe('too-long')
    const entry = aoi.say('hi', T)
    const body = {kind: 'checked-in', goal, value: Infinity, on: day, note: ''} as const
    expect(why({...entry, body})).toBe('not-a-number')
  })
})

describe('what is told of a record is short', () => {
  const record = {kind: 'checked-in', goal, value: 1, on: day, note: ''} as const

  it('its numbers beside are numbers', () => {
    expect(whyNot({...record, guards: {0: 2}, leads: {1: 3}})).toBeUndefined()
    expect(whyNot({...record, guards: {0: 1e13}})).toBe('not-a-number')
    expect(whyNot({...record, leads: {1: -1e13}})).toBe('not-a-number')
  })

  it('and so is the reason of a correction', () => {
    const corrected = {...record, kind: 'corrected', corrects: 'A'.repeat(43) as EntryId}
    const of = (reason: string) => whyNot({...corrected, kind: 'corrected', reason})
    expect(of('')).toBeUndefined()
    expect(of('あ'.repeat(1401))).toBe('too-long')
    expect(whyNot({...record, milestone: 'a'.repeat(65)})).toBe('too-long')
  })
})

describe('a revision has its reason', () => {
  const of = (reason: string) =>
    whyNot({kind: 'goal-revised', goal, on: day, change: {target: 3}, reason})

  it('of five letters at least', () => {
    expect(of('範囲が変わった')).toBeUndefined()
    expect(of('変更 ')).toBe('no-reason')
    expect(of('あ'.repeat(1401))).toBe('too-long')
  })
})

describe('a closing is a number and short', () => {
  const of = (value: number, texts: string[] = []) =>
    whyNot({
      kind: 'goal-closed',
      goal,
      on: day,
      outcome: 'missed',
      value,
      reason: '',
      retro: texts.map(text => ({kind: 'did', text})),
    })

  it('with what was learned', () => {
    expect(of(2.4, ['毎週共有した'])).toBeUndefined()
    expect(of(1e13)).toBe('not-a-number')
    expect(of(1, ['あ'.repeat(1401)])).toBe('too-long')
    expect(of(1, Array<string>(61).fill('a'))).toBe('too-long')
  })
})

it('each rule has its test here', () => {
  expect(rules.map(rule => rule.name)).toEqual([
    'onlyWhatIsUnderstoodCounts',
    'onlyTheGenesisFounds',
    'onlyWhoHoldsTheLinkJoins',
    'aRemovedDeviceStaysOut',
    'onlyMembersWrite',
    'onlyOtherMembersAreRemoved',
    'aMemberHasAName',
    'aRoomHasAName',
    'aMessageSaysSomethingShort',
    'aGoalCanBeMeasured',
    'aRecordIsANumber',
    'whatIsToldOfARecordIsShort',
    'aRevisionHasItsReason',
    'aClosingIsANumberAndShort',
  ])
})
