import {expect, it} from 'vitest'
import {Places, type Holder} from './places.ts'

/** A room that takes as much as it is given, and gives back when it has more than one. */
class Room implements Holder {
  readonly #places: Places
  taken = 0

  constructor(places: Places) {
    this.#places = places
    places.join(this)
  }

  take(times: number, needed = false): void {
    for (let time = 0; time < times; time++)
      if (this.#places.take(this, needed)) this.taken += 1
  }

  giveBack(needed: boolean): boolean {
    if (!needed || this.taken < 2) return false
    this.taken -= 1
    this.#places.free(this)
    return true
  }
}

it('a room alone has all the places', () => {
  const room = new Room(new Places(4))
  room.take(10)
  expect(room.taken).toBe(4)
})

it('a room that comes later gets its share of those who have more', () => {
  const places = new Places(6)
  const [early, late] = [new Room(places), new Room(places)]
  early.take(6)
  late.take(10)
  expect([early.taken, late.taken]).toEqual([3, 3])
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
  const [one, other] = [new Room(places), new Room(places)]
  one.take(2)
  other.take(2)
  places.leave(one)
  other.take(10)
  expect(other.taken).toBe(4)
})
