import type {NotSaved} from '../app/ports.ts'
import {ok, refuse, type Result} from '../core/result.ts'

/** What a failed write means to the person. */
export function notSaved(error: unknown): NotSaved {
  const named = typeof error === 'object' && error !== null && 'name' in error
  if (named && error.name === 'QuotaExceededError') return 'storage-full'
  return named && error.name === 'VersionError' ? 'storage-newer' : 'storage-blocked'
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
