import {describe, expect, it} from 'vitest'
import type {EntryId, RoomId} from '../core/ids.ts'
import {hashOf, placeOf, type Place} from './place.ts'

const room = 'r'.repeat(43) as RoomId
const entry = 'e'.repeat(43) as EntryId

describe('the address', () => {
  it.each<Place>([
    {at: 'home'},
    {at: 'make'},
    {at: 'make', draft: 'd1'},
    {at: 'drafts'},
    {at: 'drafts', draft: 'd1'},
    {at: 'join'},
    {at: 'join', invite: '1.abc.card'},
    {at: 'room', room, part: 'talk'},
    {at: 'room', room, part: 'goal'},
    {at: 'room', room, part: 'talk', entry},
    {at: 'settings'},
  ])('leads back to the place it was written for: %o', place => {
    expect(placeOf(hashOf(place))).toEqual(place)
  })

  it('of a room alone opens its talk', () => {
    expect(placeOf(`#/r/${room}`)).toEqual({at: 'room', room, part: 'talk'})
  })

  it.each(['#/r/short', `#/r/${room}/cellar`, '#/attic'])('%s leads nowhere', hash => {
    expect(placeOf(hash)).toEqual({at: 'nowhere'})
  })
})
