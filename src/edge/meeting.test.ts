import {expect, it} from 'vitest'
import {keys} from '../app/preference-keys.ts'
import type {RoomId} from '../core/ids.ts'
import {Disk} from './memory/disk.ts'
import {MemoryPreferences} from './memory/preferences.ts'
import {openMeeting} from './meeting.ts'
import {alone, type Config} from './net/config.ts'

const room = 'room' as RoomId
const page = 'https://team.example/cairn/'

it('tells when a room was last opened, and whenever it is', () => {
  const preferences = new MemoryPreferences(new Disk())
  const meeting = openMeeting(preferences, page, () => Promise.resolve(alone))
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

it('is known once the site has said where, or with a meeting point of one’s own once it cannot', async () => {
  const known = async (point?: string) => {
    const preferences = new MemoryPreferences(new Disk())
    if (point) preferences.set(keys.meeting, JSON.stringify({points: [point]}))
    let answer: (config: Config) => void = () => {}
    let away = () => {}
    const meeting = openMeeting(preferences, page, tell => {
      away = tell
      return new Promise(resolve => (answer = resolve))
    })
    let isKnown = false
    void meeting.known.then(() => (isKnown = true))
    const now = async () => {
      await Promise.resolve()
      return isKnown
    }
    const atFirst = await now()
    away()
    const withoutSite = await now()
    answer(alone)
    await meeting.known
    return [atFirst, withoutSite]
  }
  expect(await known()).toEqual([false, false])
  expect(await known('wss://meet.example/')).toEqual([false, true])
})
