import type {Connecting, RoomConnections} from '../app/connecting.ts'
import type {RoomId} from '../core/ids.ts'
import {Store, type ReadonlyStore} from '../core/store.ts'
import {configOnceReachable} from './net/config-once-reachable.ts'
import {alone, type Config} from './net/config.ts'
import {shelfNameOf} from './shelf.ts'

/** How this device's rooms meet others: one for all of them. */
export type Meeting = {
  /** Resolves once it is known where, which may take until there is a network. */
  readonly known: Promise<void>
  readonly config: ReadonlyStore<Config>
  /** The rooms that this page is connected in, for whoever looks into one. Undefined: the page is hidden for good. */
  readonly looks: Map<RoomId, () => Promise<RoomConnections | undefined>>
}

export function openMeeting(): Meeting & Connecting {
  const config = new Store(alone)
  const looks: Meeting['looks'] = new Map()
  return {
    known: configOnceReachable().then(found => config.set(found)),
    config,
    looks,
    look: async room => looks.get(room)?.(),
    setAside: async room => {
      const {setAsideIn} = await import('./yjs/set-aside.ts')
      return setAsideIn(shelfNameOf(room)).catch(() => undefined)
    },
  }
}
