import {describe, expect, it} from 'vitest'
import type {EntryId, GoalId, RoomId} from '../core/ids.ts'
import {SAMPLE, hashOf, placeOf, type Place} from './place.ts'

const room = 'r'.repeat(43) as RoomId
const entry = 'e'.repeat(43) as EntryId
const goal = 'g'.repeat(43) as GoalId

describe('the address', () => {
  it.each<Place>([
    {at: 'home'},
    {at: 'make'},
    {at: 'make', draft: 'd1'},
    {at: 'find'},
    {at: 'find', draft: 'd1'},
    {at: 'drafts'},
    {at: 'drafts', draft: 'd1'},
    {at: 'join'},
    {at: 'join', invite: '1.abc.card'},
    {at: 'room', room, part: 'talk'},
    {at: 'room', room, part: 'goal'},
    {at: 'room', room, part: 'talk', entry},
    {at: 'room', room, part: 'goal', task: 'new'},
    {at: 'room', room, part: 'goal', goal},
    {at: 'room', room, part: 'goal', goal, task: 'new'},
    {at: 'room', room, part: 'goal', goal, task: 'revise'},
    {at: 'room', room, part: 'goal', goal, task: 'days'},
    {at: 'room', room, part: 'goal', goal, task: 'close'},
    {at: 'room', room, part: 'goal', goal, task: 'sheet'},
    {at: 'room', room: SAMPLE, part: 'talk'},
    {at: 'room', room: SAMPLE, part: 'goal', goal, task: 'sheet'},
    {at: 'settings'},
  ])('leads back to the place it was written for: %o', place => {
    expect(placeOf(hashOf(place))).toEqual(place)
  })

  it('of a room alone opens its talk', () => {
    expect(placeOf(`#/r/${room}`)).toEqual({at: 'room', room, part: 'talk'})
  })

  it('of the sample names no room of this device', () => {
    expect(placeOf('#/sample')).toEqual({at: 'room', room: SAMPLE, part: 'talk'})
    expect(hashOf({at: 'room', room: SAMPLE, part: 'members'})).toBe('#/sample/members')
    expect(placeOf('#/r/sample/talk')).toEqual({at: 'nowhere'})
  })

  it.each([
    [`#/r/${room}/goal/paint`, {at: 'room', room, part: 'goal'}],
    [`#/r/${room}/goal/revise`, {at: 'room', room, part: 'goal'}],
    [`#/r/${room}/goal/${goal}/paint`, {at: 'room', room, part: 'goal', goal}],
  ] as const)('%s with a task that nothing can do shows the goal', (hash, place) => {
    expect(placeOf(hash)).toEqual(place)
  })

  it.each(['#/r/short', `#/r/${room}/cellar`, '#/attic'])('%s leads nowhere', hash => {
    expect(placeOf(hash)).toEqual({at: 'nowhere'})
  })
})
