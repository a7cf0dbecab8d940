import {expect, it, vi} from 'vitest'
import {relayGuests} from '../../test/support/relay-guests.ts'
// Here before it is asked for: loading takes a time of its own, which no fake clock moves.
import './relay-key.ts'

const at = relayGuests()
const {enter, pass, isOpen, hears, isSaid} = at

it('what one says is heard on its topic by the others, and by nobody else', async () => {
  const [aoi, ben] = [enter('bakery', 'garage'), enter('garage')]
  await isOpen(aoi, ben)
  aoi.say('bakery', 'only Aoi is here')
  aoi.say('garage', 'hello')
  await hears(ben, 'garage hello')
  ben.say('garage', 'hello too')
  await hears(aoi, 'garage hello too')
  expect(ben.heard).toEqual(['garage hello'])
})

it('a room that is opened later is heard too, and one that was left no more', async () => {
  const [aoi, ben] = [enter('bakery'), enter('bakery')]
  await isOpen(aoi, ben)
  const late: string[] = []
  at.leaves.push(aoi.point.join('garage', bytes => late.push(String(bytes.length))))
  await vi.waitFor(() => {
    expect(at.relay.frames.filter(frame => frame.includes('garage'))).toHaveLength(1)
  })
  at.leaves.shift()!()
  await vi.waitFor(() => {
    expect(at.relay.frames.at(-1)).toContain('"#x":["garage"]')
  })
  ben.say('bakery', 'anyone?')
  ben.say('garage', 'four')
  await vi.waitFor(() => expect(late).toEqual(['4']))
  expect(aoi.heard).toEqual([])
})

it('the relay keeps nothing, and sees keys that are new for each page', async () => {
  const [aoi, ben] = [enter('bakery'), enter('bakery')]
  await isOpen(aoi, ben)
  aoi.say('bakery', 'one')
  ben.say('bakery', 'two')
  await hears(aoi, 'bakery two')
  await hears(ben, 'bakery one')
  at.leaves.shift()!()
  const again = enter('bakery')
  await isOpen(again)
  again.say('bakery', 'three')
  await hears(ben, 'bakery one', 'bakery three')
  expect(at.relay.stored).toEqual([])
  expect(new Set(at.relay.events.map(({pubkey}) => pubkey)).size).toBe(3)
  for (const {kind} of at.relay.events) {
    expect(kind).toBeGreaterThanOrEqual(20_000)
    expect(kind).toBeLessThan(30_000)
  }
})

it('what is said in one moment goes in one event for each topic, in its order', async () => {
  const [aoi, ben] = [enter('bakery', 'garage'), enter('bakery')]
  await isOpen(aoi, ben)
  const words = ['an offer', 'a candidate', 'another one']
  for (const text of words) {
    aoi.say('bakery', text)
    aoi.say('garage', text)
  }
  await hears(ben, ...words.map(text => `bakery ${text}`))
  await vi.waitFor(() => expect(at.relay.events).toHaveLength(2))
})

it('what is too much for one event goes in several', async () => {
  const [aoi, ben] = [enter('bakery'), enter('bakery')]
  await isOpen(aoi, ben)
  for (const letter of 'abc') aoi.say('bakery', letter.repeat(20_000))
  await vi.waitFor(() => expect(ben.heard.map(text => text[7])).toEqual(['a', 'b', 'c']))
  for (const {content} of at.relay.events) expect(content.length).toBeLessThan(32 * 1024)
})

it('a relay that is told too much is told it again, more and more slowly', async () => {
  const [aoi, ben] = [enter('bakery'), enter('bakery')]
  await isOpen(aoi, ben)
  at.relay.refuses = () => 'rate-limited: slow down there chief'
  aoi.say('bakery', 'hello')
  await isSaid(1)
  aoi.say('bakery', 'said meanwhile')
  for (const [before, shortest] of [375, 750].entries()) {
    await pass(shortest - 175)
    await isSaid(before + 1)
    await pass(shortest)
    await isSaid(before + 2)
  }
  at.relay.refuses = () => undefined
  await pass(2_500)
  await hears(ben, 'bakery hello', 'bakery said meanwhile')
  expect(aoi.point.state.value).toBe('open')
})

it('a relay that has taken what was too much is asked again soon the next time', async () => {
  const [aoi, ben] = [enter('bakery'), enter('bakery')]
  await isOpen(aoi, ben)
  at.relay.refuses = () => 'rate-limited:'
  aoi.say('bakery', 'hello')
  await isSaid(4)
  at.relay.refuses = () => undefined
  await hears(ben, 'bakery hello')
  at.relay.refuses = () => 'rate-limited:'
  aoi.say('bakery', 'hello again')
  await isSaid(6)
  await pass(2_500)
  expect(at.relay.events.length).toBeGreaterThan(6)
})

it('of more than can wait, the newest is said', async () => {
  const [aoi, ben] = [enter('bakery'), enter('bakery')]
  await isOpen(aoi, ben)
  at.relay.refuses = () => 'rate-limited:'
  aoi.say('bakery', 'old')
  await isSaid(1)
  at.relay.refuses = () => undefined
  const words = Array.from({length: 70}, (_, nth) => `${nth}`)
  for (const text of words) aoi.say('bakery', text)
  await hears(ben, ...words.slice(-64).map(text => `bakery ${text}`))
})

it('who leaves while the relay wants to be left alone leaves nothing behind', async () => {
  const aoi = enter('bakery')
  await isOpen(aoi)
  at.relay.refuses = () => 'rate-limited:'
  aoi.say('bakery', 'hello')
  await isSaid(4)
  await pass(250)
})

it('a device whose clock is off by a year is heard once it has asked the time', async () => {
  const year = 365 * 86_400_000
  at.clock = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => at.clock + year)
  at.relay.refuses = ({created_at}) =>
    Math.abs(created_at - at.clock / 1000) > 60
      ? 'invalid: created_at too late'
      : undefined
  const [aoi, ben] = [enter('bakery'), enter('bakery')]
  await isOpen(aoi, ben)
  aoi.say('bakery', 'hello')
  await hears(ben, 'bakery hello')
  aoi.say('bakery', 'and now at once')
  await hears(ben, 'bakery hello', 'bakery and now at once')
  expect(at.relay.events).toHaveLength(3)
  expect([aoi.point.state.value, at.relay.visits]).toEqual(['open', 2])
})

it('nobody there to hear it is no fault of the relay', async () => {
  const aoi = enter('bakery')
  await isOpen(aoi)
  at.relay.refuses = () => 'mute: no one was listening to your ephemeral event'
  aoi.say('bakery', 'hello')
  await vi.waitFor(() => expect(at.relay.events).toHaveLength(1))
  await pass(60_000)
  expect([aoi.point.state.value, at.relay.visits]).toEqual(['open', 1])
})

it.each(['blocked: you are banned', 'invalid: too many tags', 'pow: 28 bits needed', ''])(
  'a relay that refuses what it is told ("%s") is down, and tried ever less often',
  async why => {
    at.clock = Date.now()
    at.relay.refuses = () => why
    const aoi = enter('bakery')
    at.leaves.push(
      aoi.point.state.follow(state => {
        if (state === 'open') aoi.say('bakery', 'hello')
      }),
    )
    await vi.waitFor(() => expect(aoi.point.state.value).toBe('down'))
    await pass(10 * 60_000)
    expect(at.relay.visits).toBeGreaterThan(10)
    expect(at.relay.visits).toBeLessThan(40)
  },
)

it.each([
  [
    'ends what was asked for',
    () => at.relay.say(['CLOSED', 'meet', 'error: restarting']),
  ],
  ['dies', () => at.relay.die()],
])('a relay that %s is down, and joined again when it is back', async (_how, harm) => {
  const [aoi, ben] = [enter('bakery'), enter('bakery')]
  await isOpen(aoi, ben)
  harm()
  await vi.waitFor(() => expect(aoi.point.state.value).toBe('down'))
  at.relay.revive()
  await pass(2_000)
  await isOpen(aoi, ben)
  ben.say('bakery', 'hello again')
  await hears(aoi, 'bakery hello again')
})

it('a relay that was away for long and has been of use since is joined within seconds when it goes again', async () => {
  const aoi = enter('bakery')
  await isOpen(aoi)
  at.relay.die()
  await pass(10 * 60_000)
  at.relay.revive()
  for (let wait = 0; wait < 40 && aoi.point.state.value !== 'open'; wait++)
    await pass(1_000)
  aoi.say('bakery', 'hello')
  await isSaid(1)
  await pass(250)
  at.relay.die()
  await vi.waitFor(() => expect(aoi.point.state.value).toBe('down'))
  at.relay.revive()
  await pass(2_000)
  await isOpen(aoi)
})

it('a relay that only looks open is found out', async () => {
  const aoi = enter('bakery')
  await isOpen(aoi)
  await pass(120_000)
  expect([aoi.point.state.value, at.relay.visits]).toEqual(['open', 1])
  at.relay.isSilent = true
  await pass(30_000)
  expect(aoi.point.state.value).toBe('down')
})

it('a relay that greets and then does not do what it is asked for is not open', async () => {
  at.relay.isSilent = true
  const aoi = enter('bakery')
  await vi.waitFor(() => expect(at.relay.guests).toBe(1))
  at.relay.say(['AUTH', 'who are you?'])
  await pass(9_000)
  expect(aoi.point.state.value).toBe('down')
})

it('what cannot be read comes to every room as a note that none can open', async () => {
  const aoi = enter('bakery', 'garage')
  await isOpen(aoi)
  const event = {kind: 22476, pubkey: '0a', tags: [['x', 'bakery']], content: '%'}
  const rubbish = ['', 'hello', 'null', '{}', '[]', ['EVENT', 'meet'], ['OK', 3]]
  const more = [event, {...event, kind: 1, content: 'AAAA'}, {...event, tags: [[], 7]}]
  for (const frame of [...rubbish, ...more.map(event => ['EVENT', 'meet', event])])
    at.relay.say(frame)
  for (const frame of [['NOTICE', 'hello'], ['AUTH', 'prove'], ['NEWS']])
    at.relay.say(frame)
  at.relay.say(['EVENT', 'meet', {...event, content: 'AAAA'}])
  await vi.waitFor(() => expect(aoi.heard).toContain('bakery \0\0\0'))
  const count = rubbish.length + more.length
  expect(aoi.heard.filter(text => text === 'garage ')).toHaveLength(count)
  expect(aoi.heard.filter(text => text === 'bakery ')).toHaveLength(count)
})
