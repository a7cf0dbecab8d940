import {afterAll, afterEach, beforeAll, expect, it, vi} from 'vitest'
import {crowdedBrowser} from '../../test/support/crowded-browser.ts'
import {newConnection} from './new-connection.ts'

beforeAll(() => void vi.useFakeTimers())
afterEach(() => void vi.unstubAllGlobals())
afterAll(() => void vi.useRealTimers())

const makeAndClose = (count: number) => {
  for (let nth = 0; nth < count; nth++) newConnection({}).close()
}

it('a browser that keeps closed connections in memory gives as many new ones as are asked for', async () => {
  const browser = crowdedBrowser()
  for (let minute = 0; minute < 10; minute++) {
    await vi.advanceTimersByTimeAsync(60_000)
    makeAndClose(300)
  }
  expect(browser).toMatchObject({made: 3_000, collected: 5})
})

it('where all are in use one more is refused, and the browser is not kept busy by whoever asks again and again', async () => {
  const browser = crowdedBrowser()
  await vi.advanceTimersByTimeAsync(60_000)
  for (let nth = 0; nth < 500; nth++) newConnection({})
  for (let nth = 0; nth < 40; nth++) expect(() => newConnection({})).toThrow('so many')
  expect(browser.collected).toBe(1)
  await vi.advanceTimersByTimeAsync(6_000)
  expect(() => newConnection({})).toThrow('so many')
  expect(browser.collected).toBe(2)
})
