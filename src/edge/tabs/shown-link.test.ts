import {expect, it, vi} from 'vitest'
import {noLink, type Link} from '../../app/link.ts'
import {ShownLink} from './shown-link.ts'

it('each tab shows beside what the leading one tells what it could not read itself, until it is closed', async () => {
  vi.useFakeTimers()
  const shown: Link[] = []
  const link = new ShownLink(told => void shown.push(told))
  link.set({...noLink, meeting: 'open', turnedAway: {...noLink.turnedAway, tabs: 7}})
  for (let time = 0; time < 3; time++) link.countUnreadable()
  await vi.advanceTimersByTimeAsync(5_000)
  link.countUnreadable()
  link.close()
  await vi.advanceTimersByTimeAsync(5_000)
  vi.useRealTimers()
  expect(shown.map(({meeting, turnedAway}) => [meeting, turnedAway.tabs])).toEqual([
    ['open', 0],
    ['open', 3],
  ])
})
