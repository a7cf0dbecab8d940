import type {LongUpdate, ThreadSays} from './screen-thread.ts'
import {verifier} from './webcrypto/keys.ts'
import {heldIn} from './yjs/held-copy.ts'
import {Screen} from './yjs/screen.ts'

// A worker: screens long updates beside the page, by the same rules and the same code.

const verify = verifier()
const say = (said: ThreadSays, transfer: Transferable[] = []) =>
  self.postMessage(said, {transfer})

self.onmessage = async ({data}: MessageEvent<LongUpdate>) => {
  const {room, held, update} = data
  try {
    const screen = new Screen({room, held: heldIn(held), verify})
    const screened = await screen.pass(update)
    say(
      screened,
      screened.updates.map(({buffer}) => buffer),
    )
  } catch {
    say('failed')
  }
}
say('ready')
