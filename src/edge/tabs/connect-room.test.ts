import {afterEach, expect, it, vi} from 'vitest'
import {noLink} from '../../app/link.ts'
import {base64url} from '../../core/bytes.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import {ok} from '../../core/result.ts'
import {newSigner} from '../../test/support/author.ts'
import {bareReplica} from '../../test/support/bare-replica.ts'
import {fixedMeeting} from '../../test/support/fixed-meeting.ts'
import {alone} from '../net/config.ts'
import type {MeshOptions} from '../net/mesh.ts'
import {connectRoom} from './connect-room.ts'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const [ben, eve] = ['ben', 'eve'] as [MemberId, MemberId]

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A tab, told by its test when it leads, and what it would open its mesh with each time. */
async function aTab() {
  const signer = await newSigner()
  const meshes: MeshOptions[] = []
  let leads: ((now: boolean) => void) | undefined
  let link = noLink
  const connection = connectRoom(
    {
      replica: bareReplica(signer.me, room),
      secret: new Uint8Array(32).fill(1),
      signer,
      meeting: fixedMeeting(alone),
      setLink: told => (link = told),
    },
    hear => {
      leads = hear
      return () => undefined
    },
    () => Promise.resolve(openMesh),
  )
  const openMesh = (options: MeshOptions) => {
    meshes.push(options)
    return {retry: () => undefined, hand: () => ok(undefined), close: () => undefined}
  }
  ends.push(() => connection.close())
  const opened = async () => {
    await vi.waitFor(() => expect(meshes).toHaveLength(1))
    return meshes[0]!
  }
  return {link: () => link, leads: (now: boolean) => leads?.(now), opened}
}

it('a device that the leading tab has refused stays out when another tab takes over', async () => {
  const [first, second] = [await aTab(), await aTab()]
  first.leads(true)
  const before = await first.opened()
  before.conduct!.refuse(eve)
  before.onLink({...noLink, refused: before.conduct!.refused})
  await vi.waitFor(() => expect(second.link().refused).toEqual([eve]))
  first.leads(false)
  second.leads(true)
  const {conduct} = await second.opened()
  expect(conduct).not.toBe(before.conduct)
  expect([conduct!.isRefused(eve), conduct!.isRefused(ben)]).toEqual([true, false])
})
