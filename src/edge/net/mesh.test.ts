import {expect, it} from 'vitest'
import {base64url} from '../../core/bytes.ts'
import type {MeetingPlaces} from '../../core/entry/entry.ts'
import type {RoomId} from '../../core/ids.ts'
import {Store} from '../../core/store.ts'
import {newSigner} from '../../test/support/author.ts'
import {bareReplica} from '../../test/support/bare-replica.ts'
import {fixedMeeting} from '../../test/support/fixed-meeting.ts'
import {alone} from './config.ts'
import {openMesh} from './mesh.ts'

const id = base64url(new Uint8Array(32)) as RoomId

it('connects anew when the room names other servers, and not when it says again what it said', async () => {
  const signer = await newSigner()
  const room = new Store<MeetingPlaces>({points: [], iceServers: []})
  let told = 0
  const mesh = openMesh({
    replica: bareReplica(signer.me, id, {meeting: room}),
    secret: new Uint8Array(32),
    signer,
    meeting: {
      ...fixedMeeting(alone),
      configWith: ({iceServers}) => ({...alone, iceServers: [...iceServers]}),
    },
    // Each that are made say at once how they stand.
    onLink: () => void (told += 1),
  })
  const toldBy = (iceServers: MeetingPlaces['iceServers']) => {
    const before = told
    room.set({points: [], iceServers})
    return told - before
  }
  expect(toldBy([])).toBe(0)
  expect(toldBy([{urls: 'stun:stun.example'}])).toBe(1)
  expect(toldBy([{urls: 'stun:stun.example'}])).toBe(0)
  expect(toldBy([])).toBe(1)
  mesh.close()
  expect(toldBy([{urls: 'stun:stun.example'}])).toBe(0)
})
