import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {Failures} from './failures.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const between = (least: number, most: number) => (pause: number) =>
  pause >= least && pause <= most

it('two who cannot connect pause ever longer, from half a second to half a minute', () => {
  const failures = new Failures()
  const pauses = Array.from({length: 12}, () => failures.over('ben', undefined))
  expect(pauses[0]).toSatisfy(between(375, 625))
  expect(pauses[3]).toSatisfy(between(3_000, 5_000))
  for (const pause of pauses.slice(6)) expect(pause).toSatisfy(between(22_500, 37_500))
})

it('a pause lasts until it is over, or until all are ended', async () => {
  const failures = new Failures()
  for (let failure = 0; failure < 12; failure++) failures.over('ben', undefined)
  const soonest = failures.soonest()
  await vi.advanceTimersByTimeAsync(soonest - 1)
  expect(failures.mayCall('ben')).toBe(false)
  await vi.advanceTimersByTimeAsync(2)
  expect(failures.mayCall('ben')).toBe(true)
  failures.over('ben', undefined)
  failures.over('chie', undefined)
  expect(failures.soonest()).toBeLessThan(1_000)
  failures.clear()
  expect([failures.mayCall('ben'), failures.soonest()]).toEqual([true, Infinity])
})

it('of any number who never answer the last are kept in mind', () => {
  const failures = new Failures()
  failures.over('first', undefined)
  for (let ghost = 0; ghost < 255; ghost++) failures.over(`${ghost}`, undefined)
  failures.over('first', undefined)
  failures.over('last', undefined)
  const may = (remote: string) => failures.mayCall(remote)
  expect([may('first'), may('last'), may('1'), may('0')]).toEqual([
    false,
    false,
    false,
    true,
  ])
})
