import {describe, expect, it} from 'vitest'
import {base64url} from '../../core/bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import type {LineHead} from '../replica.ts'
import {changedHeads, hasMore, heldOf, LINES_MAX, readHeads, writeHeads} from './heads.ts'
import type {HeadTable} from './heads.ts'

const member = (byte: number) => base64url(new Uint8Array(32).fill(byte)) as MemberId
const aoi = member(1)
const ben = member(2)

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

  it('of more lines than anyone reads are told as far as they are', () => {
    const bases = Array.from({length: LINES_MAX + 1}, (_, nth) => nth + 1)
    const table = new Map(bases.map(base => head(ben, base, {base, id: 5})))
    const told = readHeads(writeHeads(new Map([head(aoi, 3), ...table])))
    expect(told?.size).toBe(LINES_MAX)
    expect(told?.has(`${aoi}/1`)).toBe(true)
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
