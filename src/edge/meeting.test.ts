import {expect, it} from 'vitest'
import {keys} from '../app/preference-keys.ts'
import type {RoomId} from '../core/ids.ts'
import {Disk} from './memory/disk.ts'
import {MemoryPreferences} from './memory/preferences.ts'
import {openMeeting} from './meeting.ts'
import {alone} from './net/config.ts'

const room = 'room' as RoomId

it('tells when a room was last opened, and whenever it is', () => {
  const preferences = new MemoryPreferences(new Disk())
  const meeting = openMeeting(preferences, Promise.resolve(alone))
  let heard = 0
  const stop = meeting.followOpened(room, () => void (heard += 1))
  expect(meeting.openedAt(room)).toBe(0)
  preferences.set(keys.opened('other' as RoomId), '5')
  expect(heard).toBe(0)
  preferences.set(keys.opened(room), '7')
  expect([heard, meeting.openedAt(room)]).toEqual([1, 7])
  stop()
  preferences.set(keys.opened(room), '8')
  expect(heard).toBe(1)
})
