import {expect, it} from 'vitest'
import {settle} from './settle.ts'

const before = {
  name: 'Quotes',
  key: Uint8Array.of(1),
  members: new Map([
    ['aoi', {name: 'Aoi'}],
    ['ben', {name: 'Ben'}],
  ]),
  moments: [{text: 'a'}, {text: 'b'}],
}

it('a room that was folded again to the same is the very same', () => {
  const again = {
    ...before,
    members: new Map([...before.members].map(([id, member]) => [id, {...member}])),
    moments: before.moments.map(moment => ({...moment})),
  }
  expect(settle(before, again)).toBe(before)
})

it('only what has changed is new', () => {
  const renamed = {
    ...before,
    members: new Map([
      ['aoi', {name: 'Aoi'}],
      ['ben', {name: 'Benjamin'}],
    ]),
    moments: [{text: 'a'}, {text: 'b'}, {text: 'c'}],
  }
  const settled = settle(before, renamed)
  expect(settled).toEqual(renamed)
  expect(settled.members.get('aoi')).toBe(before.members.get('aoi'))
  expect(settled.moments[1]).toBe(before.moments[1])
})

it('what is shorter, or in another order, has changed', () => {
  const fewer = {...before, moments: before.moments.slice(0, 1)}
  expect(settle(before, fewer)).toEqual(fewer)
  const turned = {...before, members: new Map([...before.members].toReversed())}
  expect([...settle(before, turned).members.keys()]).toEqual(['ben', 'aoi'])
})
