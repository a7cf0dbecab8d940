import type {Link} from '../app/ports.ts'
import type {Config} from './net/config.ts'
import type {Replica} from './replica.ts'
import type {RoomConnection, RoomConnectionOptions} from './tabs/connect-room.ts'

export type Connecting = Omit<RoomConnectionOptions, 'config'>

/** Connects once it is known where to meet; until then there is nothing to seek with, and closing before is fine. */
export function connectLater(
  options: Connecting,
  config: Promise<Config>,
): RoomConnection {
  const closing = new AbortController()
  const connection = config.then(async config => {
    const {connectRoom} = await import('./tabs/connect-room.ts')
    return closing.signal.aborted ? undefined : connectRoom({...options, config})
  })
  return {
    seekNow: () => void connection.then(opened => opened?.seekNow()),
    close: async () => {
      closing.abort()
      await (await connection)?.close()
    },
  }
}

/** A room that was left is connected until somebody has stored that it was, and no longer. Nobody is shown in it. */
export function sayFarewell(
  options: Connecting,
  config: Promise<Config>,
): RoomConnection {
  const {replica, setLink} = options
  const connection = connectLater(
    {
      ...options,
      setLink: ({heldBy}) => {
        setLink({...noMore, heldBy})
        if (isTold(replica, heldBy)) void connection.close()
      },
    },
    config,
  )
  return connection
}

const noMore = {meeting: 'unknown', peers: [], receiving: undefined} as const

function isTold({heads, me}: Replica, heldBy: Link['heldBy']): boolean {
  const mine = [...heads.value.values()].filter(({author}) => author === me)
  const last = Math.max(0, ...mine.map(({seq}) => seq))
  return [...heldBy.values()].some(seq => seq >= last)
}
