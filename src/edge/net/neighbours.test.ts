import {describe, expect, it} from 'vitest'
import {readNeighbours, writeNeighbours} from './neighbours.ts'

it('a list of neighbours comes out as it went in', () => {
  for (const sessions of [[], ['a'], ['a', 'b'.repeat(36)]])
    expect(readNeighbours(writeNeighbours(sessions))).toEqual(new Set(sessions))
})

describe('is no list of neighbours', () => {
  it.each([
    {what: 'nothing', bytes: new Uint8Array(0)},
    {what: 'what is cut short', bytes: writeNeighbours(['abc']).subarray(0, 3)},
    {what: 'one of a vast length', bytes: Uint8Array.of(255, 255, 255, 255, 15)},
    {what: 'one with a vast name', bytes: writeNeighbours(['a'.repeat(1000)])},
    {what: 'one of too many', bytes: writeNeighbours(Array(1000).fill('a'))},
  ])('$what', ({bytes}) => expect(readNeighbours(bytes)).toBeUndefined())
})
