import {describe, expect, it} from 'vitest'
import {studentCdf, studentQuantile} from './student-t.ts'

describe('the 90th percentile is that of the tables', () => {
  it.each([
    [2, 1.886],
    [3, 1.638],
    [4, 1.533],
    [5, 1.476],
    [10, 1.372],
    [30, 1.31],
  ])('with %d degrees of freedom: %d', (df, t) => {
    expect(studentQuantile(0.9, df)).toBeCloseTo(t, 3)
  })
})

it('the short cases are their own formulas', () => {
  // df 1: 1/2 + arctan(t)/π. df 2: 1/2 + t / (2·√(2 + t²)).
  expect(studentCdf(1, 1)).toBeCloseTo(0.75, 15)
  expect(studentCdf(2, 1)).toBeCloseTo(0.5 + Math.atan(2) / Math.PI, 15)
  expect(studentCdf(2, 2)).toBeCloseTo(0.5 + 2 / (2 * Math.sqrt(6)), 15)
  // df 3: 1/2 + (θ + sin θ · cos θ)/π with tan θ = t/√3; at t = √3: θ = π/4.
  expect(studentCdf(Math.sqrt(3), 3)).toBeCloseTo(0.5 + (Math.PI / 4 + 0.5) / Math.PI, 15)
  // df 2 at 0.9: t = 0.8 · √(2/(1 − 0.64)).
  expect(studentQuantile(0.9, 2)).toBeCloseTo(0.8 * Math.sqrt(2 / 0.36), 14)
})

it('both sides are alike, the middle is a half and the ends are none and all', () => {
  for (const df of [1, 2, 3, 8, 31, 400, 4999]) {
    expect(studentCdf(0, df)).toBe(0.5)
    expect(studentCdf(-1.3, df) + studentCdf(1.3, df)).toBeCloseTo(1, 15)
    expect([studentCdf(Infinity, df), studentCdf(-Infinity, df)]).toEqual([1, 0])
    expect(studentCdf(1e200, df)).toBeCloseTo(1, 12)
    expect(studentCdf(studentQuantile(0.9, df), df)).toBeCloseTo(0.9, 14)
  }
})

it('with many degrees of freedom it is the normal distribution', () => {
  expect(studentQuantile(0.9, 100_000)).toBeCloseTo(1.28156, 4)
})
