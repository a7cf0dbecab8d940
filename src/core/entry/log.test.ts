import {expect, it} from 'vitest'
import {FeedOf, JOIN_KEY, roomOf} from '../../test/feed.ts'
import {emptyRoom} from '../room/fold.ts'
import {headOf} from './entry-id.ts'
import type {Entry} from './entry.ts'
import {Log} from './log.ts'

const T = Date.UTC(2026, 10, 24)

function talk() {
  const [aoi, ben] = [new FeedOf('aoi'), new FeedOf('ben')]
  const genesis = aoi.found('Quotes', T)
  const joined = ben.join(T + 1000, [headOf(genesis.id)])
  const hello = aoi.say('hello', T + 2000, [headOf(joined.id)])
  const reply = ben.say('hi', T + 3000, [headOf(hello.id)])
  const last = aoi.say('good', T + 4000, [headOf(reply.id)])
  return {aoi, ben, genesis, joined, hello, reply, last}
}

const logOf = (genesis: Entry) => new Log(emptyRoom(roomOf(genesis), JOIN_KEY))

it('Aoi makes a room, Ben joins, and they talk in order', () => {
  const {aoi, ben, genesis, joined, hello, reply} = talk()
  const room = logOf(genesis).admit([reply, joined, genesis, hello])
  expect(room.name).toBe('Quotes')
  expect([...room.members.values()].map(({name}) => name)).toEqual(['aoi', 'ben'])
  expect(room.moments.map(({by, kind}) => [by, kind])).toEqual([
    [aoi.author, 'founded'],
    [ben.author, 'joined'],
    [aoi.author, 'said'],
    [ben.author, 'said'],
  ])
  expect(room.refused).toEqual([])
})

it('an entry that comes twice changes nothing', () => {
  const {genesis, joined, hello} = talk()
  const log = logOf(genesis)
  const once = log.admit([genesis, joined, hello])
  expect(log.admit([hello, genesis])).toBe(once)
})

it('a late entry is put where it belongs', () => {
  const {genesis, joined, hello, reply, last} = talk()
  const log = logOf(genesis)
  log.admit([genesis, joined, reply, last])
  const late = log.admit([hello])
  expect(late).toEqual(logOf(genesis).admit([genesis, joined, hello, reply, last]))
})

it('the next entry names what its author has newly seen of others, and only that', () => {
  const {aoi, ben, genesis, joined, hello, reply, last} = talk()
  const log = logOf(genesis)
  log.admit([genesis, joined, hello, reply, last])
  expect(log.headsNewlySeen(ben.author)).toEqual([headOf(last.id)])
  expect(log.headsNewlySeen(aoi.author)).toEqual([])
})

it('at most eight heads are named, those first that have waited longest', () => {
  const aoi = new FeedOf('aoi')
  const genesis = aoi.found('Quotes', T)
  const others = Array.from({length: 12}, (_, at) => new FeedOf(`member ${at}`))
  const joins = others.map((other, at) => other.join(T + 1000 * (at + 1)))
  const log = logOf(genesis)
  log.admit([...joins.toReversed(), genesis])
  expect(log.headsNewlySeen(aoi.author)).toEqual(
    joins.slice(0, 8).map(({id}) => headOf(id)),
  )
})

it('what a late entry does not touch stays the very same for the views', () => {
  const {genesis, joined, hello, reply, last} = talk()
  const log = logOf(genesis)
  const before = log.admit([genesis, joined, reply, last])
  const after = log.admit([hello])
  expect(after.moments.map(({id}) => id)).toEqual(
    [genesis, joined, hello, reply, last].map(({id}) => id),
  )
  expect(after.members).toBe(before.members)
  expect(after.refused).toBe(before.refused)
  expect(after.moments[1]).toBe(before.moments[1])
})

it('a device that went on in a new line has its old line back, in order, when others bring it', () => {
  const aoi = new FeedOf('aoi')
  const genesis = aoi.found('Quotes', T)
  const old = [1, 2, 3].map(at => aoi.say(`old ${at}`, T + at))
  aoi.beginLine()
  const fresh = [4, 5].map(at => aoi.say(`new ${at}`, T + at))
  const log = logOf(genesis)
  log.admit([genesis, ...fresh])
  const {moments} = log.admit(old)
  expect(moments.map(({seq}) => seq)).toEqual([1, 2, 3, 4, 5, 6])
})

it('a clock beyond every date still gives times that a date can show', () => {
  const {ben, genesis, joined} = talk()
  const log = logOf(genesis)
  const late = [ben.say('a', 8.64e15), ben.say('b', 8.64e15)]
  const {moments} = log.admit([genesis, joined, ...late])
  for (const {at} of moments) expect(new Date(at).getTime()).toBe(at)
})

it('what is said after a clock that runs a year ahead shows its own time, in its own place', () => {
  const {aoi, ben, genesis, joined, hello} = talk()
  const year = 365 * 86_400_000
  const ahead = ben.say('from next year', T + year, [headOf(hello.id)])
  const answer = aoi.say('really?', T + 5000, [headOf(ahead.id)])
  const {moments} = logOf(genesis).admit([answer, genesis, joined, hello, ahead])
  const said = moments.flatMap(moment =>
    moment.kind === 'said' ? [[moment.text, moment.at]] : [],
  )
  expect(said).toEqual([
    ['hello', T + 2000],
    ['from next year', T + year],
    ['really?', T + 5000],
  ])
})
