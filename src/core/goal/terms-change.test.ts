import {expect, it} from 'vitest'
import {quotes} from '../../test/goal-example.ts'
import {applyChange} from './apply-change.ts'
import {changeBetween} from './terms-change.ts'

it('a revision says only what differs, and null where a limit is taken away', () => {
  const before = {
    ...quotes,
    upper: 5,
    guardrails: [{name: '手戻り', unit: '件', upper: 3}],
  }
  const after = {
    ...quotes,
    ...{target: 2.2, min: 0, guardrails: [{upper: 3, unit: '件', name: '手戻り'}]},
  }
  const change = changeBetween(before, after)
  expect(change).toEqual({target: 2.2, min: 0, upper: null})
  expect(applyChange(before, change)).toEqual(after)
  expect(changeBetween(before, {...before})).toEqual({})
})
