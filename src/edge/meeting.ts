import type {Connecting, RoomConnections} from '../app/connecting.ts'
import type {Preferences} from '../app/ports.ts'
import {keys} from '../app/preference-keys.ts'
import type {MeetingPlaces} from '../core/entry/entry.ts'
import type {Millis, RoomId} from '../core/ids.ts'
import {Store, type ReadonlyStore, type Stop} from '../core/store.ts'
import {configOnceReachable} from './net/config-once-reachable.ts'
import {alone, type Config} from './net/config.ts'
import {ownMeeting} from './own-meeting.ts'
import {roomMeeting, withRoom} from './room-meeting.ts'
import {shelfNameOf} from './shelf.ts'

/** How this device's rooms meet others: one for all of them. */
export type Meeting = {
  /** Resolves once it is known where a room meets that itself names these, which may take until there is a network. */
  readonly known: (room: ReadonlyStore<MeetingPlaces>) => Promise<void>
  /** What `cairn.json` names and what this device adds. */
  readonly config: ReadonlyStore<Config>
  /** The same, and what a room names itself. */
  readonly configWith: (room: MeetingPlaces) => Config
  /** When a room was last on the screen of any tab; 0 if never. Of the connections it has the first choice. */
  readonly openedAt: (room: RoomId) => Millis
  /** Calls `hear` whenever it is opened, here or in another tab. */
  readonly followOpened: (room: RoomId, hear: () => void) => Stop
  /** The rooms that this page is connected in, for whoever looks into one. Undefined: the page is hidden for good. */
  readonly looks: Map<RoomId, () => Promise<RoomConnections | undefined>>
}

/** `find` resolves to what `cairn.json` says, and calls `away` where it cannot be asked for now. */
export function openMeeting(
  preferences: Preferences,
  pageUrl: string,
  find: (away: () => void) => Promise<Config> = configOnceReachable,
): Meeting & Connecting {
  const deployed = new Store(alone)
  const own = ownMeeting(preferences, deployed, pageUrl)
  const isAway = new Store(false)
  const found = find(() => isAway.set(true)).then(config => deployed.set(config))
  // Who has meeting points of their own does not depend on the site.
  const known: Meeting['known'] = room =>
    new Promise(resolve => {
      const look = () => {
        const points = [...own.own.value.points, ...room.value.points]
        if (isAway.value && points.length > 0) done()
      }
      const stops = [isAway, own.own, room].map(store => store.follow(look))
      const done = () => {
        for (const stop of stops) stop()
        resolve()
      }
      void found.then(done)
      look()
    })
  const looks: Meeting['looks'] = new Map()
  return {
    ...own,
    known,
    configWith: room => withRoom(own.config.value, room, pageUrl),
    ofRoom: kept => roomMeeting(kept, own.deployed, pageUrl),
    openedAt: room => Number(preferences.get(keys.opened(room)) ?? 0),
    followOpened: (room, hear) =>
      preferences.follow(key => {
        if (key === keys.opened(room)) hear()
      }),
    looks,
    look: async room => looks.get(room)?.(),
    setAside: async room => {
      const {setAsideIn} = await import('./yjs/set-aside.ts')
      return setAsideIn(shelfNameOf(room)).catch(() => undefined)
    },
  }
}
