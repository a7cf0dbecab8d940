import {noLink} from '../../../app/ports.ts'
import {readConfig} from '../../../edge/net/config.ts'
import type {Config} from '../../../edge/net/config.ts'
import {openMesh} from '../../../edge/net/mesh.ts'
import type {Mesh} from '../../../edge/net/mesh.ts'
import type {Replica} from '../../../edge/replica.ts'
import {newSigner, plainReplica, testRoom, testSecret, write} from './plain-replica.ts'

/** One device in one room, driven by a test from outside the browser. */
const device = {
  link: noLink,
  replica: undefined as Replica | undefined,
  mesh: undefined as Mesh | undefined,
  connections: [] as RTCPeerConnection[],
  progress: [] as number[],

  async open({room = 1, secret = 2, meet = './meet'} = {}): Promise<string> {
    const signer = await newSigner()
    device.replica = plainReplica(testRoom(room), signer.me)
    device.connect(secret, meet, signer)
    return signer.me
  },

  connect(secret: number, meet: string, signer: Awaited<ReturnType<typeof newSigner>>) {
    device.mesh = openMesh({
      replica: device.replica!,
      secret: testSecret(secret),
      signer,
      config: configFor(meet),
      onLink: link => {
        device.link = link
        if (link.receiving) device.progress.push(link.receiving.done)
      },
    })
  },

  write(count: number, size: number): void {
    for (let entry = 0; entry < count; entry++) {
      const bytes = new Uint8Array(size)
      for (let at = 0; at < size; at += 65_536)
        crypto.getRandomValues(bytes.subarray(at, Math.min(size, at + 65_536)))
      write(device.replica!, bytes)
    }
  },

  counts(): Record<string, number> {
    const {doc} = device.replica!
    return Object.fromEntries([...doc.share.keys()].map(n => [n, doc.getArray(n).length]))
  },

  state() {
    const {meeting, peers, heldBy} = device.link
    return {meeting, peers, heldBy: Object.fromEntries(heldBy), counts: device.counts()}
  },

  openConnections(): number {
    return device.connections.filter(({connectionState}) => connectionState !== 'closed')
      .length
  },
}

function configFor(meet: string): Config {
  const config = readConfig(JSON.stringify({meetingPoints: [meet]}), document.baseURI)
  if (!config.ok) throw new Error(config.refusal)
  return config.value
}

// Counts what is made, so that a test can tell whether it was closed.
const Native = globalThis.RTCPeerConnection
globalThis.RTCPeerConnection = class extends Native {
  constructor(configuration?: RTCConfiguration) {
    super(configuration)
    device.connections.push(this)
  }
}

export type Device = typeof device
declare global {
  var device: Device
}
globalThis.device = device
