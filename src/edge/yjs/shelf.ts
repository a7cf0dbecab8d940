import * as Y from 'yjs'
import type {NotSaved} from '../../app/ports.ts'
import {ok, refuse, type Result} from '../../core/result.ts'
import {Store} from '../../core/store.ts'
import {Backoff} from '../backoff.ts'
import {saved, written} from '../not-saved.ts'
import type {Heads} from '../replica.ts'
import type {OpenShelf, Shelf, Shelved} from '../shelf.ts'
import {openRows, type Rows} from './shelf-rows.ts'

/**
 * One room's shelf in the IndexedDB database of this name. Somebody may delete it elsewhere: `isKept` says whether the
 * room itself is still to be kept.
 */
export const idbShelf =
  (name: string, isKept: () => Promise<boolean>): OpenShelf =>
  async shelved => {
    const shelf = new IdbShelf(name, shelved, isKept)
    const opened = await shelf.open()
    if (!opened.ok) await shelf.close()
    return opened.ok ? ok(shelf) : opened
  }

/** Not to hammer a full disk, and to be there soon after someone has made room. */
const RETRY_LONGEST_MS = 15_000

/** A cold start reads this many rows about as quickly as one. */
const ROWS_MAX = 300

/**
 * y-indexeddb's database, read by it and written by us: it listens to requests, not to transactions, and so loses
 * writes without a word when the disk is full, and throws into the writer when another tab deletes the database.
 */
class IdbShelf implements Shelf {
  readonly stored = new Store<Heads>(new Map())
  readonly unstored = new Store<NotSaved | undefined>(undefined)
  readonly #name: string
  readonly #shelved: Shelved
  readonly #isKept: () => Promise<boolean>
  readonly #pauses = new Backoff(RETRY_LONGEST_MS)
  #rows: Rows | undefined
  #queue: Uint8Array[] = []
  /** Something was not stored: only the whole state makes up for it. */
  #incomplete = false
  #flushing: Promise<Result<void, NotSaved>> | undefined
  #opening: Promise<Result<Rows, NotSaved>> | undefined
  #closed = false
  /** All that the doc held then is on the disk: this tab read it there, or wrote it. */
  #sure: Uint8Array | undefined
  /** Another tab passed something on since. */
  #passedOn = false
  /** Rows may hold what was deleted from the doc. */
  #forgetting = false
  #retry: ReturnType<typeof setTimeout> | undefined

  constructor(name: string, shelved: Shelved, isKept: () => Promise<boolean>) {
    this.#name = name
    this.#shelved = shelved
    this.#isKept = isKept
  }

  /** What a doc holds that did not come from here, because it was peeked at or arrived meanwhile, is stored whole. */
  async open(): Promise<Result<void, NotSaved>> {
    const {doc, heads} = this.#shelved
    const early = doc.store.clients.size > 0
    const meanwhile: unknown[] = []
    // Not the updates: Yjs would write all that it reads anew for whoever hears them.
    const note = ({origin}: Y.Transaction) => meanwhile.push(origin)
    doc.on('afterTransaction', note)
    const opened = await this.#connect()
    doc.off('afterTransaction', note)
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
    const rows = this.#closed ? undefined : await this.#connect()
    if (rows?.ok) await rows.value.refresh()
  }

  tried(): Promise<unknown> {
    return this.#flushing ?? Promise.resolve()
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
    this.#forgetting = true
    if ((await this.settle()).ok) await this.#forget()
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
    if (this.#retry === undefined) void this.#flush()
  }

  /** Others' rows are gone with a database that was deleted: what the doc holds is all there is. */
  #lost = () => {
    if (this.#rows?.state !== 'deleted') return
    this.stored.set(new Map())
    void this.#flush({whole: true})
  }

  #flush({whole = false} = {}): Promise<Result<void, NotSaved>> {
    if (whole) this.#incomplete = true
    this.#flushing ??= this.#write()
    return this.#flushing
  }

  async #write(): Promise<Result<void, NotSaved>> {
    // Whoever asked for it must know it as the one under way before it is over.
    await Promise.resolve()
    clearTimeout(this.#retry)
    this.#retry = undefined
    try {
      let again = true
      while (this.#incomplete || this.#queue.length > 0) {
        const rows = await this.#connect()
        if (!rows.ok) return this.#failed(rows.refusal)
        const refusal = await this.#add(rows.value)
        // The browser may have taken the database away in the middle.
        if (refusal && (rows.value.state === 'open' || !again))
          return this.#failed(refusal)
        if (refusal) again = false
      }
      this.#pauses.reset()
      // What another tab passed on while this was being written.
      if (this.#passedOn) this.stored.set(this.#shelved.heads())
      this.unstored.set(undefined)
      void this.#forget()
      this.#rows?.compactWhenIdle(ROWS_MAX)
      return ok(undefined)
    } finally {
      // In the same breath: what comes from now on is not under way.
      this.#flushing = undefined
    }
  }

  /** What a full disk refuses is tried again once something could be written. */
  async #forget(): Promise<void> {
    if (!this.#forgetting) return
    this.#forgetting = false
    await this.#rows?.forgetDeleted().catch(() => (this.#forgetting = true))
  }

  async #add(rows: Rows): Promise<NotSaved | undefined> {
    const {doc, heads} = this.#shelved
    const updates = this.#incomplete ? [Y.encodeStateAsUpdate(doc)] : this.#queue
    this.#incomplete = false
    this.#queue = []
    const covered = heads()
    const added = await written(() => rows.add(updates))
    if (!added.ok) this.#incomplete = true
    else if (rows.state !== 'deleted') this.stored.set(covered)
    return added.ok ? undefined : added.refusal
  }

  #failed(refusal: NotSaved) {
    this.#incomplete = true
    this.#queue = []
    this.unstored.set(refusal)
    if (!this.#closed)
      this.#retry = setTimeout(() => void this.#flush(), this.#pauses.next())
    return refuse(refusal)
  }

  /** The browser may close a database at any time; it is opened again unless the room itself was deleted. */
  #connect(): Promise<Result<Rows, NotSaved>> {
    if (this.#rows?.state === 'open') return Promise.resolve(ok(this.#rows))
    this.#opening ??= this.#open().finally(() => (this.#opening = undefined))
    return this.#opening
  }

  async #open(): Promise<Result<Rows, NotSaved>> {
    if (this.#rows?.state === 'deleted' && !(await this.#isKept()))
      return refuse('storage-blocked')
    const opened = await saved(() => openRows(this.#name, this.#shelved, this.#lost))
    if (opened.ok) this.#rows = opened.value
    return opened
  }
}
