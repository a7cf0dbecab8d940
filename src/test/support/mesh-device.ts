import {seal} from '../../app/door.ts'
import type {Link} from '../../app/link.ts'
import type {Carrier, Signer} from '../../app/ports.ts'
import {base64url} from '../../core/bytes.ts'
import type {RoomId} from '../../core/ids.ts'
import {memoryDesk} from '../../edge/memory/desk.ts'
import {Disk} from '../../edge/memory/disk.ts'
import {memoryShelf} from '../../edge/memory/shelf.ts'
import {Conduct} from '../../edge/net/conduct.ts'
import {Connections} from '../../edge/net/connections.ts'
import type {MeetingPoint} from '../../edge/net/meeting-point.ts'
import {Places} from '../../edge/net/places.ts'
import type {Replica} from '../../edge/replica.ts'
import {verifier} from '../../edge/webcrypto/keys.ts'
import {openCarrier} from '../../edge/yjs/room-carrier.ts'
import {newSigner} from './author.ts'

// y-webrtc hears of the end of the process once for each device.
process.setMaxListeners(64)

export const roomBytes = new Uint8Array(32).fill(7)
const room = base64url(roomBytes) as RoomId
export const authKey = new Uint8Array(32).fill(8)
export const signalKey = new Uint8Array(32).fill(9)

/** One device in one room: the app's own carrier and mesh, on a disk and over lines in memory. */
export class MeshDevice {
  readonly signer: Signer
  readonly carrier: Carrier & Replica

  constructor(signer: Signer, carrier: Carrier & Replica) {
    this.signer = signer
    this.carrier = carrier
  }

  get link(): Link {
    return this.carrier.link.value
  }

  /** How many entries are here, of whomever. */
  get held(): number {
    return this.carrier.held().length
  }

  async say(text: string): Promise<void> {
    await this.carrier.append(head =>
      seal(this.signer, room, head, {
        body: {kind: 'said', text},
        claim: 1_780_000_000_000,
        heads: [],
      }),
    )
  }
}

export async function openMeshDevice(
  point: MeetingPoint,
  places = new Places(),
  /** What wires in memory know it by. */
  name = '',
): Promise<MeshDevice> {
  const signer = await newSigner()
  const disk = new Disk()
  disk.keys.set(room, {} as CryptoKeyPair)
  const opened = await openCarrier({
    room,
    me: signer.me,
    desk: memoryDesk(disk, room),
    openShelf: memoryShelf(disk, room),
    verify: verifier(),
    connect: (replica, tell) => {
      const connections = new Connections({
        replica,
        stores: true,
        identity: {room: roomBytes, signer, authKey},
        signalKey,
        handTag: new Uint8Array(3),
        points: [point],
        topicAt: () => 'topic',
        iceServers: [{urls: name}],
        places,
        openedAt: () => 0,
        conduct: new Conduct(),
        onLink: tell,
      })
      return {
        seekNow: () => connections.seekNow(),
        close: () => Promise.resolve(connections.close()),
      }
    },
  })
  if (!opened.ok) throw new Error(opened.refusal)
  return new MeshDevice(signer, opened.value)
}
