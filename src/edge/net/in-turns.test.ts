import {expect, it} from 'vitest'
import type {MemberId} from '../../core/ids.ts'
import {inTurns} from './in-turns.ts'

const toldBy = (names: string) =>
  [...names].map((name, nth) => ({toldBy: name as MemberId, nth}))
const kept = (names: string, most: number, wrote = '') =>
  inTurns(toldBy(names), most, device => (wrote.includes(device) ? 1 : 0))
    .map(({toldBy: device, nth}) => `${device}${nth}`)
    .join(' ')

it('all stay while they fit', () => {
  expect(kept('aaab', 4)).toBe('a0 a1 a2 b3')
})

it('of more the last of each stays before the last but one of any', () => {
  expect(kept('aaaabb', 4)).toBe('a2 a3 b4 b5')
  expect(kept('baaaaaaaa', 3)).toBe('b0 a7 a8')
})

it('where not even one of each fits, those stay who have written, then the first', () => {
  expect(kept('abcdef', 3, 'cf')).toBe('a0 c2 f5')
})
