import {fetchUpdates, IndexeddbPersistence, storeState} from 'y-indexeddb'
import type {Shelved} from '../shelf.ts'
import {completed, resultOf, within} from './idb-events.ts'
import {rescue} from './rescue.ts'

/** A browser that takes longer will not do it at all. */
const OPEN_LIMIT_MS = 5_000

/** Opens y-indexeddb's database and loads it into the doc. Rejects where the browser refuses. */
export async function openRows(name: string, {doc, stored}: Shelved): Promise<Rows> {
  const persistence = new IndexeddbPersistence(name, doc)
  doc.off('update', persistence._storeUpdate)
  try {
    const db = await within(OPEN_LIMIT_MS, persistence._db)
    const rows = new Rows(persistence, db)
    if (!(await within(OPEN_LIMIT_MS, isLoaded(persistence, db)).catch(() => false)))
      await within(OPEN_LIMIT_MS, rescue(persistence, db, stored))
    return rows
  } catch (error) {
    persistence.destroy().catch(() => undefined)
    throw error
  }
}

/**
 * y-indexeddb says when it has loaded, never that it could not. It reads in a transaction that began before this one:
 * once this one has its turn, the other is over.
 */
async function isLoaded(persistence: IndexeddbPersistence, db: IDBDatabase) {
  const rows = db.transaction('updates', 'readonly').objectStore('updates')
  await resultOf(rows.count())
  return persistence.synced
}

/** The rows of one open database. */
export class Rows {
  state: 'open' | 'closed' | 'deleted' = 'open'
  readonly #persistence: IndexeddbPersistence
  readonly #db: IDBDatabase
  #compacting: Promise<void> | undefined

  constructor(persistence: IndexeddbPersistence, db: IDBDatabase) {
    this.#persistence = persistence
    this.#db = db
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
      // Safari closes idle databases without saying so.
      const {name} = error as {name?: unknown}
      if (name === 'InvalidStateError') this.#lost('closed')
      throw error
    }
  }

  async refresh(): Promise<void> {
    if (this.state === 'open')
      await fetchUpdates(this.#persistence).catch(() => undefined)
  }

  /** Many rows become one, when nobody is waiting for anything. */
  compactWhenIdle(most: number): void {
    if (this.#persistence._dbsize <= most || this.#compacting) return
    this.#compacting = idle().then(async () => {
      if (this.state === 'open')
        await storeState(this.#persistence, true).catch(() => undefined)
      this.#compacting = undefined
    })
  }

  async close(): Promise<void> {
    this.#lost('closed')
    await this.#persistence.destroy()
  }

  #lost(state: 'closed' | 'deleted') {
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

function idle(): Promise<void> {
  return new Promise(resolve => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve())
    else setTimeout(resolve, 1_000)
  })
}
