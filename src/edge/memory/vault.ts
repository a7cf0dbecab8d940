import type {KeptRoom, NotSaved, Signer, Vault, Written} from '../../app/ports.ts'
import type {RoomId} from '../../core/ids.ts'
import {ok, type Result} from '../../core/result.ts'
import type {ReadonlyStore} from '../../core/store.ts'
import type {Disk} from './disk.ts'

export type MemoryVaultParts = {
  readonly disk: Disk
  readonly newKeyPair: () => Promise<CryptoKeyPair>
  readonly signerFor: (pair: CryptoKeyPair) => Promise<Signer>
}

export class MemoryVault implements Vault {
  readonly rooms: ReadonlyStore<readonly KeptRoom[] | undefined>
  readonly #parts: MemoryVaultParts
  readonly #pairs = new WeakMap<Signer, CryptoKeyPair>()

  constructor(parts: MemoryVaultParts) {
    this.#parts = parts
    this.rooms = parts.disk.rooms
  }

  async newSigner(): Promise<Signer> {
    return this.#signer(await this.#parts.newKeyPair())
  }

  async keep(
    room: KeptRoom,
    signer: Signer,
    first: readonly Written[],
  ): Promise<Result<'new' | 'known', NotSaved>> {
    const {disk} = this.#parts
    const {id} = room
    const pair = this.#pairs.get(signer)
    if (!pair) throw new TypeError('a signer of another vault')
    let was: 'new' | 'known' = 'new'
    const written = await disk.write(() => {
      if (disk.keys.has(id)) return void (was = 'known')
      for (const part of [disk.heads, disk.outboxes, disk.heldBy]) part.delete(id)
      disk.keys.set(id, pair)
      const waiting = first.map(({bytes, head: {base, seq}}) => ({base, seq, bytes}))
      disk.outboxes.set(id, waiting)
      const head = first.at(-1)?.head
      if (head) disk.heads.set(id, head)
      disk.rooms.set([...disk.rooms.value.filter(kept => kept.id !== id), room])
    })
    return written.ok ? ok(was) : written
  }

  async signerOf(room: RoomId): Promise<Result<Signer | undefined, NotSaved>> {
    const pair = this.#parts.disk.keys.get(room)
    return ok(pair && (await this.#signer(pair)))
  }

  setState(room: RoomId, state: KeptRoom['state']): Promise<Result<void, NotSaved>> {
    const {disk} = this.#parts
    return disk.write(() =>
      disk.rooms.set(
        disk.rooms.value.map(kept => (kept.id === room ? {...kept, state} : kept)),
      ),
    )
  }

  forget(room: RoomId): Promise<Result<void, NotSaved>> {
    const {disk} = this.#parts
    return disk.write(() => {
      for (const part of [
        disk.keys,
        disk.heads,
        disk.outboxes,
        disk.heldBy,
        disk.shelves,
      ])
        part.delete(room)
      disk.rooms.set(disk.rooms.value.filter(({id}) => id !== room))
    })
  }

  async #signer(pair: CryptoKeyPair): Promise<Signer> {
    const signer = await this.#parts.signerFor(pair)
    this.#pairs.set(signer, pair)
    return signer
  }
}
