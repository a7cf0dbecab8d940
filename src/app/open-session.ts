import {idBytes} from '../core/id-bytes.ts'
import type {Body, Entry} from '../core/entry/entry.ts'
import {Log} from '../core/entry/log.ts'
import {readEntry} from '../core/entry/read-entry.ts'
import {joinKeyOf} from '../core/room/join-proof.ts'
import {emptyRoom} from '../core/room/fold.ts'
import {Store} from '../core/store.ts'
import {dayIn} from '../core/text/dates.ts'
import {amongMembers} from './among-members.ts'
import {seal} from './door.ts'
import {newestFirst} from './newest-first.ts'
import {toFollow} from './next-place.ts'
import type {Carrier, Head, KeptRoom, Ports, Sealed, Signer} from './ports.ts'
import type {RoomSession} from './session.ts'
import {readMarks} from './unread.ts'

/** A session whose first entry may still have to be sealed. */
export type OpenedSession = RoomSession & {
  /** Heads of others' feeds for the next entry of this device to name. */
  headsSeen(): readonly string[]
}

type Inside = Pick<Ports, 'clock' | 'breather' | 'preferences'> & {
  readonly room: Pick<KeptRoom, 'id' | 'secret' | 'card'>
  readonly signer: Signer
  readonly carrier: Carrier
}

/** Folds what the carrier brings, mine and theirs by one road, and seals what is written here. */
export function openSession({
  room,
  signer,
  carrier,
  clock,
  breather,
  preferences,
}: Inside): OpenedSession {
  const log = new Log(emptyRoom(room.id, joinKeyOf(room.secret, idBytes(room.id))))
  const state = new Store(log.state)
  const loaded = new Store(false)
  const whole = new Store(false)
  const link = new Store(amongMembers(carrier.link.value, log.state))
  const tell = () => link.set(amongMembers(carrier.link.value, log.state))
  const take = (entries: readonly Entry[]) => {
    const {members, removed, meeting} = log.state
    state.set(log.admit(entries))
    if (log.state.members !== members) tell()
    if (log.state.removed !== removed) carrier.keepOut(new Set(log.state.removed.keys()))
    if (log.state.meeting && log.state.meeting !== meeting)
      carrier.meetAt(log.state.meeting)
  }
  // Until the log says it.
  if (room.card.points) carrier.meetAt({points: room.card.points, iceServers: []})
  let closed = false
  let readings = 0
  const readOn = async (earlier: readonly Sealed[]) => {
    readings += 1
    whole.set(false)
    const breathe = breather()
    const entries: Entry[] = []
    for (const sealed of earlier) {
      entries.push(...readable(sealed))
      const turn = breathe()
      if (turn) await turn
    }
    if (closed) return
    take(entries)
    readings -= 1
    whole.set(readings === 0)
  }
  const stops = [
    carrier.link.follow(tell),
    carrier.follow(batch => {
      const {newest, earlier} = newestFirst(batch, readMarks(preferences, room.id))
      take(newest.flatMap(readable))
      if (earlier.length > 0) void readOn(earlier)
      else whole.set(readings === 0)
      loaded.set(true)
    }),
  ]

  const headsSeen = () => log.headsNewlySeen(signer.me)
  const append = (body: Body, other?: Head) =>
    carrier.append(head =>
      seal(signer, room.id, toFollow(log.feeds, signer.me, head, other), {
        body,
        claim: clock.now(),
        heads: headsSeen(),
      }),
    )

  // What two sides of one feed need comes when somebody could have the other, and again where it could not be fetched.
  const {forks} = carrier
  let keeping = false
  const watchForks = async () => {
    if (keeping || !forks?.isConnected || !whole.value) return
    keeping = true
    const fetched = await import('./keep-forks.ts').catch(() => undefined)
    keeping = fetched !== undefined
    if (closed || !fetched) return
    const {at} = carrier
    const parts = {me: signer.me, log, state, link, at, forks, breather, append}
    stops.push(fetched.keepForks(parts))
  }
  stops.push(
    link.follow(() => void watchForks()),
    whole.follow(() => void watchForks()),
  )

  return {
    room,
    me: signer.me,
    isSample: false,
    state,
    loaded,
    whole,
    link,
    unstored: carrier.unstored,
    inMemory: carrier.inMemory,
    log,
    today: () => dayIn(state.value.zone, clock.now()),
    append: body => append(body),
    headsSeen,
    carried: carrier,
    seekNow: () => carrier.seekNow(),
    close: async () => {
      closed = true
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
