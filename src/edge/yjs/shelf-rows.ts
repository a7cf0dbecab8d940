import {fetchUpdates, IndexeddbPersistence} from 'y-indexeddb'
import type {Shelved} from '../shelf.ts'
import {isLate, within} from '../within.ts'
import {completed, resultOf} from './idb-events.ts'

/** A browser that takes longer will not do it at all. */
const OPEN_LIMIT_MS = 5_000

/** y-indexeddb names none when it opens, and so would write into the rows of a version to come. */
const VERSION = 1

/**
 * Opens y-indexeddb's database and loads it into the doc. Rejects where the browser refuses; `lost` is called when it
 * takes the rows away later.
 */
export async function openRows(
  name: string,
  {doc, stored}: Shelved,
  lost: () => void,
): Promise<Rows> {
  const persistence = new IndexeddbPersistence(name, doc)
  doc.off('update', persistence._storeUpdate)
  const letLoad = keepFromLoading(persistence)
  try {
    const db = await within(OPEN_LIMIT_MS, persistence._db)
    if (db.version > VERSION) throw new DOMException('a newer shelf', 'VersionError')
    const rows = new Rows(persistence, db, lost)
    // It reads in a transaction that began before this one: once this one has its turn, the other is over.
    const updates = db.transaction('updates', 'readonly').objectStore('updates')
    await within(OPEN_LIMIT_MS, resultOf(updates.count()))
    letLoad()
    const loading = within(OPEN_LIMIT_MS, fetchUpdates(persistence)).then(() => true)
    if (!(await loading.catch(() => false))) {
      const {rescue} = await import('./rewrite-rows.ts')
      await within(OPEN_LIMIT_MS, rescue(persistence, db, stored))
    }
    return rows
  } catch (error) {
    persistence.destroy().catch(() => undefined)
    throw error
  }
}

/** It loads by itself, where nobody hears of a row that cannot be read. So it finds nothing, until it is asked. */
function keepFromLoading(persistence: IndexeddbPersistence): () => void {
  persistence._dbref = Number.MAX_SAFE_INTEGER
  persistence._destroyed = true
  return () => {
    persistence._dbref = 0
    persistence._destroyed = false
  }
}

/** The rows of one open database. */
export class Rows {
  state: 'open' | 'closed' | 'deleted' = 'open'
  readonly #persistence: IndexeddbPersistence
  readonly #db: IDBDatabase
  readonly #tell: () => void
  #compacting: Promise<void> | undefined

  constructor(persistence: IndexeddbPersistence, db: IDBDatabase, lost: () => void) {
    this.#persistence = persistence
    this.#db = db
    this.#tell = lost
    writeStrictly(db)
    db.onversionchange = ({newVersion}) => {
      this.#lost(newVersion === null ? 'deleted' : 'closed')
    }
    db.onclose = () => this.#lost('closed')
  }

  /** Whether an update with this origin came from these rows. */
  wrote(origin: unknown): boolean {
    return origin === this.#persistence
  }

  /** Resolves when they are stored for good; rejects with the transaction's error. */
  async add(updates: readonly Uint8Array[]): Promise<void> {
    try {
      const tx = this.#db.transaction('updates', 'readwrite')
      await completed(tx, () => {
        for (const update of updates) tx.objectStore('updates').add(update)
      })
      this.#persistence._dbsize += updates.length
    } catch (error) {
      // Safari closes idle databases without saying so, and Chromium some whose disk is full.
      const {name} = error as {name?: unknown}
      if (name === 'InvalidStateError' || isLate(error)) this.#lost('closed')
      throw error
    }
  }

  async refresh(): Promise<void> {
    if (this.state !== 'open') return
    try {
      await within(OPEN_LIMIT_MS, fetchUpdates(this.#persistence))
    } catch {
      // What could not be read now is read when the shelf is opened the next time.
    }
  }

  /** Many rows become one, when nobody is waiting for anything. */
  compactWhenIdle(most: number): void {
    if (this.#persistence._dbsize <= most || this.#compacting) return
    this.#compacting = import('./rewrite-rows.ts')
      .then(({compactWhenIdle}) => compactWhenIdle(this.#persistence, this.#db))
      .catch(() => undefined)
      .finally(() => (this.#compacting = undefined))
  }

  /** What was deleted from the doc is in no row any more. Rejects where that cannot be done now. */
  async forgetDeleted(): Promise<void> {
    await this.#compacting
    const {forgetInRows} = await import('./rewrite-rows.ts')
    await forgetInRows(this.#persistence, this.#db)
  }

  async close(): Promise<void> {
    this.#end('closed')
    await this.#persistence.destroy()
  }

  #lost(state: 'closed' | 'deleted') {
    this.#end(state)
    this.#tell()
  }

  #end(state: 'closed' | 'deleted') {
    if (this.state !== 'deleted') this.state = state
    this.#persistence.db = null
    this.#db.close()
  }
}

/** Also what y-indexeddb writes itself is on the disk when it says so. */
function writeStrictly(db: IDBDatabase) {
  const open = db.transaction.bind(db)
  db.transaction = (stores, mode, options) =>
    open(stores, mode, mode === 'readwrite' ? {durability: 'strict'} : options)
}
