import {Store} from '../../core/store.ts'
import type {Stop} from '../../core/store.ts'

const LOCK = 'cairn/leader'

// One tab of the browser holds the connections of all rooms, so this is one per page, not one per room.
const leading = new Store(false)
let rooms = 0
let giveUp = new AbortController()

/** Tells now and from then on whether this tab leads. It leads from when no other does until its last room stops. */
export function followLeading(hear: (leads: boolean) => void): Stop {
  rooms += 1
  if (rooms === 1) stand()
  const stop = leading.follow(hear)
  hear(leading.value)
  let stopped = false
  return () => {
    if (stopped) return
    stopped = true
    stop()
    rooms -= 1
    if (rooms === 0) giveUp.abort()
  }
}

function stand(): void {
  giveUp = new AbortController()
  const {signal} = giveUp
  void navigator.locks
    .request(LOCK, {signal}, () => lead(signal))
    // Given up before it was this tab's turn.
    .catch(() => {})
}

function lead(signal: AbortSignal): Promise<void> {
  leading.set(true)
  return new Promise(done => {
    signal.addEventListener('abort', () => {
      leading.set(false)
      done()
    })
  })
}
