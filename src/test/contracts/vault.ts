import {expect, it} from 'vitest'
import {seal} from '../../app/door.ts'
import type {KeptRoom, Signer, Vault, Written} from '../../app/ports.ts'
import type {RoomId} from '../../core/ids.ts'
import {must} from '../people.ts'

/** One device. */
export type VaultUnderTest = {
  readonly vault: Vault
  /** The app started again on the same device. */
  restart(): Vault
  /** From now on the device has no space, or has it again. */
  fill(full: boolean): void
  /** The disk loses the key of a room, and nothing else. */
  loseKey(room: RoomId): void
}

/** What every vault promises. */
export function vaultContract(make: () => VaultUnderTest): void {
  it('keeps a room and its key over a restart', async () => {
    const {vault, restart} = make()
    const {room, signer} = await keepRoom(vault)
    const again = restart()
    expect(await loaded(again)).toEqual([room])
    const sameSigner = must(await again.signerOf(room.id))
    expect(sameSigner?.me).toBe(signer.me)
    const bytes = Uint8Array.of(1, 2, 3)
    expect(await sameSigner?.sign(bytes)).toEqual(await signer.sign(bytes))
  })

  it('tells of rooms as they come, change and go', async () => {
    const {vault} = make()
    const {room} = await keepRoom(vault)
    expect(await loaded(vault)).toEqual([room])
    expect(await vault.setState(room.id, 'left')).toMatchObject({ok: true})
    expect(vault.rooms.value).toEqual([{...room, state: 'left'}])
    expect(await vault.forget(room.id)).toMatchObject({ok: true})
    expect(vault.rooms.value).toEqual([])
    expect(await vault.signerOf(room.id)).toEqual({ok: true, value: undefined})
  })

  it('never writes over the key of a room that it keeps', async () => {
    const {vault} = make()
    const {room, signer} = await keepRoom(vault)
    const other = await vault.newSigner()
    const again = await vault.keep({...room, me: other.me}, other, [])
    expect(again).toEqual({ok: true, value: 'known'})
    expect(must(await vault.signerOf(room.id))?.me).toBe(signer.me)
    expect(await loaded(vault)).toEqual([room])
  })

  it('keeps a room whose key is gone anew, under another one', async () => {
    const {vault, loseKey, restart} = make()
    const {room} = await keepRoom(vault)
    loseKey(room.id)
    expect(await vault.signerOf(room.id)).toEqual({ok: true, value: undefined})
    const other = await vault.newSigner()
    const anew = {...room, me: other.me}
    expect(await vault.keep(anew, other, [])).toEqual({ok: true, value: 'new'})
    const again = restart()
    expect(await loaded(again)).toEqual([anew])
    expect(must(await again.signerOf(room.id))?.me).toBe(other.me)
  })

  it('gives every room a key of its own', async () => {
    const {vault} = make()
    const [one, other] = [await vault.newSigner(), await vault.newSigner()]
    expect(one.me).not.toBe(other.me)
  })

  it('without space keeps nothing of a new room, and says why', async () => {
    const {vault, fill, restart} = make()
    fill(true)
    const {kept, room} = await keepRoom(vault)
    expect(kept).toEqual({ok: false, refusal: 'storage-full'})
    fill(false)
    const again = restart()
    expect(await loaded(again)).toEqual([])
    expect(await again.signerOf(room.id)).toEqual({ok: true, value: undefined})
  })
}

export async function keepRoom(vault: Vault) {
  const signer = await vault.newSigner()
  const founded = await found(signer)
  const room: KeptRoom = {
    id: founded.head.id as string as RoomId,
    secret: new Uint8Array(32).fill(5),
    me: signer.me,
    state: 'in',
    card: {room: '見積り', sentence: '見積りを三日以内に'},
    since: 1_780_000_000_000,
  }
  const kept = await vault.keep(room, signer, [founded])
  return {room, signer, kept}
}

const found = (signer: Signer): Promise<Written> =>
  seal(signer, undefined, undefined, {
    body: {kind: 'founded', name: 'Aoi', room: '見積り', zone: 'Asia/Tokyo'},
    claim: 1_780_000_000_000,
    heads: [],
  })

async function loaded({rooms}: Vault): Promise<readonly KeptRoom[]> {
  if (rooms.value) return rooms.value
  return new Promise(resolve => {
    const stop = rooms.follow(value => {
      if (!value) return
      stop()
      resolve(value)
    })
  })
}
