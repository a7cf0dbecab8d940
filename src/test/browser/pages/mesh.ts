import {counts, dropConnections, published} from './counting.ts'
import {noLink} from '../../../app/link.ts'
import {readConfig} from '../../../edge/net/config.ts'
import type {Config} from '../../../edge/net/config.ts'
import {openMesh} from '../../../edge/net/mesh.ts'
import type {Replica} from '../../../edge/replica.ts'
import {connectRoom} from '../../../edge/tabs/connect-room.ts'
import {fixedMeeting} from '../../support/fixed-meeting.ts'
import {newSigner, plainReplica, testRoom, testSecret, write} from './plain-replica.ts'

type Way = {
  /** Rooms and secrets are told apart by a number. */
  readonly room?: number
  readonly secret?: number
  readonly meet?: string
  /** `mesh`: this page alone; `room`: as one of its browser's tabs. */
  readonly as?: 'mesh' | 'room'
}

/** One device in one room, driven by a test from outside the browser. */
const device = {
  link: noLink,
  replica: undefined as Replica | undefined,
  signer: undefined as Awaited<ReturnType<typeof newSigner>> | undefined,
  seek: () => {},
  close: () => Promise.resolve(),
  /** What of a large message had come, each time it was told. */
  progress: [] as number[],
  counts,
  dropConnections,
  published: () => [...published],

  async open({room = 1, secret = 2, meet = './meet', as = 'mesh'}: Way = {}) {
    const signer = (device.signer ??= await newSigner())
    const replica = (device.replica ??= plainReplica(testRoom(room), signer.me))
    const shared = {
      replica,
      secret: testSecret(secret),
      signer,
      meeting: fixedMeeting(configFor(meet)),
    }
    const onLink = (link: typeof noLink) => {
      device.link = link
      if (link.receiving) device.progress.push(link.receiving.done)
    }
    if (as === 'room') {
      const connection = connectRoom({...shared, setLink: onLink})
      device.seek = () => connection.seekNow()
      device.close = () => connection.close()
    } else {
      const mesh = openMesh({...shared, onLink})
      device.seek = () => mesh.retry()
      device.close = () => Promise.resolve(mesh.close())
    }
    return signer.me
  },

  /** Writes entries of random bytes. */
  write(entries: number, size = 100): void {
    for (let entry = 0; entry < entries; entry++) {
      const bytes = new Uint8Array(size)
      for (let at = 0; at < size; at += 65_536)
        crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)))
      write(device.replica!, bytes)
    }
  },

  /** How many entries of each device are here. */
  held(): Record<string, number> {
    const heads = device.replica?.heads.value.values() ?? []
    return Object.fromEntries([...heads].map(({author, seq}) => [author, seq]))
  },

  listeners(): number {
    const observers: ReadonlyMap<string, ReadonlySet<unknown>> = device.replica!.doc
      ._observers
    return [...observers.values()].reduce((sum, {size}) => sum + size, 0)
  },
}

function configFor(meet: string): Config {
  const config = readConfig(JSON.stringify({meetingPoints: [meet]}), document.baseURI)
  if (!config.ok) throw new Error(config.refusal)
  return config.value
}

export type Device = typeof device
declare global {
  var device: Device
}
globalThis.device = device
