import type {RoomId} from '../core/ids.ts'
import {Store, type ReadonlyStore, type Stop} from '../core/store.ts'
import {openSession} from './open-session.ts'
import type {KeptRoom, NotSaved, Ports} from './ports.ts'
import type {RoomSession} from './session.ts'

/** A room of this device: open, on its way to be, or kept from opening by `trouble`. */
export type MyRoom = {
  readonly room: KeptRoom
  readonly session: RoomSession | undefined
  readonly trouble: NotSaved | 'key-missing' | undefined
}

/** Every room of this device, side by side, each open and (unless it was left) connected. */
export class MyRooms {
  readonly #ports: Ports
  readonly #rooms = new Store<ReadonlyMap<RoomId, MyRoom> | undefined>(undefined)
  readonly #joined = new Map<RoomId, RoomSession>()
  readonly #stop: Stop

  constructor(ports: Ports) {
    this.#ports = ports
    this.#stop = ports.vault.rooms.follow(rooms => this.#keepUp(rooms ?? []))
    if (ports.vault.rooms.value) this.#keepUp(ports.vault.rooms.value)
  }

  /** In the order in which they were made or joined; undefined until this device's rooms are known. */
  get rooms(): ReadonlyStore<ReadonlyMap<RoomId, MyRoom> | undefined> {
    return this.#rooms
  }

  /** Takes over a session that is open already, before its room shows among the kept ones. */
  adopt(session: RoomSession): void {
    this.#joined.set(session.room.id, session)
  }

  async close(): Promise<void> {
    this.#stop()
    const open = [...(this.#rooms.value?.values() ?? [])]
    await Promise.all(open.map(({session}) => session?.close()))
  }

  #keepUp(kept: readonly KeptRoom[]): void {
    const before = this.#rooms.value ?? new Map<RoomId, MyRoom>()
    const now = new Map(kept.map(room => [room.id, this.#continued(room, before)]))
    for (const [id, {session}] of before) {
      if (now.get(id)?.session !== session) void session?.close()
    }
    this.#rooms.set(now)
    for (const {room, session} of now.values()) if (!session) void this.#open(room)
  }

  /** A room that was left meanwhile is opened anew, without its connections. */
  #continued(room: KeptRoom, before: ReadonlyMap<RoomId, MyRoom>): MyRoom {
    const known = before.get(room.id)
    const session =
      known?.room.state === room.state ? known.session : this.#takeJoined(room.id)
    return {room, session, trouble: undefined}
  }

  #takeJoined(id: RoomId): RoomSession | undefined {
    const session = this.#joined.get(id)
    this.#joined.delete(id)
    return session
  }

  async #open(room: KeptRoom): Promise<void> {
    const {vault, carriers, clock} = this.#ports
    const signer = await vault.signerOf(room.id)
    if (!signer) return this.#set(room, {trouble: 'key-missing'})
    const carrier = await carriers.carry(room, signer)
    if (!carrier.ok) return this.#set(room, {trouble: carrier.refusal})
    const session = openSession({room, signer, carrier: carrier.value, clock})
    this.#set(room, {session})
  }

  /** Only if the room is still the one that was being opened; else what was opened is closed again. */
  #set(room: KeptRoom, part: Partial<Pick<MyRoom, 'session' | 'trouble'>>): void {
    const now = this.#rooms.value?.get(room.id)
    if (now?.room.state !== room.state || now.session) {
      void part.session?.close()
      return
    }
    const next = {session: undefined, trouble: undefined, ...part, room: now.room}
    this.#rooms.set(new Map(this.#rooms.value).set(room.id, next))
  }
}
