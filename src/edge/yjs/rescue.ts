import type {IndexeddbPersistence} from 'y-indexeddb'
import * as Y from 'yjs'
import {completed, resultOf} from './idb-events.ts'

/** Of the keys of rows that could not be read, in y-indexeddb's store for what is not the document's. */
export const SET_ASIDE = 'bad/'

/**
 * Loads row by row what y-indexeddb could not load at once. Rows that cannot be read are set aside; what the others
 * hold is stored as one fresh row.
 */
export async function rescue(
  persistence: IndexeddbPersistence,
  db: IDBDatabase,
  stored: object,
): Promise<void> {
  const {doc} = persistence
  const updates = () => db.transaction('updates', 'readonly').objectStore('updates')
  const keys = (await resultOf(updates().getAllKeys())).map(Number)
  const bad = new Map<number, unknown>()
  for (const key of keys) {
    const row: unknown = await resultOf(updates().get(key)).catch(() => undefined)
    if (!applied(doc, row, stored)) bad.set(key, row)
  }
  const newest = keys.at(-1)
  const tx = db.transaction(['updates', 'custom'], 'readwrite')
  await completed(tx, () => {
    for (const [key, row] of bad) tx.objectStore('custom').put(row, `${SET_ASIDE}${key}`)
    if (newest !== undefined)
      tx.objectStore('updates').delete(IDBKeyRange.upperBound(newest))
    tx.objectStore('updates').add(Y.encodeStateAsUpdate(doc))
  })
  persistence._dbref = (newest ?? 0) + 1
  persistence._dbsize = 1
  persistence.synced = true
}

function applied(doc: Y.Doc, row: unknown, origin: object): boolean {
  if (!(row instanceof Uint8Array)) return false
  try {
    Y.applyUpdate(doc, row, origin)
    return true
  } catch {
    return false
  }
}
