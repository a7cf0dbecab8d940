import type {Breather} from '../app/ports.ts'

/** Long enough to get on, short enough that a finger's touch is not late by a frame. */
const SLICE_MS = 8

export function breather(now: () => number = () => performance.now()): Breather {
  let since = now()
  return () => {
    if (now() - since < SLICE_MS) return undefined
    return afterTurn().then(() => {
      since = now()
    })
  }
}

/** Once the page has had its turn. A timer would wait four milliseconds each time, and a second in a hidden tab. */
export function afterTurn(): Promise<void> {
  return new Promise(resolve => {
    const {port1, port2} = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(undefined)
  })
}
