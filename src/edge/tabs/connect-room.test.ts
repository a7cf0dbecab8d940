import {afterEach, expect, it, vi} from 'vitest'
import {noLink, type Link} from '../../app/ports.ts'
import {base64url} from '../../core/bytes.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import {ok} from '../../core/result.ts'
import {newSigner} from '../../test/support/author.ts'
import {bareReplica} from '../../test/support/bare-replica.ts'
import {fixedMeeting} from '../../test/support/fixed-meeting.ts'
import {alone} from '../net/config.ts'
import type {MeshOptions} from '../net/mesh.ts'
import {connectRoom} from './connect-room.ts'

// Each tab is a page of its own, so the module that asks once a page who leads is asked here instead.
const leading = vi.hoisted(() => [] as ((leads: boolean) => void)[])
vi.mock(import('./leader.ts'), () => ({
  followLeading: hear => {
    leading.push(hear)
    return () => undefined
  },
}))
const meshes = vi.hoisted(() => [] as MeshOptions[])
vi.mock(import('../net/mesh.ts'), () => ({
  openMesh: options => {
    meshes.push(options)
    return {retry: () => undefined, hand: () => ok(undefined), close: () => undefined}
  },
}))

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const [ben, eve] = ['ben', 'eve'] as [MemberId, MemberId]

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function aTab(): Promise<{link: () => Link; leads: (now: boolean) => void}> {
  const signer = await newSigner()
  let link = noLink
  const connection = connectRoom({
    replica: bareReplica(signer.me, room),
    secret: new Uint8Array(32).fill(1),
    signer,
    meeting: fixedMeeting(alone),
    setLink: told => (link = told),
  })
  ends.push(() => connection.close())
  const nth = leading.length - 1
  return {link: () => link, leads: now => leading[nth]!(now)}
}

it('a device that the leading tab has refused stays out when another tab takes over', async () => {
  const [first, second] = [await aTab(), await aTab()]
  first.leads(true)
  await vi.waitFor(() => expect(meshes).toHaveLength(1))
  const before = meshes[0]!
  before.conduct!.refuse(eve)
  before.onLink({...noLink, refused: before.conduct!.refused})
  await vi.waitFor(() => expect(second.link().refused).toEqual([eve]))
  first.leads(false)
  second.leads(true)
  await vi.waitFor(() => expect(meshes).toHaveLength(2))
  const {conduct} = meshes[1]!
  expect(conduct).not.toBe(before.conduct)
  expect([conduct!.isRefused(eve), conduct!.isRefused(ben)]).toEqual([true, false])
})
