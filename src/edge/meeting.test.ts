import {expect, it} from 'vitest'
import {keys} from '../app/preference-keys.ts'
import type {MeetingPlaces} from '../core/entry/entry.ts'
import type {RoomId} from '../core/ids.ts'
import {Store} from '../core/store.ts'
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

it('is known once the site has said where, or with a meeting point of one’s own or the room’s once it cannot', async () => {
  const known = async (point?: string, roomPoint?: string) => {
    const preferences = new MemoryPreferences(new Disk())
    if (point) preferences.set(keys.meeting, JSON.stringify({points: [point]}))
    let answer: (config: Config) => void = () => {}
    let away = () => {}
    const meeting = openMeeting(preferences, page, tell => {
      away = tell
      return new Promise(resolve => (answer = resolve))
    })
    let isKnown = false
    const points = new Store<MeetingPlaces>({points: [], iceServers: []})
    const seen = meeting.known(points)
    void seen.then(() => (isKnown = true))
    const now = async () => {
      await Promise.resolve()
      return isKnown
    }
    const atFirst = await now()
    away()
    // The log comes when it is read.
    if (roomPoint) points.set({...points.value, points: [roomPoint]})
    const withoutSite = await now()
    answer(alone)
    await seen
    await meeting.known(points)
    return [atFirst, withoutSite]
  }
  expect(await known()).toEqual([false, false])
  expect(await known('wss://meet.example/')).toEqual([false, true])
  expect(await known(undefined, 'wss://meet.example/')).toEqual([false, true])
})
