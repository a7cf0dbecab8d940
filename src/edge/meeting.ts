import type {Connecting, RoomConnections} from '../app/connecting.ts'
import type {Preferences} from '../app/ports.ts'
import {keys} from '../app/preference-keys.ts'
import type {Millis, RoomId} from '../core/ids.ts'
import {Store, type ReadonlyStore, type Stop} from '../core/store.ts'
import {configOnceReachable} from './net/config-once-reachable.ts'
import {alone, type Config} from './net/config.ts'
import {shelfNameOf} from './shelf.ts'

/** How this device's rooms meet others: one for all of them. */
export type Meeting = {
  /** Resolves once it is known where, which may take until there is a network. */
  readonly known: Promise<void>
  readonly config: ReadonlyStore<Config>
  /** The rooms that this page is connected in, for whoever looks into one. Undefined: the page is hidden for good. */
  /** When a room was last on the screen of any tab; 0 if never. Of the connections it has the first choice. */
  readonly openedAt: (room: RoomId) => Millis
  /** Calls `hear` whenever it is opened, here or in another tab. */
  readonly followOpened: (room: RoomId, hear: () => void) => Stop
  readonly looks: Map<RoomId, () => Promise<RoomConnections | undefined>>
}

/** `found`: what `cairn.json` says. */
export function openMeeting(
  preferences: Preferences,
  found = configOnceReachable(),
): Meeting & Connecting {
  const config = new Store(alone)
  const looks: Meeting['looks'] = new Map()
  return {
    known: found.then(deployed => config.set(deployed)),
    config,
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
