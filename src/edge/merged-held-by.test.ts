import {expect, it} from 'vitest'
import type {MemberId} from '../core/ids.ts'
import {mergedHeldBy} from './merged-held-by.ts'

const held = (reports: Record<string, number>) =>
  new Map(Object.entries(reports) as [MemberId, number][])

it('of two reports of a device the higher holds', () => {
  expect(mergedHeldBy(held({ben: 3, chie: 4}), held({ben: 5, chie: 2, dan: 1}))).toEqual(
    held({ben: 5, chie: 4, dan: 1}),
  )
})

it('what was believed is taken back, until the device tells anew', () => {
  const before = held({ben: 3, chie: 4})
  const disbelieved = mergedHeldBy(before, held({ben: 0}))
  expect(disbelieved).toEqual(held({ben: 0, chie: 4}))
  expect(mergedHeldBy(disbelieved, held({ben: 2}))).toEqual(held({ben: 2, chie: 4}))
})

it('what says nothing new leaves it as it is', () => {
  const before = held({ben: 3, chie: 0})
  expect(mergedHeldBy(before, held({ben: 3, chie: 0, dan: 0}))).toBe(before)
})
