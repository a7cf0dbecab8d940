import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {isLate, within} from './within.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('takes the answer that comes in time, whatever it is, and leaves no timer behind', async () => {
  const broken = new Error('broken')
  await expect(within(100, Promise.resolve('here'))).resolves.toBe('here')
  await expect(within(100, Promise.reject(broken))).rejects.toBe(broken)
  expect(isLate(broken)).toBe(false)
  expect(vi.getTimerCount()).toBe(0)
})

it('waits no longer than that for one that does not come', async () => {
  const late = within(100, new Promise(() => undefined)).catch(isLate)
  await vi.advanceTimersByTimeAsync(100)
  await expect(late).resolves.toBe(true)
})
