import {describe, expect, it} from 'vitest'
import {Places, type GiveBack, type Holder} from './places.ts'

/** A room that takes as much as it is given; whom it can spare is the one that it has beyond three. */
class Room implements Holder {
  readonly #places: Places
  opened: number
  taken = 0

  constructor(places: Places, opened = 0) {
    this.#places = places
    this.opened = opened
    places.join(this)
  }

  take(times: number, needed = false): this {
    for (let time = 0; time < times; time++)
      if (this.#places.take(this, needed)) this.taken += 1
    return this
  }

  openedAt(): number {
    return this.opened
  }

  giveBack(how: GiveBack): boolean {
    if (how === 'unopened' || (how === 'spare' && this.taken < 4)) return false
    this.taken -= 1
    this.#places.free(this)
    return true
  }
}

const taken = (rooms: readonly Room[]) => rooms.map(room => room.taken)

it('a room alone has all the places', () => {
  expect(new Room(new Places(4)).take(10).taken).toBe(4)
})

it('for somebody who has nobody else a full room parts with another', () => {
  const places = new Places(4)
  const room = new Room(places)
  room.take(4)
  room.take(1)
  expect(room.taken).toBe(4)
  room.take(1, true)
  expect(room.taken).toBe(4)
})

it('what a room leaves is anyone’s again', () => {
  const places = new Places(4)
  const [one, other] = [new Room(places).take(2), new Room(places).take(2)]
  places.leave(one)
  other.take(10)
  expect(other.taken).toBe(4)
})

describe('of rooms that were opened at no time', () => {
  it('one that comes later gets its share of those who have more', () => {
    const places = new Places(6)
    const [early, late] = [new Room(places).take(6), new Room(places)]
    late.take(10)
    expect(taken([early, late])).toEqual([3, 3])
  })

  it('none takes from another what that would take back', () => {
    const places = new Places(7)
    const rooms = [new Room(places).take(7), new Room(places)] as const
    for (let round = 0; round < 3; round++) for (const room of rooms) room.take(1)
    const settled = taken(rooms)
    for (const room of rooms) room.take(1)
    expect(taken(rooms)).toEqual(settled)
  })
})

describe('the room that was opened last comes first', () => {
  it('and has all that it likes, but for the few that each is sure of', () => {
    const places = new Places(10)
    const rooms = [1, 2, 3].map(at => new Room(places, at).take(4))
    const [oldest, before, open] = rooms as [Room, Room, Room]
    expect(taken(rooms)).toEqual([2, 4, 4])
    open.take(10)
    expect(taken(rooms)).toEqual([2, 2, 6])
    before.take(10)
    oldest.take(10)
    expect(taken(rooms)).toEqual([2, 2, 6])
  })

  it('then the one before it', () => {
    const places = new Places(9)
    const rooms = [1, 2, 3].map(at => new Room(places, at))
    const [oldest, before, open] = rooms as [Room, Room, Room]
    open.take(3)
    oldest.take(10)
    expect(taken(rooms)).toEqual([6, 0, 3])
    before.take(10)
    expect(taken(rooms)).toEqual([2, 4, 3])
  })

  it('also when it was another at first', () => {
    const places = new Places(8)
    const rooms = [new Room(places, 2).take(10), new Room(places, 1).take(10)]
    const [first, other] = rooms as [Room, Room]
    expect(taken(rooms)).toEqual([6, 2])
    other.opened = 3
    other.take(10)
    expect(taken(rooms)).toEqual([2, 6])
    first.take(10)
    expect(taken(rooms)).toEqual([2, 6])
  })

  it('even where there are too few places for all to be sure of any', () => {
    const places = new Places(4)
    const rooms = [1, 2, 3].map(at => new Room(places, at).take(2))
    expect(taken(rooms)).toEqual([0, 2, 2])
    rooms[0]!.take(5)
    expect(taken(rooms)).toEqual([0, 2, 2])
  })
})
