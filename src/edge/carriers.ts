import type {Link} from '../app/link.ts'
import type {Carriers, KeptRoom, Signer} from '../app/ports.ts'
import {ok} from '../core/result.ts'
import {connectLater} from './connect-later.ts'
import type {Database} from './idb/database.ts'
import {openDesk} from './idb/desk.ts'
import type {Meeting} from './meeting.ts'
import type {Replica} from './replica.ts'
import {shelfNameOf} from './shelf.ts'
import {verifier} from './webcrypto/keys.ts'

type Tell = (change: Partial<Link>) => void

/**
 * Rooms from this browser's shelves, connected through the mesh. Yjs, shelf and mesh are chunks of their own: the first
 * screen does without them, and no room waits for the mesh.
 */
export function browserCarriers(database: Database, meeting: Promise<Meeting>): Carriers {
  const verify = verifier()

  const parts = async (
    room: Pick<KeptRoom, 'id' | 'secret'>,
    signer: Signer,
    state: KeptRoom['state'],
  ) => {
    const {idbShelf} = await import('./yjs/shelf.ts')
    const leaving = state === 'left' ? await import('./say-farewell.ts') : undefined
    return {
      room: room.id,
      me: signer.me,
      desk: openDesk(database, room.id),
      openShelf: idbShelf(shelfNameOf(room.id), () => database.keeps(room.id)),
      verify,
      openThread: async () => new (await import('./screen-thread.ts')).WorkerThread(),
      connect: (
        replica: Replica,
        setLink: Tell,
        as: 'kept' | 'peek',
        heldBy: Link['heldBy'],
      ) => {
        const {secret} = room
        const options = {replica, secret, signer, setLink, peek: as === 'peek'}
        return leaving
          ? leaving.sayFarewell(options, meeting, heldBy)
          : connectLater(options, meeting)
      },
    }
  }

  return {
    carry: async (room, signer) => {
      const {openCarrier} = await import('./yjs/room-carrier.ts')
      return openCarrier(await parts(room, signer, room.state))
    },
    peek: async (room, signer) => {
      const {openPeek} = await import('./yjs/room-carrier.ts')
      return ok(openPeek(await parts(room, signer, 'in')))
    },
  }
}
