import type {NotSaved} from '../app/ports.ts'
import {ok, refuse, type Result} from '../core/result.ts'

/**
 * Chromium has a name for what goes beyond a site's share alone: of a full disk it says so in words, where a write did
 * not fit, and takes all databases away, which then cannot be opened for a reason that it does not tell.
 */
const NO_SPACE = /NO_SPACE|disk full/i
let wasFull = false

/** What a failed write means to the person. */
function notSaved(error: unknown): NotSaved {
  // y-indexeddb's errors have the browser's in their text alone.
  const told = String(error)
  if (told.includes('QuotaExceededError')) return 'storage-full'
  if (told.includes('VersionError')) return 'storage-newer'
  if (NO_SPACE.test(told)) wasFull = true
  return wasFull ? 'storage-full' : 'storage-blocked'
}

export async function saved<Value>(
  task: () => Promise<Value>,
): Promise<Result<Value, NotSaved>> {
  try {
    return ok(await task())
  } catch (error) {
    return refuse(notSaved(error))
  }
}

/** The same for a task that writes: once it has succeeded, the disk is not full any more. */
export async function written(
  task: () => Promise<void>,
): Promise<Result<void, NotSaved>> {
  const done = await saved(task)
  if (done.ok) wasFull = false
  return done
}
