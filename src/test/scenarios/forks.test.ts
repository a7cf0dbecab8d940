import {expect, it, vi} from 'vitest'
import {say} from '../../app/commands/say.ts'
import {withdraw} from '../../app/commands/withdraw.ts'
import type {RoomSession} from '../../app/session.ts'
import type {RoomId} from '../../core/ids.ts'
import {all, meet, must, Someone, talkOf} from '../people.ts'

const soon = {timeout: 20_000, interval: 20}
vi.setConfig({testTimeout: 60_000})

/** Li, whose machine is copied while it is closed, among the others. */
async function withTwoOfLi(...names: readonly ('ben' | 'chie')[]) {
  const people = meet('aoi', 'li', 'ben', 'chie')
  const {aoi, li, network} = people
  const room = await aoi.makes('商談')
  const invite = await aoi.invite(room)
  await li.joins(invite)
  for (const name of names) await people[name].joins(invite)
  must(await say(await li.in(room), 'before'))
  await network.settled()
  await li.closeApp()
  network.copy(li.machine, 'li, brought back')
  await li.restart()
  const twin = new Someone('li, brought back', network)
  return {...people, room, invite, twin}
}

const carriedIn = ({log}: RoomSession) =>
  log.feeds.entries.filter(({body}) => body.kind === 'carried')

async function allAgree(
  room: RoomId,
  people: readonly Someone[],
  texts: readonly string[],
) {
  const sessions = await Promise.all(people.map(someone => someone.in(room)))
  await vi.waitFor(() => {
    for (const session of sessions) {
      expect(talkOf(session)).toEqual(texts)
      expect(all(session)).toEqual(all(sessions[0]!))
      expect([...session.state.value.forked]).toEqual([
        ...sessions[0]!.state.value.forked,
      ])
    }
  }, soon)
  return sessions
}

it('both write once, never meet each other and meet Aoi: she has both, and so have they; the one brought back goes on with a new line', async () => {
  const {aoi, li, room, twin, network} = await withTwoOfLi()
  network.part([aoi.machine, li.machine])
  must(await say(await li.in(room), 'one side'))
  await network.settled()
  await li.closeApp()
  twin.machine.clock.time += 60_000
  must(await say(await twin.in(room), 'the other'))
  await network.heal()

  const texts = ['before', 'one side', 'the other']
  const [mine, twins] = await allAgree(room, [aoi, twin], texts)
  const {me} = twins!
  expect(mine!.state.value.forked.get(me)).toMatchObject({base: 1, seq: 3})
  expect(mine!.state.value.refused).toEqual([])
  expect(carriedIn(mine!)).toHaveLength(2)

  twin.machine.clock.time += 60_000
  must(await say(twins!, 'and on'))
  await allAgree(room, [aoi, twin], [...texts, 'and on'])
  expect(mine!.log.feeds.newestOf(me)!.base).toBeGreaterThan(3)
  await twin.closeApp()
  await li.restart()
  await allAgree(room, [aoi, li], [...texts, 'and on'])
  expect(carriedIn(mine!)).toHaveLength(2)
})

it('a fork below the tip is found by what comes after it, and the whole of the other side comes', async () => {
  const {aoi, li, room, twin, network} = await withTwoOfLi()
  network.part([aoi.machine, li.machine])
  for (const text of ['1', '2']) must(await say(await li.in(room), text))
  await network.settled()
  await li.closeApp()
  const twins = await twin.in(room)
  twin.machine.clock.time += 60_000
  const others = Array.from({length: 40}, (_, nth) => `other ${nth}`)
  for (const text of others) {
    twin.machine.clock.time += 1_000
    must(await say(twins, text))
  }
  await network.heal()
  const texts = ['before', '1', '2', ...others]
  const [mine] = await allAgree(room, [aoi, twin], texts)
  // Only what stands in places that are taken twice is carried.
  expect(carriedIn(mine!)).toHaveLength(4)
})

it('a fork deeper than one showing is followed down to where the sides part', async () => {
  const {aoi, li, room, twin, network} = await withTwoOfLi()
  network.part([aoi.machine, li.machine])
  const sides = ['one', 'other'].map(side =>
    Array.from({length: 50}, (_, nth) => `${side} ${nth}`),
  )
  for (const text of sides[0]!) must(await say(await li.in(room), text))
  await network.settled()
  await li.closeApp()
  twin.machine.clock.time += 60_000
  for (const text of sides[1]!) must(await say(await twin.in(room), text))
  await network.heal()
  const [mine] = await allAgree(room, [aoi, twin], ['before', ...sides.flat()])
  expect(carriedIn(mine!)).toHaveLength(100)
})

it('of three only one met each side: everyone has both, each carried once, and who comes later has them too', async () => {
  const {aoi, ben, chie, li, room, twin, invite, network} = await withTwoOfLi(
    'ben',
    'chie',
  )
  network.part([aoi.machine, li.machine])
  network.part([ben.machine, twin.machine])
  network.part([chie.machine])
  must(await say(await li.in(room), 'to Aoi'))
  twin.machine.clock.time += 60_000
  must(await say(await twin.in(room), 'to Ben'))
  await network.settled()
  await li.closeApp()
  await twin.closeApp()
  await network.heal()
  const texts = ['before', 'to Aoi', 'to Ben']
  const [mine] = await allAgree(room, [aoi, ben, chie], texts)
  expect(carriedIn(mine!).length).toBeGreaterThanOrEqual(2)
  expect(carriedIn(mine!).length).toBeLessThanOrEqual(3)

  const dan = new Someone('dan', network)
  await dan.joins(invite)
  await allAgree(room, [aoi, ben, chie, dan], texts)
  await aoi.restart()
  await dan.restart()
  await allAgree(room, [aoi, ben, chie, dan], texts)
})

it('who is brought back and hears first what was written since goes on above it, and nothing forks', async () => {
  const {aoi, li, room, twin, network} = await withTwoOfLi()
  network.part([aoi.machine, li.machine])
  must(await say(await li.in(room), 'since'))
  await network.settled()
  await li.closeApp()
  await network.heal()
  const twins = await twin.in(room)
  await vi.waitFor(() => expect(talkOf(twins)).toEqual(['before', 'since']), soon)
  must(await say(twins, 'again'))
  const [mine] = await allAgree(room, [aoi, twin], ['before', 'since', 'again'])
  expect(mine!.state.value.forked.size).toBe(0)
  expect(mine!.log.feeds.newestOf(twins.me)).toMatchObject({base: 4, seq: 4})
})

it('what is withdrawn of one side is gone from everyone’s disk, copies and all', async () => {
  const SECRET = 'the password is swordfish'
  const isOnDisk = ({machine: {disk}}: Someone) =>
    [
      ...(disk.shelves.get(room) ?? []),
      ...(disk.outboxes.get(room) ?? []).map(({bytes}) => bytes),
    ].some(row => Buffer.from(row).includes(SECRET))
  const {aoi, ben, li, room, twin, network} = await withTwoOfLi('ben')
  network.part([aoi.machine, li.machine])
  network.part([ben.machine, twin.machine])
  must(await say(await li.in(room), 'one side'))
  twin.machine.clock.time += 60_000
  const slip = must(await say(await twin.in(room), SECRET))
  await network.settled()
  await li.closeApp()
  await network.heal()
  const texts = ['before', 'one side']
  await allAgree(room, [aoi, ben, twin], [...texts, SECRET])
  expect(isOnDisk(aoi)).toBe(true)
  must(await withdraw(await twin.in(room), slip))
  await allAgree(room, [aoi, ben, twin], texts)
  await vi.waitFor(() => {
    for (const someone of [aoi, ben, twin]) expect(isOnDisk(someone)).toBe(false)
  }, soon)
  for (const someone of [aoi, ben, twin]) await someone.restart()
  const [mine] = await allAgree(room, [aoi, ben, twin], texts)
  expect(mine!.state.value.moments.filter(({kind}) => kind === 'gone')).toMatchObject([
    {id: slip},
  ])
  await twin.closeApp()
  await li.restart()
  await allAgree(room, [aoi, ben, li], texts)
  await vi.waitFor(() => expect(isOnDisk(li)).toBe(false), soon)
})

it('what was withdrawn on one side before the two met keeps nothing of the other from those who have not got it', async () => {
  const {aoi, ben, li, room, twin, network} = await withTwoOfLi('ben')
  network.part([aoi.machine, li.machine])
  network.part([ben.machine, twin.machine])
  const slip = must(await say(await li.in(room), 'a slip'))
  must(await withdraw(await li.in(room), slip))
  twin.machine.clock.time += 60_000
  must(await say(await twin.in(room), 'the other'))
  await network.settled()
  await li.closeApp()
  await twin.closeApp()
  await network.heal()
  await allAgree(room, [aoi, ben], ['before', 'the other'])
  const carried = carriedIn(await aoi.in(room))
  expect(carried).toHaveLength(1)
})
