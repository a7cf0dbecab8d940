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

/** All that `write` asks for is on the disk once this resolves; none of it once it rejects. */
export function completed(tx: IDBTransaction, write: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
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
}

export function within<Value>(ms: number, task: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database did not answer')), ms)
    task.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

const asError = (reason: unknown) =>
  reason instanceof Error ? reason : new Error(String(reason))
