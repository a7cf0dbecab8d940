import {describe, expect, it, vi} from 'vitest'
import {seekers} from '../../test/support/seekers.ts'
import {Square, type Seeker} from '../../test/support/square.ts'
import {writeNote} from './note.ts'
import type {Note} from './note.ts'
import {Places} from './places.ts'
import {SealBox} from './seal-box.ts'

const {person, bothOpen} = seekers()

describe('two people at a meeting point', () => {
  it('find each other, and only the one with the greater id dials', async () => {
    const square = new Square()
    const aoi = person('a', [square])
    const ben = person('b', [square])
    await bothOpen(aoi, ben)
    expect(ben.calls.map(({initiator}) => initiator)).toEqual([true])
    expect(aoi.calls.map(({initiator}) => initiator)).toEqual([false])
  })

  it('find each other when the one with the greater id was there first', async () => {
    const square = new Square()
    const ben = person('b', [square])
    const aoi = person('a', [square])
    await bothOpen(aoi, ben)
  })

  it('are connected once though they meet at two meeting points', async () => {
    const squares = [new Square(), new Square()]
    const aoi = person('a', squares)
    const ben = person('b', squares)
    await bothOpen(aoi, ben)
    aoi.rendezvous.seekNow()
    await vi.advanceTimersByTimeAsync(2_000)
    expect([aoi.calls.length, ben.calls.length]).toEqual([1, 1])
  })

  it('do not hear who knows another secret', async () => {
    const square = new Square()
    const aoi = person('a', [square])
    const eve = person('e', [square], 2)
    await vi.advanceTimersByTimeAsync(10_000)
    expect([aoi.calls.length, eve.calls.length]).toEqual([0, 0])
    await vi.waitFor(() => expect(aoi.turnedAway).toBeGreaterThan(0))
  })

  it('find each other again after both lost the connection at once', async () => {
    const square = new Square()
    const aoi = person('a', [square])
    const ben = person('b', [square])
    await bothOpen(aoi, ben)
    aoi.calls[0]!.close()
    ben.calls[0]!.close()
    await vi.advanceTimersByTimeAsync(3_000)
    await bothOpen(aoi, ben)
  })

  it('find each other though the meeting point lost their first words', async () => {
    const square = new Square()
    square.deaf = true
    const aoi = person('a', [square])
    const ben = person('b', [square])
    await vi.advanceTimersByTimeAsync(400)
    square.deaf = false
    await vi.advanceTimersByTimeAsync(5_000)
    await bothOpen(aoi, ben)
  })

  it('try again at once when a person asks, however often it failed', async () => {
    const square = new Square()
    const ben = person('b', [square])
    ben.opens = false
    const ghost = square.enter()
    const box = new SealBox(new Uint8Array(32).fill(1))
    const announce = async (nonce: string) => {
      const {length} = ben.calls
      const note = writeNote({type: 'announce', from: 'a', nonce})
      ghost.publish('topic', await box.seal(note))
      return length
    }
    for (let failure = 0; failure < 4; failure++) {
      ben.rendezvous.seekNow()
      const before = await announce(`${failure}`)
      await vi.waitFor(() => expect(ben.calls).toHaveLength(before + 1))
      ben.calls.at(-1)!.close()
    }
  })

  it('are together again soon after the meeting point went away in the middle of their call', async () => {
    const square = new Square()
    const [aoi, ben] = [person('a', [square]), person('b', [square])]
    for (const someone of [aoi, ben])
      Object.assign(someone, {candidates: true, opens: false})
    ben.heardAnswer = () => {
      square.deaf = true
    }
    await vi.waitFor(() => expect(square.deaf).toBe(true))
    square.state.set('down')
    await vi.advanceTimersByTimeAsync(1_000)
    expect([aoi.calls.length, ben.calls.length]).toEqual([1, 1])
    ben.heardAnswer = () => {}
    square.deaf = false
    square.state.set('open')
    await vi.advanceTimersByTimeAsync(2_000)
    await bothOpen(aoi, ben)
  })

  it('are together again soon when one of them has given up a call that the other still waits for', async () => {
    const square = new Square()
    const [aoi, ben] = [person('a', [square]), person('b', [square])]
    for (const someone of [aoi, ben])
      Object.assign(someone, {candidates: true, opens: false})
    ben.heardAnswer = () => aoi.calls[0]!.close()
    await vi.waitFor(() => expect(aoi.calls[0]?.isClosed).toBe(true))
    ben.heardAnswer = () => {}
    await vi.advanceTimersByTimeAsync(2_000)
    await bothOpen(aoi, ben)
  })

  it('hear on when the browser refuses one connection', async () => {
    const square = new Square()
    const ben = person('b', [square])
    ben.refusing = true
    const aoi = person('a', [square])
    await vi.waitFor(() => expect(ben.refused).toBeGreaterThan(0))
    ben.refusing = false
    aoi.rendezvous.seekNow()
    await bothOpen(aoi, ben)
  })

  it('look whether the meeting point still answers when they lose each other', async () => {
    const square = new Square()
    const aoi = person('a', [square])
    const ben = person('b', [square])
    await bothOpen(aoi, ben)
    const {checked} = square
    ben.calls[0]!.close()
    expect(square.checked).toBe(checked + 1)
  })

  it('announce themselves less and less often while nobody comes', async () => {
    const square = new Square()
    person('a', [square])
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    // Sealing takes its own time, which no fake clock moves.
    await vi.waitFor(() => expect(square.published).toBeGreaterThan(15))
    expect(square.published).toBeLessThan(40)
  })
})

it('forty forged announcements cost nothing, and a real friend still comes in', async () => {
  const square = new Square()
  const aoi = person('a', [square])
  const stranger = square.enter()
  const wrong = new SealBox(new Uint8Array(32).fill(9))
  for (let forged = 0; forged < 40; forged++)
    stranger.publish(
      'topic',
      await wrong.seal(
        writeNote({type: 'announce', from: `0${forged}`, nonce: `${forged}`}),
      ),
    )
  const ben = person('b', [square])
  await bothOpen(aoi, ben)
  expect(aoi.calls).toHaveLength(1)
})

it('sixty announced by someone who has the secret, and who never answer, keep no friend out', async () => {
  const square = new Square()
  const ben = person('b', [square])
  const ghost = square.enter()
  const box = new SealBox(new Uint8Array(32).fill(1))
  for (let number = 0; number < 60; number++) {
    const note = {type: 'announce', from: `a${number}`, nonce: `${number}`} as const
    ghost.publish('topic', await box.seal(writeNote(note)))
  }
  await vi.waitFor(() => expect(ben.calls).toHaveLength(60))
  expect(ben.calls.filter(({isClosed}) => !isClosed)).toHaveLength(48)
  const aoi = person('a', [square])
  const chie = person('c', [square])
  await vi.advanceTimersByTimeAsync(2_000)
  await vi.waitFor(() => expect([aoi.open.length, chie.open.length]).toEqual([2, 2]))
})

it('the last place waits for whoever has nobody else, and is taken from them by nobody but another such', async () => {
  const square = new Square()
  const ben = person('b', [square], 1, 0, {places: new Places(1)})
  const ghost = square.enter()
  const box = new SealBox(new Uint8Array(32).fill(1))
  const offer = {type: 'signal', to: 'b', signal: {type: 'offer', sdp: ''}} as const
  const hear = async (note: Note) =>
    ghost.publish('topic', await box.seal(writeNote(note)))
  const calls = () => ben.calls.map(({isClosed}) => (isClosed ? 'closed' : 'waiting'))
  ben.candidates = true
  await hear({type: 'announce', from: 'a', nonce: '1'})
  await vi.waitFor(() => expect(calls()).toEqual(['waiting']))
  await hear({...offer, from: 'c', nonce: '2', call: '2', peers: 3})
  await hear({...offer, from: 'd', nonce: '3', call: '3', peers: 1})
  await vi.waitFor(() => expect(calls()).toEqual(['closed', 'waiting']))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(calls()).toEqual(['closed', 'waiting'])
})

it('of two rooms on one page the one opened last is connected to more, though it came later and nobody can be spared', async () => {
  const places = new Places(5)
  const squares = [new Square(), new Square()] as const
  const [early, late] = squares.map((square, nth) =>
    person('z', [square], 1, 0, {places, openedAt: () => nth}),
  ) as [Seeker, Seeker]
  for (const name of ['a', 'b', 'c', 'd']) person(name, [squares[0]])
  await vi.waitFor(() => expect(early.open).toHaveLength(4))
  for (const name of ['a', 'b', 'c', 'd']) person(name, [squares[1]])
  await vi.waitFor(() => expect([early.open.length, late.open.length]).toEqual([2, 3]))
  await vi.advanceTimersByTimeAsync(60_000)
  expect([early.open.length, late.open.length]).toEqual([2, 3])
})

it('who announces and then never answers is given up after twenty seconds', async () => {
  const square = new Square()
  const ben = person('b', [square])
  const ghost = square.enter()
  const box = new SealBox(new Uint8Array(32).fill(1))
  ghost.publish(
    'topic',
    await box.seal(writeNote({type: 'announce', from: 'a', nonce: '1'})),
  )
  await vi.waitFor(() => expect(ben.calls).toHaveLength(1))
  await vi.advanceTimersByTimeAsync(21_000)
  expect(ben.calls.map(({isClosed}) => isClosed)).toEqual([true])
})

it('no word at the meeting point ends a call that is open', async () => {
  const square = new Square()
  const aoi = person('a', [square])
  const ghost = square.enter()
  const box = new SealBox(new Uint8Array(32).fill(1))
  const say = async (note: Note) =>
    ghost.publish('topic', await box.seal(writeNote(note)))
  const from = {from: 'b', to: 'a', call: 'c'}
  await say({type: 'signal', ...from, nonce: '1', signal: {type: 'offer', sdp: ''}})
  await vi.waitFor(() => expect(aoi.calls).toHaveLength(1))
  aoi.calls[0]!.isOpen = true
  await say({type: 'over', ...from, nonce: '2'})
  const late = {...from, call: 'd', signal: {type: 'offer', sdp: ''}} as const
  await say({type: 'signal', ...late, nonce: '3'})
  await vi.advanceTimersByTimeAsync(5_000)
  expect(aoi.calls.map(({isClosed}) => isClosed)).toEqual([false])
})

it('an offer that comes before this side knows that the call is lost is taken up as soon as it does', async () => {
  const square = new Square()
  const aoi = person('a', [square])
  const ben = person('b', [square])
  await bothOpen(aoi, ben)
  ben.calls[0]!.close()
  await vi.waitFor(() => expect(ben.calls).toHaveLength(2))
  await vi.advanceTimersByTimeAsync(100)
  expect(aoi.calls).toHaveLength(1)
  aoi.calls[0]!.close()
  await bothOpen(aoi, ben)
  expect(ben.calls).toHaveLength(2)
})

it('a recorded announcement played again is not heard again', async () => {
  const square = new Square()
  const ben = person('b', [square])
  const recorder = square.enter()
  const box = new SealBox(new Uint8Array(32).fill(1))
  const announcement = await box.seal(
    writeNote({type: 'announce', from: 'a', nonce: '1'}),
  )
  recorder.publish('topic', announcement)
  await vi.waitFor(() => expect(ben.calls).toHaveLength(1))
  await vi.advanceTimersByTimeAsync(60_000)
  recorder.publish('topic', announcement)
  // Heard after it, since everything is heard in its order.
  recorder.publish('topic', new Uint8Array(40))
  await vi.waitFor(() => expect(ben.turnedAway).toBe(1))
  expect(ben.calls).toHaveLength(1)
})

it('closed, nothing is heard, said or kept open', async () => {
  const square = new Square()
  const aoi = person('a', [square])
  const ben = person('b', [square])
  await bothOpen(aoi, ben)
  for (const {rendezvous} of [aoi, ben]) rendezvous.close()
  expect(square.size).toBe(0)
  expect([...aoi.calls, ...ben.calls].every(({isClosed}) => isClosed)).toBe(true)
  const {published} = square
  await vi.advanceTimersByTimeAsync(60_000)
  expect(square.published).toBe(published)
})
