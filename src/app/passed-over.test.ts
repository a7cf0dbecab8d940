import {expect, it} from 'vitest'
import type {EntryId, RoomId} from '../core/ids.ts'
import type {Preferences} from './ports.ts'
import {passedOver, passOver} from './passed-over.ts'

const room = 'room' as RoomId
const message = (n: number) => `message ${n}` as EntryId

it('a message that was passed over stays so, and the newest hundred are remembered', () => {
  const preferences = remembering()
  for (let n = 0; n < 120; n++) passOver(preferences, room, message(n))
  passOver(preferences, room, message(50))
  const passed = passedOver(preferences, room)
  expect(passed.size).toBe(100)
  expect(passed.has(message(50))).toBe(true)
  expect(passed.has(message(19))).toBe(false)
  expect(passedOver(preferences, 'another' as RoomId).size).toBe(0)
})

it('what cannot be read is taken for nothing', () => {
  const preferences = remembering()
  preferences.set('passed-over/room', '{not json')
  expect(passedOver(preferences, room).size).toBe(0)
  preferences.set('passed-over/room', '[1, "a"]')
  expect([...passedOver(preferences, room)]).toEqual(['a'])
})

function remembering(): Preferences {
  const kept = new Map<string, string>()
  return {
    get: key => kept.get(key),
    set: (key, value) => {
      if (value === undefined) kept.delete(key)
      else kept.set(key, value)
      return true
    },
    follow: () => () => {},
  }
}
