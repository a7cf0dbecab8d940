import * as Y from 'yjs'
import type {NotSaved} from '../../app/ports.ts'
import {ok, refuse, type Result} from '../../core/result.ts'
import {Store} from '../../core/store.ts'
import {notSaved} from '../not-saved.ts'
import type {Heads} from '../replica.ts'
import type {OpenShelf, Shelf, Shelved} from '../shelf.ts'
import {openRows, type Rows} from './shelf-rows.ts'

/** One room's shelf in the IndexedDB database of this name. */
export const idbShelf =
  (name: string): OpenShelf =>
  async shelved => {
    const shelf = new IdbShelf(name, shelved)
    const opened = await shelf.open()
    if (!opened.ok) await shelf.close()
    return opened.ok ? ok(shelf) : opened
  }

/** Long enough not to hammer a full disk, short enough to be there when someone has just made room. */
const RETRY_MS = 15_000

/** A cold start reads this many rows about as quickly as one. */
const ROWS_MAX = 300

/**
 * y-indexeddb's database, read by it and written by us: it listens to requests, not to transactions, and so loses
 * writes without a word when the disk is full, and throws into the writer when another tab deletes the database.
 */
class IdbShelf implements Shelf {
  readonly stored = new Store<Heads>(new Map())
  readonly #name: string
  readonly #shelved: Shelved
  #rows: Rows | undefined
  #queue: Uint8Array[] = []
  /** Something was not stored: only the whole state makes up for it. */
  #incomplete = false
  #flushing: Promise<Result<void, NotSaved>> | undefined
  #closed = false
  /** All that the doc held then is on the disk: this tab read it there, or wrote it. */
  #sure: Uint8Array | undefined
  /** Another tab passed something on since. */
  #passedOn = false
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(name: string, shelved: Shelved) {
    this.#name = name
    this.#shelved = shelved
  }

  /** What a doc holds that did not come from here, because it was peeked at or arrived meanwhile, is stored whole. */
  async open(): Promise<Result<void, NotSaved>> {
    const {doc, heads} = this.#shelved
    const early = doc.store.clients.size > 0
    const meanwhile: unknown[] = []
    const note = (_update: Uint8Array, origin: unknown) => meanwhile.push(origin)
    doc.on('update', note)
    const opened = await this.#connect()
    doc.off('update', note)
    if (!opened.ok) return opened
    doc.on('update', this.#take)
    const rows = opened.value
    if (early || !meanwhile.every(origin => rows.wrote(origin)))
      return this.#flush({whole: true})
    this.#sure = Y.encodeStateVector(doc)
    this.stored.set(heads())
    return ok(undefined)
  }

  async refresh(): Promise<void> {
    await this.#rows?.refresh()
  }

  settle(): Promise<Result<void, NotSaved>> {
    const stored = !this.#incomplete && this.#queue.length === 0 && !this.#flushing
    return stored ? Promise.resolve(ok(undefined)) : this.#flush()
  }

  /** What this tab wrote itself since it was opened is among it, and does no harm twice. */
  storeAgain(): Promise<Result<void, NotSaved>> {
    if (this.#passedOn) {
      const {doc} = this.#shelved
      this.#passedOn = false
      this.#queue.push(Y.encodeStateAsUpdate(doc, this.#sure))
      this.#sure = Y.encodeStateVector(doc)
    }
    return this.settle()
  }

  async forgetDeleted(): Promise<void> {
    if ((await this.settle()).ok) await this.#rows?.compact()
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    clearTimeout(this.#retry)
    this.#shelved.doc.off('update', this.#take)
    await this.settle()
    clearTimeout(this.#retry)
    await this.#rows?.close()
  }

  #take = (update: Uint8Array, origin: unknown) => {
    if (origin === this.#shelved.stored || this.#rows?.wrote(origin)) {
      if (origin === this.#shelved.stored) this.#passedOn = true
      const settled = !this.#incomplete && this.#queue.length === 0 && !this.#flushing
      if (settled) this.stored.set(this.#shelved.heads())
      return
    }
    this.#queue.push(update)
    void this.#flush()
  }

  #flush({whole = false} = {}): Promise<Result<void, NotSaved>> {
    if (whole) this.#incomplete = true
    this.#flushing ??= this.#write().finally(() => {
      this.#flushing = undefined
    })
    return this.#flushing
  }

  async #write(): Promise<Result<void, NotSaved>> {
    const {doc, heads} = this.#shelved
    clearTimeout(this.#retry)
    while (this.#incomplete || this.#queue.length > 0) {
      const rows = await this.#connect()
      if (!rows.ok) return this.#failed(rows.refusal)
      const updates = this.#incomplete ? [Y.encodeStateAsUpdate(doc)] : this.#queue
      this.#incomplete = false
      this.#queue = []
      const covered = heads()
      try {
        await rows.value.add(updates)
      } catch (error) {
        return this.#failed(notSaved(error))
      }
      this.stored.set(covered)
    }
    this.#rows?.compactWhenIdle(ROWS_MAX)
    return ok(undefined)
  }

  #failed(refusal: NotSaved) {
    this.#incomplete = true
    this.#queue = []
    const gone = this.#rows?.state === 'deleted'
    if (!gone && !this.#closed)
      this.#retry = setTimeout(() => void this.#flush(), RETRY_MS)
    return refuse(refusal)
  }

  /** The browser may close a database at any time; it is opened again unless someone has deleted it. */
  async #connect(): Promise<Result<Rows, NotSaved>> {
    const rows = this.#rows
    if (rows?.state === 'open') return ok(rows)
    if (rows?.state === 'deleted') return refuse('storage-blocked')
    try {
      this.#rows = await openRows(this.#name, this.#shelved)
      return ok(this.#rows)
    } catch (error) {
      return refuse(notSaved(error))
    }
  }
}
