import type {Link} from '../app/link.ts'
import {connectLater, type Connecting} from './connect-later.ts'
import type {Meeting} from './meeting.ts'
import type {Replica} from './replica.ts'
import type {RoomConnection} from './tabs/connect-room.ts'

type Leaving = Omit<Connecting, 'setLink'> & {
  readonly setLink: (told: Pick<Link, 'heldBy'>) => void
}

/**
 * A room that was left is connected until somebody has stored that it was, and no longer. Nobody is shown in it.
 * `known` is what was heard before.
 */
export function sayFarewell(
  options: Leaving,
  meeting: Promise<Meeting>,
  known: Link['heldBy'],
  load?: Parameters<typeof connectLater>[2],
): RoomConnection {
  const {replica, setLink} = options
  if (isTold(replica, known)) return {seekNow: () => {}, close: () => Promise.resolve()}
  const connection = connectLater(
    {
      ...options,
      setLink: ({heldBy}) => {
        setLink({heldBy})
        if (isTold(replica, heldBy)) void connection.close()
      },
    },
    meeting,
    load,
  )
  return connection
}

function isTold({heads, me}: Replica, heldBy: Link['heldBy']): boolean {
  const mine = [...heads.value.values()].filter(({author}) => author === me)
  const last = Math.max(0, ...mine.map(({seq}) => seq))
  return [...heldBy.values()].some(seq => seq >= last)
}
