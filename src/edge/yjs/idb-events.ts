import {within} from '../within.ts'

export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = event => {
      // One bad row must not end the transaction that reads the others.
      event.preventDefault()
      reject(request.error ?? new Error('a request failed'))
    }
  })
}

/** A slow disk may take this long for a whole room. */
const WRITE_LIMIT_MS = 10_000

/**
 * All that `write` asks for is on the disk once this resolves; none of it once it rejects, but with a TimeoutError: then
 * nobody knows.
 */
export function completed(tx: IDBTransaction, write: () => void): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    let reason: unknown
    tx.oncomplete = () => resolve()
    tx.onabort = () =>
      reject(asError(reason ?? tx.error ?? new Error('a transaction was aborted')))
    try {
      write()
    } catch (error) {
      reason = error
      tx.abort()
    }
  })
  return within(WRITE_LIMIT_MS, ended)
}

const asError = (reason: unknown) =>
  reason instanceof Error ? reason : new Error(String(reason))
