import {counted, countSends} from './counted-sends.ts'
import * as Y from 'yjs'
import {seal} from '../../../app/door.ts'
import {noLink} from '../../../app/link.ts'
import type {Carrier, Signer} from '../../../app/ports.ts'
import {memoryDesk} from '../../../edge/memory/desk.ts'
import {Disk} from '../../../edge/memory/disk.ts'
import {readConfig} from '../../../edge/net/config.ts'
import {fixedMeeting} from '../../support/fixed-meeting.ts'
import {openMesh} from '../../../edge/net/mesh.ts'
import type {Replica} from '../../../edge/replica.ts'
import {newKeyPair, signerFor, verifier} from '../../../edge/webcrypto/keys.ts'
import {openCarrier} from '../../../edge/yjs/room-carrier.ts'
import {idbShelf} from '../../../edge/yjs/shelf.ts'
import {testRoom, testSecret} from '../../browser/pages/plain-replica.ts'

// One byte of a fragment.
countSends(1)

type Opened = {readonly signer: Signer; readonly carrier: Carrier & Replica}
let opened: Opened

/** One device with the app's own log, shelf and mesh, and no screen. */
const room = {
  link: noLink,
  counted,

  async open(number: number): Promise<void> {
    const signer = await signerFor(await newKeyPair())
    const id = testRoom(number)
    const disk = new Disk()
    disk.keys.set(id, {} as CryptoKeyPair)
    const carrier = await openCarrier({
      room: id,
      me: signer.me,
      desk: memoryDesk(disk, id),
      openShelf: idbShelf(crypto.randomUUID(), () => Promise.resolve(true)),
      verify: verifier(),
      connect: undefined,
    })
    if (!carrier.ok) throw new Error(carrier.refusal)
    opened = {signer, carrier: carrier.value}
  },

  async say(count: number): Promise<void> {
    const {signer, carrier} = opened
    for (let nth = 0; nth < count; nth++) {
      const body = {
        kind: 'said',
        text: `${nth}: 見積りの回答が一日早くなりました。`,
      } as const
      await carrier.append(head =>
        seal(signer, carrier.room, head, {body, claim: Date.now(), heads: []}),
      )
    }
  },

  connect(): void {
    const config = readConfig('{"meetingPoints": ["./meet"]}', document.baseURI)
    if (!config.ok) throw new Error(config.refusal)
    const {signer, carrier} = opened
    openMesh({
      replica: carrier,
      secret: testSecret(1),
      signer,
      meeting: fixedMeeting(config.value),
      onLink: link => (room.link = link),
    })
  },

  bytes: () => Y.encodeStateAsUpdate(opened.carrier.doc).length,

  held: () => opened.carrier.held().length,

  /** Resolves when so many entries are here, to the time. */
  whenHeld(count: number): Promise<number> {
    let held = 0
    return new Promise(resolve => {
      opened.carrier.follow(batch => {
        held += batch.length
        if (held >= count) resolve(performance.timeOrigin + performance.now())
      })
    })
  },
}

declare global {
  var room: Room
}
export type Room = typeof room
globalThis.room = room
