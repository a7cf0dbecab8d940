import {expect, it} from 'vitest'
import {Allowance} from './allowance.ts'

const KB = 1024

it('a minute’s worth may be said at once, then so much a second', () => {
  const allowance = new Allowance(10 * KB, 0)
  for (let message = 0; message < 60; message++)
    expect(allowance.spend(10 * KB, 0)).toBe(0)
  expect(allowance.spend(10 * KB, 0)).toBe(1000)
  expect(allowance.spend(5 * KB, 1000)).toBe(500)
  expect(allowance.spend(10 * KB, 2500)).toBe(0)
})

it('silence saves no more than a minute', () => {
  const allowance = new Allowance(KB, 0)
  expect(allowance.spend(60 * KB, 3_600_000)).toBe(0)
  expect(allowance.spend(KB, 3_600_000)).toBe(1000)
})

it('short messages are not for nothing', () => {
  const allowance = new Allowance(KB, 0)
  for (let message = 0; message < 60; message++) allowance.spend(1, 0)
  expect(allowance.spend(1, 0)).toBe(1000)
})
