import {describe, expect, it} from 'vitest'
import {decimalsIn, readNumber} from './numbers.ts'

describe('a number typed by a person is read as they mean it', () => {
  it.each([
    ['１２．５', 12.5],
    ['１，２３４', 1234],
    ['1.5万', 15000],
    ['1万5千', 15000],
    ['3割5分', 35],
    ['▲5', -5],
    ['△12.5', -12.5],
    ['−3', -3],
    ['ー3', -3],
    ['４５％', 45],
    ['2億3000万', 230_000_000],
    ['0', 0],
    ['-0', 0],
    ['+4', 4],
    [' 3 ', 3],
    ['▲ 5', -5],
    ['1.1万', 11_000],
    ['0.07万', 700],
    ['1,234,567.5', 1_234_567.5],
    ['2億3500.5万', 235_005_000],
    ['20千', 20_000],
    ['1.5千万', 15_000_000],
    ['3千5百', 3500],
    ['2億5百', 200_000_500],
    ['3割', 30],
    ['4.5割', 45],
    ['三割五分', 35],
    ['１２。５', 12.5],
    ['１、２３４', 1234],
    ['-45 %', -45],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })
})

describe('kanji digits are read where they can mean only one thing', () => {
  it.each([
    ['三', 3],
    ['十', 10],
    ['十二', 12],
    ['三十五', 35],
    ['百', 100],
    ['千二百三十四', 1234],
    ['一万五千', 15_000],
    ['二〇二六', 2026],
    ['二〇', 20],
    ['〇', 0],
  ])('%s is %d', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it.each(['二三', '一二三', '三・五', '万', '十百', '五十百'])('%s is refused', text => {
    expect(readNumber(text)).toBeUndefined()
  })
})

describe('what is not one number is refused', () => {
  it.each([
    '1.2.3',
    '1e999',
    '1e3',
    '約10',
    '',
    '   ',
    '-',
    '.5.',
    '1,5',
    '12,34',
    '1,2345',
    '3日',
    '3〜5',
    '10:30',
    '0x10',
    'Infinity',
    'NaN',
    '--3',
    '3-',
    '5²',
    '①',
    '5分',
    '1万20000',
    '3千5000',
    '1.5万3千',
    '12十',
    '万5',
    '3割12分',
    '9'.repeat(400),
  ])('%s', text => {
    expect(readNumber(text)).toBeUndefined()
  })
})

it('the unit may stand behind the number', () => {
  expect(readNumber('3日', '日')).toBe(3)
  expect(readNumber('3 days', 'days')).toBe(3)
  expect(readNumber('3万円', '円')).toBe(30_000)
  expect(readNumber('5分', '分')).toBe(5)
  expect(readNumber('４５％', '%')).toBe(45)
  expect(readNumber('日', '日')).toBeUndefined()
})

it('the decimals a person writes are counted, also a zero at the end', () => {
  expect(decimalsIn('2.0')).toBe(1)
  expect(decimalsIn('５．２５')).toBe(2)
  expect(decimalsIn('3')).toBe(0)
  expect(decimalsIn('1.25万')).toBe(0)
  expect(decimalsIn('2.5日', '日')).toBe(1)
  expect(decimalsIn('なし')).toBe(0)
})
