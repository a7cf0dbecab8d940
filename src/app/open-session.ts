import {idBytes} from '../core/id-bytes.ts'
import {Log} from '../core/entry/log.ts'
import {readEntry} from '../core/entry/read-entry.ts'
import {joinKeyOf} from '../core/room/join-proof.ts'
import {emptyRoom} from '../core/room/fold.ts'
import {Store} from '../core/store.ts'
import {dayIn} from '../core/text/dates.ts'
import {amongMembers} from './among-members.ts'
import {seal} from './door.ts'
import type {Carrier, Clock, KeptRoom, Sealed, Signer} from './ports.ts'
import type {RoomSession} from './session.ts'

/** A session whose first entry may still have to be sealed. */
export type OpenedSession = RoomSession & {
  /** Heads of others' feeds for the next entry of this device to name. */
  headsSeen(): readonly string[]
}

type Inside = {
  readonly room: Pick<KeptRoom, 'id' | 'secret' | 'card'>
  readonly signer: Signer
  readonly carrier: Carrier
  readonly clock: Clock
}

/** Folds what the carrier brings, mine and theirs by one road, and seals what is written here. */
export function openSession({room, signer, carrier, clock}: Inside): OpenedSession {
  const log = new Log(emptyRoom(room.id, joinKeyOf(room.secret, idBytes(room.id))))
  const state = new Store(log.state)
  const loaded = new Store(false)
  const link = new Store(amongMembers(carrier.link.value, log.state))
  const tell = () => link.set(amongMembers(carrier.link.value, log.state))
  const stops = [
    carrier.link.follow(tell),
    carrier.follow(batch => {
      const {members} = log.state
      state.set(log.admit(batch.flatMap(readable)))
      if (log.state.members !== members) tell()
      loaded.set(true)
    }),
  ]

  const headsSeen = () => log.headsNewlySeen(signer.me)

  return {
    room,
    me: signer.me,
    isSample: false,
    state,
    loaded,
    link,
    find: id => log.find(id),
    today: () => dayIn(state.value.zone, clock.now()),
    append: body =>
      carrier.append(head =>
        seal(signer, room.id, head, {
          body,
          claim: clock.now(),
          heads: headsSeen(),
        }),
      ),
    headsSeen,
    carried: carrier,
    seekNow: () => carrier.seekNow(),
    close: async () => {
      for (const stop of stops) stop()
      await carrier.close()
    },
  }
}

/** The carrier verified place and signature; bytes that still cannot be read are nobody's loss but theirs. */
function readable({author, bytes}: Sealed) {
  const entry = readEntry(author, bytes)
  return entry.ok ? [entry.value] : []
}
