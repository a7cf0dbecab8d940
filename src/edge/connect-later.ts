import {refuse} from '../core/result.ts'
import type {Meeting} from './meeting.ts'
import type {RoomConnection, RoomConnectionOptions} from './tabs/connect-room.ts'

export type Connecting = Omit<RoomConnectionOptions, 'meeting'>
type Open = (options: RoomConnectionOptions) => RoomConnection

const loadOpen = async (): Promise<Open> =>
  (await import('./tabs/connect-room.ts')).connectRoom

/**
 * Connects once it is known where to meet, which may take until there is a network. Until then there is nothing to
 * seek with, and closing waits for nothing.
 */
export function connectLater(
  options: Connecting,
  meeting: Promise<Meeting>,
  load = loadOpen,
): RoomConnection {
  const closing = new AbortController()
  let opened: RoomConnection | undefined
  let opening = false
  const open = async () => {
    if (opening) return
    opening = true
    // Not before: where to meet is looked up when the first screen shows, which this must not hold up.
    const at = await meeting
    await at.known(options.replica.meeting)
    const connect = await load().catch(() => undefined)
    // A part of the app that could not be fetched is fetched when someone asks again.
    opening = connect !== undefined
    if (connect && !closing.signal.aborted) opened = connect({...options, meeting: at})
  }
  void open()
  return {
    seekNow: () => {
      if (opened) opened.seekNow()
      else void open()
    },
    hand: async ask => (await opened?.hand?.(ask)) ?? refuse('not-ready'),
    close: async () => {
      closing.abort()
      await opened?.close()
    },
  }
}
