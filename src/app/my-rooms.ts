import type {RoomId} from '../core/ids.ts'
import {Store, type ReadonlyStore, type Stop} from '../core/store.ts'
import type {KeptRoom, NotSaved, Ports} from './ports.ts'
import type {RoomSession} from './session.ts'

/** A room of this device: open, on its way to be, or kept from opening by `trouble`. */
export type MyRoom = {
  readonly room: KeptRoom
  readonly session: RoomSession | undefined
  readonly trouble: NotSaved | 'key-missing' | undefined
}

/** A session, and as what its room was opened: one that was left is opened without its connections. */
type Open = {readonly session: RoomSession; readonly as: KeptRoom['state']}

/** Every room of this device, side by side, each open and (unless it was left) connected. */
export class MyRooms {
  readonly #ports: Ports
  readonly #rooms = new Store<ReadonlyMap<RoomId, MyRoom> | undefined>(undefined)
  readonly #open = new Map<RoomId, Open>()
  readonly #turns = new Map<RoomId, Promise<void>>()
  readonly #stop: Stop

  constructor(ports: Ports) {
    this.#ports = ports
    this.#stop = ports.vault.rooms.follow(() => this.catchUp())
    if (ports.vault.rooms.value) this.catchUp()
  }

  /** In the order in which they were made or joined; undefined until this device's rooms are known. */
  get rooms(): ReadonlyStore<ReadonlyMap<RoomId, MyRoom> | undefined> {
    return this.#rooms
  }

  /** A session that is open already goes on when its room is kept. To be called before it is. */
  adopt(session: RoomSession): void {
    this.#open.set(session.room.id, {session, as: 'in'})
    this.#leaveWhenOut(session)
  }

  /** The room was not kept after all; whoever opened the session closes it. */
  disown({room: {id}}: RoomSession): void {
    this.#open.delete(id)
  }

  /** Opens what is kept and not open, closes what is open and no longer kept. */
  catchUp(): void {
    const kept = this.#ports.vault.rooms.value ?? []
    const before = this.#rooms.value ?? new Map<RoomId, MyRoom>()
    const now = new Map(kept.map(room => [room.id, this.#shown(room)]))
    this.#rooms.set(now)
    for (const id of new Set([...before.keys(), ...now.keys()])) void this.#inTurn(id)
  }

  async close(): Promise<void> {
    this.#stop()
    this.#rooms.set(new Map())
    const ids = [...this.#open.keys()]
    await Promise.all(ids.map(id => this.#inTurn(id)))
  }

  #shown(room: KeptRoom, trouble?: MyRoom['trouble']): MyRoom {
    const open = this.#open.get(room.id)
    return {room, trouble, session: open?.as === room.state ? open.session : undefined}
  }

  /** One step after the other for each room: two sessions of one room would be in each other's way. */
  #inTurn(id: RoomId): Promise<void> {
    const turn = (this.#turns.get(id) ?? Promise.resolve()).then(() =>
      this.#bringAbout(id),
    )
    // One step that failed is told, and keeps none that follow from being taken.
    this.#turns.set(
      id,
      turn.catch(() => undefined),
    )
    return turn
  }

  /** Closes what is no longer wanted, opens what is. */
  async #bringAbout(id: RoomId): Promise<void> {
    const room = this.#rooms.value?.get(id)?.room
    const open = this.#open.get(id)
    if (open && open.as !== room?.state) {
      this.#open.delete(id)
      await open.session.close()
    }
    if (room && !this.#open.has(id)) await this.#openRoom(room)
  }

  async #openRoom(room: KeptRoom): Promise<void> {
    const {vault, carriers} = this.#ports
    const signer = await vault.signerOf(room.id)
    if (!signer.ok) return this.#show(room.id, signer.refusal)
    if (!signer.value) return this.#show(room.id, 'key-missing')
    // A device without rooms shows its first screen without all that reads a log.
    const [carrier, {openSession}] = await Promise.all([
      carriers.carry(room, signer.value),
      import('./open-session.ts'),
    ])
    if (!carrier.ok) return this.#show(room.id, carrier.refusal)
    const session = openSession({
      ...this.#ports,
      room,
      signer: signer.value,
      carrier: carrier.value,
    })
    this.#open.set(room.id, {session, as: room.state})
    if (room.state === 'in') this.#leaveWhenOut(session)
    this.#show(room.id)
  }

  /**
   * Nobody connects to this device any more: what it has is a copy to read, as in a room that was left. So it is in one
   * that it had said to leave when the disk was full right after.
   */
  #leaveWhenOut({room: {id}, me, state}: RoomSession): void {
    const leave = () => void this.#ports.vault.setState(id, 'left')
    if (state.value.members.get(me)?.state === 'left') leave()
    state.follow(({removed}) => {
      if (removed.has(me)) leave()
    })
  }

  /** Unless it was deleted meanwhile. */
  #show(id: RoomId, trouble?: MyRoom['trouble']): void {
    const now = this.#rooms.value?.get(id)
    if (now)
      this.#rooms.set(new Map(this.#rooms.value).set(id, this.#shown(now.room, trouble)))
  }
}
