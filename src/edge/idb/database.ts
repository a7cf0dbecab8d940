import {openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction} from 'idb'
import type {Head, KeptRoom, NotSaved} from '../../app/ports.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import type {Result} from '../../core/result.ts'
import type {Waiting} from '../desk.ts'
import {saved, written} from '../not-saved.ts'
import {isLate, within} from '../within.ts'

/** Everything that this device keeps beside the rooms' shelves. */
export interface CairnSchema extends DBSchema {
  rooms: {key: RoomId; value: RoomRow}
  heads: {key: RoomId; value: Head}
  outbox: {key: [RoomId, number, number]; value: OutboxRow}
  heldBy: {key: RoomId; value: ReadonlyMap<MemberId, number>}
}
/** `keys`: gone where the disk was harmed. */
export type RoomRow = KeptRoom & {readonly keys?: CryptoKeyPair}
export type OutboxRow = Waiting & {readonly room: RoomId}

type Stores = 'rooms' | 'heads' | 'outbox' | 'heldBy'
export type Writing = IDBPTransaction<CairnSchema, Stores[], 'readwrite'>
type Reading = IDBPDatabase<CairnSchema>

const STORES: Stores[] = ['rooms', 'heads', 'outbox', 'heldBy']

/** A browser that takes longer will not open it at all: another tab holds it, or the disk does not answer. */
const OPEN_LIMIT_MS = 5_000

/** A slow disk may take this long. */
const ANSWER_LIMIT_MS = 10_000

/** The one database `cairn`. Opened at first use and again after the browser has closed it. */
export class Database {
  #opened: Promise<Reading> | undefined

  read<Value>(task: (db: Reading) => Promise<Value>): Promise<Result<Value, NotSaved>> {
    return saved(() => this.#answered(this.#begin(task)))
  }

  /** All of it, for good once resolved, or none of it. */
  write(task: (tx: Writing) => Promise<unknown>): Promise<Result<void, NotSaved>> {
    return written(async () => {
      const tx = await this.#begin(db =>
        db.transaction(STORES, 'readwrite', {durability: 'strict'}),
      )
      try {
        await this.#answered(Promise.all([task(tx), tx.done]))
      } catch (error) {
        // Of a request that failed with all others the transaction knows why.
        const reason = tx.error ?? error
        abort(tx)
        throw reason
      }
    })
  }

  /** Whether this device keeps the room. */
  async keeps(room: RoomId): Promise<boolean> {
    const key = await this.read(db => db.getKey('rooms', room))
    return key.ok && key.value !== undefined
  }

  async close(): Promise<void> {
    const opened = this.#opened
    this.#opened = undefined
    const db = await opened?.catch(() => undefined)
    db?.close()
  }

  /** What was not answered in time never is: the next question goes to a database that is opened anew. */
  async #answered<Value>(task: Promise<Value>): Promise<Value> {
    try {
      return await within(ANSWER_LIMIT_MS, task)
    } catch (error) {
      if (isLate(error)) await this.close()
      throw error
    }
  }

  /** Safari closes idle databases without saying so, which shows when a transaction is to begin. */
  async #begin<Begun>(begin: (db: Reading) => Begun): Promise<Awaited<Begun>> {
    const opened = this.#open()
    const db = await opened
    try {
      return await begin(db)
    } catch (error) {
      if ((error as Error).name !== 'InvalidStateError') throw error
      if (this.#opened === opened) this.#opened = undefined
      return await begin(await this.#open())
    }
  }

  #open(): Promise<Reading> {
    if (this.#opened) return this.#opened
    const forget = () => {
      if (this.#opened === opened) this.#opened = undefined
    }
    const opening = openCairn(forget)
    const opened = within(OPEN_LIMIT_MS, opening)
    opened.catch(() => {
      forget()
      opening.then(
        late => late.close(),
        () => undefined,
      )
    })
    this.#opened = opened
    return opened
  }
}

function openCairn(closed: () => void): Promise<Reading> {
  return openDB<CairnSchema>('cairn', 1, {
    upgrade(db) {
      db.createObjectStore('rooms', {keyPath: 'id'})
      db.createObjectStore('heads')
      db.createObjectStore('outbox', {keyPath: ['room', 'base', 'seq']})
      db.createObjectStore('heldBy')
    },
    blocking(_current, _wanted, event) {
      closed()
      const {target} = event
      if (target instanceof IDBDatabase) target.close()
    },
    terminated: closed,
  })
}

/** A transaction that has ended by itself throws when it is ended again. */
function abort(tx: Writing): void {
  tx.done.catch(() => undefined)
  try {
    tx.abort()
  } catch {
    return
  }
}
