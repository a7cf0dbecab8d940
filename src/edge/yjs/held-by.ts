import type {Link} from '../../app/link.ts'
import type {Stop, Store} from '../../core/store.ts'
import type {Desk} from '../desk.ts'
import {mergedHeldBy} from '../merged-held-by.ts'

/** One write for a burst of reports: it is a comfort, not a promise. */
const SAVE_AFTER_MS = 1_000

/** What was known of the others when this device last ran, and from now on what is learned, kept for the next time. */
export async function followHeldBy(link: Store<Link>, desk: Desk): Promise<Stop> {
  const before = await desk.heldBy()
  let saved = before
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    timer = undefined
    const {heldBy} = link.value
    if (heldBy === saved) return
    saved = heldBy
    void desk.saveHeldBy(heldBy)
  }
  const stop = link.follow(({heldBy}) => {
    if (heldBy !== saved) timer ??= setTimeout(save, SAVE_AFTER_MS)
  })
  const {value} = link
  link.set({...value, heldBy: mergedHeldBy(before, value.heldBy)})
  return () => {
    stop()
    save()
  }
}
