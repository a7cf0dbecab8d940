import {fetchUpdates, type IndexeddbPersistence} from 'y-indexeddb'
import * as Y from 'yjs'
import {within} from '../within.ts'
import {completed, resultOf} from './idb-events.ts'

const SET_ASIDE = 'bad/'

/** Of the rows that were added since they were read the last time. */
const READ_LIMIT_MS = 5_000

/** The keys of rows that could not be read, in y-indexeddb's store for what is not the document's. */
export const setAside = () => IDBKeyRange.bound(SET_ASIDE, `${SET_ASIDE}\uffff`)

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

/** When nobody is waiting for anything, all rows become one. Rejects with the transaction's error. */
export async function compactWhenIdle(
  persistence: IndexeddbPersistence,
  db: IDBDatabase,
): Promise<void> {
  await idle()
  await compact(persistence, db, () => undefined)
}

/** At once, for what was deleted from the doc to be in no row; what was set aside may hold it, and goes. */
export async function forgetInRows(
  persistence: IndexeddbPersistence,
  db: IDBDatabase,
): Promise<void> {
  const custom = db.transaction('custom', 'readonly').objectStore('custom')
  const aside = await resultOf(custom.count(setAside()))
  if (persistence._dbsize > 1 || aside > 0)
    await compact(persistence, db, tx => tx.objectStore('custom').delete(setAside()))
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

/** As y-indexeddb does it, but all at once or not at all, and heard. */
async function compact(
  persistence: IndexeddbPersistence,
  db: IDBDatabase,
  also: (tx: IDBTransaction) => unknown,
): Promise<void> {
  await within(READ_LIMIT_MS, fetchUpdates(persistence))
  const tx = db.transaction(['updates', 'custom'], 'readwrite')
  await completed(tx, () => {
    const rows = tx.objectStore('updates')
    rows.delete(IDBKeyRange.upperBound(persistence._dbref, true))
    rows.add(Y.encodeStateAsUpdate(persistence.doc))
    also(tx)
  })
  persistence._dbsize = 1
}

/** Safari has no idle callback yet: a second after the last row nobody waits for it. The rows may be closed by then. */
function idle(): Promise<void> {
  return new Promise(resolve => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve())
    else setTimeout(resolve, 1_000)
  })
}
