import type {ByHand} from '../../app/by-hand.ts'
import type {Link} from '../../app/link.ts'
import type {Signer} from '../../app/ports.ts'
import {fromBase64url} from '../../core/bytes.ts'
import {deriveKey} from '../../core/derive.ts'
import type {Stop} from '../../core/store.ts'
import {Conduct} from '../net/conduct.ts'
import type {MeshOptions} from '../net/mesh.ts'
import {followPage} from '../net/page.ts'
import type {Replica} from '../replica.ts'
import {LateMesh, type LoadOpen} from './late-mesh.ts'
import {followLeading} from './leader.ts'
import {RoomTabs} from './room-tabs.ts'
import {ShownLink} from './shown-link.ts'

export type RoomConnectionOptions = {
  readonly replica: Replica
  /** 32 bytes. */
  readonly secret: Uint8Array
  readonly signer: Signer
  readonly meeting: MeshOptions['meeting']
  readonly setLink: (link: Link) => void
  /** A room looked at before joining is this tab's own: it connects by itself. */
  readonly peek?: boolean
}

export type RoomConnection = ByHand & {
  /** Looks for the others at once. */
  seekNow(): void
  /** After this nothing is told and nothing is held open. */
  close(): Promise<void>
}

/** Connects one room: through a mesh of its own in the tab that leads, through the leader in every other. */
export function connectRoom(
  options: RoomConnectionOptions,
  follow = followLeading,
  load?: LoadOpen,
): RoomConnection {
  return options.peek ? peekAt(options) : share(options, follow, load)
}

function peekAt(options: RoomConnectionOptions): RoomConnection {
  const mesh = new LateMesh(options, options.setLink)
  mesh.open()
  return {
    seekNow: () => mesh.retry(),
    hand: ask => Promise.resolve(mesh.hand(ask)),
    close: () => {
      mesh.close()
      return Promise.resolve()
    },
  }
}

function share(
  options: RoomConnectionOptions,
  follow: typeof followLeading,
  load: LoadOpen | undefined,
): RoomConnection {
  const {replica, secret, setLink} = options
  const room = fromBase64url(replica.room) ?? new Uint8Array(32)
  // Whoever the tab before refused stays out when this one takes over.
  const conduct = new Conduct()
  const shown = new ShownLink(setLink)
  const tell = (link: Link) => {
    shown.set(link)
    tabs.tellLink(link)
  }
  const mesh = new LateMesh({...options, conduct}, tell, load)
  const tabs = new RoomTabs({
    replica,
    key: deriveKey(secret, room, 'tabs'),
    onLink: link => {
      for (const device of link.refused) conduct.refuse(device)
      shown.set(link)
    },
    onSeek: () => mesh.retry(),
    onHand: ask => mesh.hand(ask),
    onUnreadable: () => shown.countUnreadable(),
  })
  let leads = false
  // The leader may be hidden, and then nothing tells it that a person is back at another tab.
  const stopPage = followPage({
    hidden: () => undefined,
    shown: () => {
      if (!leads) tabs.seek()
    },
  })
  const stop: Stop = follow(now => {
    leads = now
    tabs.lead(now)
    if (!now) return mesh.close()
    // Nobody is told of an entry that the tab before may not have stored.
    void replica.storeAgain().then(() => {
      if (leads) mesh.open()
    })
  })
  return {
    seekNow: () => (leads ? mesh.retry() : tabs.seek()),
    hand: ask => (leads ? Promise.resolve(mesh.hand(ask)) : tabs.hand(ask)),
    close: () => {
      leads = false
      mesh.close()
      stop()
      stopPage()
      shown.close()
      return tabs.close()
    },
  }
}
