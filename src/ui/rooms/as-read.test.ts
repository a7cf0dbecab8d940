import {describe, expect, it} from 'vitest'
import {formatsFor} from '../words/format.ts'
import {asRead} from './as-read.ts'
import {noFields} from './goal-fields.ts'

const left = (baseline: string, unit = '') =>
  asRead({...noFields, baseline, unit}, 'baseline', formatsFor('ja'))

describe('a number, once its field is left', () => {
  it.each([
    ['１２．５', '', {baseline: '12.5', unit: ''}],
    ['2.0', '日', {baseline: '2.0', unit: '日'}],
    ['三十五', '件', {baseline: '35', unit: '件'}],
    ['1万5千', '円', {baseline: '15,000', unit: '円'}],
    ['▲5', '', {baseline: '−5', unit: ''}],
    ['３日', '', {baseline: '3', unit: '日'}],
    ['2.5 days', '', {baseline: '2.5', unit: 'days'}],
    ['3日', '日', {baseline: '3', unit: '日'}],
  ])('%s with the unit "%s" shows as it was read', (typed, unit, shown) => {
    expect(left(typed, unit)).toEqual(shown)
  })

  it.each(['', '1.2.3', '1e999', '約10', '0.12345', 'たくさん'])(
    '%s stays as it was typed',
    typed => {
      expect(left(typed)).toEqual({})
    },
  )
})
