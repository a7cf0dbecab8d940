import {expect, it} from 'vitest'
import type {MemberId} from '../core/ids.ts'
import type {Member} from '../core/room/room.ts'
import {amongMembers} from './among-members.ts'
import {noLink} from './link.ts'

const [aoi, ben, onlooker] = ['aoi', 'ben', 'onlooker'] as MemberId[] as [
  MemberId,
  MemberId,
  MemberId,
]
const member = (id: MemberId, state: Member['state'] = 'here'): [MemberId, Member] => [
  id,
  {id, name: id, state, since: 0},
]
const link = {
  ...noLink,
  peers: [ben, onlooker],
  heldBy: new Map([
    [ben, 3],
    [onlooker, 3],
  ]),
}

it('who only looks at the invite is not connected to the team, and has received nothing for good', () => {
  const members = new Map([member(aoi), member(ben)])
  expect(amongMembers(link, {members})).toMatchObject({
    peers: [ben],
    heldBy: new Map([[ben, 3]]),
    onlookers: 1,
  })
})

it('who has left still holds what had reached them', () => {
  const members = new Map([member(aoi), member(ben, 'left')])
  expect(amongMembers(link, {members})).toMatchObject({
    peers: [],
    heldBy: new Map([[ben, 3]]),
    onlookers: 2,
  })
})

it('what one who never joined tells of is nobody’s business, though their device counts among the closed', () => {
  const head = {author: aoi, seq: 900, head: 'AAAAAAAAAAA'}
  const further = [
    {...head, toldBy: onlooker},
    {...head, toldBy: ben},
  ]
  const members = new Map([member(aoi), member(ben)])
  expect(
    amongMembers({...link, further, refused: [onlooker, ben]}, {members}),
  ).toMatchObject({further: [{toldBy: ben}], refused: [onlooker, ben]})
})

it('before the room has arrived everyone connected counts', () => {
  expect(amongMembers(link, {members: new Map()})).toMatchObject({
    peers: [ben, onlooker],
    onlookers: 0,
  })
})
