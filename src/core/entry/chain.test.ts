import {expect, it} from 'vitest'
import {chainsIn} from './chain.ts'

const id = (of: number) => new Uint8Array(32).fill(of)

it('one signature vouches for a run in which each names the one before it', () => {
  const run = [1, 2, 3, 4].map(at => ({id: id(at), prev: id(at - 1)}))
  expect(chainsIn(run)).toEqual([{from: 0, tip: 3}])
})

it('where a link is broken, a new chain with a signature of its own begins', () => {
  const run = [
    {id: id(1), prev: id(0)},
    {id: id(2), prev: id(9)},
    {id: id(3), prev: id(2)},
    {id: id(4), prev: id(8)},
  ]
  expect(chainsIn(run)).toEqual([
    {from: 0, tip: 0},
    {from: 1, tip: 2},
    {from: 3, tip: 3},
  ])
})

it('a run of nothing has no chain', () => {
  expect(chainsIn([])).toEqual([])
})
