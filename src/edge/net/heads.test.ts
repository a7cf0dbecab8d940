import {describe, expect, it} from 'vitest'
import {base64url} from '../../core/bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import type {LineHead} from '../replica.ts'
import {changedHeads, dearest, hasMore, heldOf, readHeads, writeHeads} from './heads.ts'
import type {HeadTable} from './heads.ts'

const member = (byte: number) => base64url(new Uint8Array(32).fill(byte)) as MemberId
const aoi = member(1)
const ben = member(2)
const chie = member(3)
const dan = member(4)

function head(
  author: MemberId,
  seq: number,
  {base = 1, id = seq} = {},
): [string, LineHead] {
  return [`${author}/${base}`, {author, base, seq, id: new Uint8Array(32).fill(id)}]
}

describe('the heads that two devices tell each other', () => {
  it('are read as they were written', () => {
    const table = new Map([head(aoi, 300), head(ben, 7), head(ben, 12, {base: 9})])
    expect(readHeads(writeHeads(table))).toEqual(table)
  })

  it('cut short, too many, or of a line that ends before it begins are not read', () => {
    const bytes = writeHeads(new Map([head(aoi, 3)]))
    expect(readHeads(bytes.subarray(0, -1))).toBeUndefined()
    expect(readHeads(Uint8Array.of(0xff, 0xff, 0xff, 0x7f))).toBeUndefined()
    expect(readHeads(writeHeads(new Map([head(aoi, 3, {base: 4})])))).toBeUndefined()
  })

  it('are told again only where they changed', () => {
    const before = new Map([head(aoi, 3), head(ben, 7)])
    const now = new Map([head(aoi, 4), head(ben, 7)])
    expect([...changedHeads(before, now).keys()]).toEqual([`${aoi}/1`])
    const forked = new Map([head(aoi, 3, {id: 99}), head(ben, 7)])
    expect([...changedHeads(before, forked).keys()]).toEqual([`${aoi}/1`])
    expect(changedHeads(now, now).size).toBe(0)
  })

  it('show who has more', () => {
    const less = new Map([head(aoi, 3)])
    const more = new Map([head(aoi, 3), head(ben, 1)])
    expect([hasMore(more, less), hasMore(less, more), hasMore(less, less)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('of more lines than are told or kept', () => {
  const linesOf = (author: MemberId, bases: readonly number[], length = 1) =>
    bases.map(base => head(author, base + length - 1, {base, id: 5}))
  const dearestOf = (most: number, lines: readonly [string, LineHead][], near = '') => [
    ...dearest(new Map(lines), most, ({author}) => (author === near ? 1 : 0)).keys(),
  ]

  it('all stay where they are no more', () => {
    expect(dearestOf(2, [head(aoi, 3), head(ben, 7)])).toEqual([`${aoi}/1`, `${ben}/1`])
  })

  it('the nearest stay, then the longest of each device, then the longest', () => {
    const lines = [
      head(aoi, 1),
      ...linesOf(ben, [1, 101, 201], 100),
      head(chie, 2),
      head(dan, 3),
    ]
    expect(dearestOf(3, lines)).toEqual([`${chie}/1`, `${dan}/1`, `${ben}/201`])
    expect(dearestOf(3, lines, aoi)).toEqual([`${dan}/1`, `${ben}/201`, `${aoi}/1`])
    expect(dearestOf(5, lines)).toEqual([
      `${ben}/101`,
      `${aoi}/1`,
      `${chie}/1`,
      `${dan}/1`,
      `${ben}/201`,
    ])
  })

  it('of equals the newest stay, in their order', () => {
    const lines = [head(aoi, 1), head(ben, 1), head(chie, 1)]
    expect(dearestOf(2, lines)).toEqual([`${ben}/1`, `${chie}/1`])
  })
})

describe('how far another device holds my feed', () => {
  const held = (there: HeadTable, here: HeadTable) => heldOf(aoi, there, here)

  it('is the head of my line there', () => {
    const here = new Map([head(aoi, 9)])
    expect(held(new Map([head(aoi, 3), head(ben, 9)]), here)).toBe(3)
    expect(held(new Map([head(ben, 9)]), here)).toBe(0)
  })

  it('goes on over a new line, but not over what is missing between two and is here', () => {
    const here = new Map([head(aoi, 4), head(aoi, 8, {base: 5})])
    expect(held(new Map([head(aoi, 8, {base: 5}), head(aoi, 4)]), here)).toBe(8)
    expect(held(new Map([head(aoi, 8, {base: 5}), head(aoi, 3)]), here)).toBe(3)
    expect(held(new Map([head(aoi, 8, {base: 5})]), here)).toBe(0)
  })

  it('goes on over what is here no more either', () => {
    const here = new Map([head(aoi, 5), head(aoi, 12, {base: 9})])
    expect(held(new Map([head(aoi, 5), head(aoi, 11, {base: 9})]), here)).toBe(11)
    expect(held(new Map([head(aoi, 4), head(aoi, 11, {base: 9})]), here)).toBe(4)
    const nothing = new Map([head(aoi, 12, {base: 9})])
    expect(held(new Map([head(aoi, 12, {base: 9})]), nothing)).toBe(12)
  })

  it('goes on over a line that begins before another ends, whatever is here', () => {
    const there = new Map([head(aoi, 5), head(aoi, 8, {base: 3})])
    expect(held(there, new Map([head(aoi, 8)]))).toBe(8)
  })
})
