import type {KeptRoom, NotSaved, Signer, Vault, Written} from '../../app/ports.ts'
import type {RoomId} from '../../core/ids.ts'
import {ok, type Result} from '../../core/result.ts'
import {Store} from '../../core/store.ts'
import type {Database, RoomRow, Writing} from './database.ts'
import {shelfNameOf} from '../shelf.ts'

export type VaultParts = {
  readonly database: Database
  readonly newKeyPair: () => Promise<CryptoKeyPair>
  readonly signerFor: (pair: CryptoKeyPair) => Promise<Signer>
  /** Hears it when this device's rooms could not be read, so that nobody takes them for lost. */
  readonly unreadable?: (why: NotSaved) => void
}

/** This device's rooms and keys in IndexedDB; all tabs hear of a change. */
export class IdbVault implements Vault {
  readonly rooms = new Store<readonly KeptRoom[] | undefined>(undefined)
  readonly #parts: VaultParts
  readonly #pairs = new WeakMap<Signer, CryptoKeyPair>()
  readonly #tabs = new BroadcastChannel('cairn/vault')
  /** Deleted because somebody wanted it, here or in another tab. */
  readonly #forgotten = new Set<RoomId>()

  constructor(parts: VaultParts) {
    this.#parts = parts
    this.#tabs.onmessage = ({data}: MessageEvent<RoomId | undefined>) => {
      if (data) this.#forgotten.add(data)
      void this.#load()
    }
    void this.#load()
  }

  async newSigner(): Promise<Signer> {
    return this.#signer(await this.#parts.newKeyPair())
  }

  async keep(
    room: KeptRoom,
    signer: Signer,
    first: readonly Written[],
  ): Promise<Result<'new' | 'known', NotSaved>> {
    const keys = this.#pairs.get(signer)
    if (keys === undefined) throw new TypeError('a signer of another vault')
    const {id, secret, me, state, card, since} = room
    let was: 'new' | 'known' = 'new'
    const written = await this.#change(async tx => {
      const rooms = tx.objectStore('rooms')
      const row = await rooms.get(id)
      // Another tab may have joined meanwhile: its key must never be written over.
      if (row?.keys) return void (was = 'known')
      if (row) await this.#deleteFeed(tx, id)
      await rooms.put({id, secret, me, state, card, since, keys})
      for (const {bytes, head} of first) {
        const {base, seq} = head
        await tx.objectStore('outbox').put({room: id, base, seq, bytes})
        await tx.objectStore('heads').put(head, id)
      }
    })
    return written.ok ? ok(was) : written
  }

  async signerOf(room: RoomId): Promise<Result<Signer | undefined, NotSaved>> {
    const row = await this.#parts.database.read(db => db.get('rooms', room))
    if (!row.ok) return row
    return ok(row.value?.keys && (await this.#signer(row.value.keys)))
  }

  setState(room: RoomId, state: KeptRoom['state']): Promise<Result<void, NotSaved>> {
    return this.#change(async tx => {
      const rooms = tx.objectStore('rooms')
      const row = await rooms.get(room)
      if (row) await rooms.put({...row, state})
    })
  }

  async forget(room: RoomId): Promise<Result<void, NotSaved>> {
    const forgotten = await this.#change(async tx => {
      await tx.objectStore('rooms').delete(room)
      await this.#deleteFeed(tx, room)
    }, room)
    if (forgotten.ok) await deleteDatabase(shelfNameOf(room))
    return forgotten
  }

  close(): void {
    this.#tabs.close()
  }

  /** What belongs to the key, beside the shelf. */
  async #deleteFeed(tx: Writing, room: RoomId): Promise<void> {
    for (const store of ['heads', 'heldBy'] as const)
      await tx.objectStore(store).delete(room)
    await tx.objectStore('outbox').delete(IDBKeyRange.bound([room], [room, []]))
  }

  async #signer(pair: CryptoKeyPair): Promise<Signer> {
    const signer = await this.#parts.signerFor(pair)
    this.#pairs.set(signer, pair)
    return signer
  }

  async #change(
    task: Parameters<Database['write']>[0],
    forgotten?: RoomId,
  ): Promise<Result<void, NotSaved>> {
    const written = await this.#parts.database.write(task)
    if (!written.ok) return written
    if (forgotten) this.#forgotten.add(forgotten)
    await this.#load()
    this.#tabs.postMessage(forgotten)
    return written
  }

  /** A room that is gone though nobody wanted it stays, as long as a tab has it: it may yet be carried to safety. */
  async #load(): Promise<void> {
    const rows = await this.#parts.database.read(db => db.getAll('rooms'))
    if (!rows.ok) {
      if (!this.rooms.value) this.#parts.unreadable?.(rows.refusal)
      return
    }
    const kept = rows.value.map(withoutKeys)
    const here = new Set(kept.map(({id}) => id))
    for (const id of here) this.#forgotten.delete(id)
    const lost = this.rooms.value?.filter(
      ({id}) => !here.has(id) && !this.#forgotten.has(id),
    )
    this.rooms.set([...kept, ...(lost ?? [])].sort(bySince))
  }
}

const bySince = (one: KeptRoom, other: KeptRoom) => one.since - other.since

const withoutKeys = ({id, secret, me, state, card, since}: RoomRow): KeptRoom => ({
  id,
  secret,
  me,
  state,
  card,
  since,
})

/** Tabs that still have it open close it when they hear of this; one that does not answer is not waited for. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise(resolve => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
}
