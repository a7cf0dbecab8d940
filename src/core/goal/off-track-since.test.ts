import {describe, expect, it} from 'vitest'
import {checkIn, day, quotes} from '../../test/goal-example.ts'
import {offTrackSince} from './off-track-since.ts'
import {readGoal} from './reading.ts'

// 3.0 → 2.0 in 56 days: 0.125 a week, and 要見直し from 0.15 of the way behind.
const good = checkIn('2026-10-12', 2.9)
const bad = checkIn('2026-10-26', 2.95)
const worse = checkIn('2026-11-02', 2.95)
const since = (today: string, ...checkIns: Parameters<typeof readGoal>[1]) =>
  offTrackSince(quotes, readGoal(quotes, checkIns, day(today)))

describe('since when a plan asks to be rethought', () => {
  it('is the record that made it so, also when others follow that do not mend it', () => {
    expect(since('2026-10-26', good, bad)).toBe(bad.id)
    expect(since('2026-11-02', good, bad, worse)).toBe(bad.id)
  })

  it('is another one when it was mended in between', () => {
    const mended = checkIn('2026-11-02', 2.5)
    const again = checkIn('2026-11-09', 3)
    expect(since('2026-11-02', good, bad, mended)).toBeUndefined()
    expect(since('2026-11-09', good, bad, mended, again)).toBe(again.id)
  })

  it('is the last record where only the days since made it so', () => {
    // On the day itself 0.2 of the way where 0.25 were planned; a week later 0.375 were.
    const slow = checkIn('2026-10-19', 2.8)
    expect(since('2026-10-19', slow)).toBeUndefined()
    expect(since('2026-10-26', slow)).toBe(slow.id)
  })

  it('is nothing while the number is too old to say it', () => {
    expect(since('2026-11-20', good, bad)).toBeUndefined()
  })
})
