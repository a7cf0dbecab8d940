import {MyRooms} from '../app/my-rooms.ts'
import {inviteLink, readInvite, type Invite} from '../app/invite-link.ts'
import {peekRoom, type Peek} from '../app/join-room.ts'
import {makeRoom} from '../app/make-room.ts'
import type {Ports} from '../app/ports.ts'
import type {RoomSession} from '../app/session.ts'
import type {GoalTerms} from '../core/goal/goal.ts'
import type {Day, GoalId, RoomId} from '../core/ids.ts'
import type {Result} from '../core/result.ts'
import {
  memoryNetwork,
  type MemoryNetwork,
  type MemoryPerson,
} from '../edge/memory-network.ts'
import {plainTerms} from '../core/goal/plain-terms.ts'

/** What most stories are about: a number that shall go from 8 to 20, as of its last record. */
export const anyTerms: GoalTerms = {
  ...plainTerms,
  metric: '商談',
  measure: '木曜に数える',
  kind: 'latest',
  baseline: 8,
  target: 20,
  unit: '件',
  decimals: 0,
  start: '2026-05-28' as Day,
  due: '2026-06-27' as Day,
  cadence: 7,
}

/** Somebody at their machine, with the app open on it in one tab or more. */
export class Someone {
  readonly name: string
  readonly network: MemoryNetwork
  #machine: MemoryPerson
  #rooms: MyRooms

  constructor(name: string, network: MemoryNetwork) {
    this.name = name
    this.network = network
    this.#machine = network.person(name)
    this.#rooms = new MyRooms(this.#machine.ports)
  }

  get ports(): Ports {
    return this.#machine.ports
  }

  get machine(): MemoryPerson {
    return this.#machine
  }

  get rooms(): MyRooms {
    return this.#rooms
  }

  /** Another tab of the same browser. */
  newTab(): Someone {
    return new Someone(this.name, this.network)
  }

  closeApp(): Promise<void> {
    return this.#rooms.close()
  }

  /** The app closed and started again on the same machine. */
  async restart(): Promise<void> {
    await this.closeApp()
    this.#machine = this.network.person(this.name)
    this.#rooms = new MyRooms(this.ports)
  }

  /** The power fails in the middle of whatever the app does, and comes back at once. */
  crash(): void {
    this.network.crash(this.#machine)
    // What is left of it reaches nobody and writes on nothing that anyone reads again.
    void this.#rooms.close()
    this.#machine = this.network.person(this.name)
    this.#rooms = new MyRooms(this.ports)
  }

  async makes(room: string, terms: GoalTerms = anyTerms): Promise<RoomId> {
    const made = await makeRoom(this.ports, {
      name: this.name,
      room,
      zone: 'Asia/Tokyo',
      terms,
      sentence: room,
    })
    return must(made)
  }

  /** What the link says that this person would send. */
  async invite(room: RoomId): Promise<Invite> {
    return must(readInvite(inviteLink('https://cairn.test/', (await this.in(room)).room)))
  }

  async looksAt(invite: Invite): Promise<Peek> {
    const peek = must(await peekRoom(this.ports, invite))
    await this.network.settled()
    return peek
  }

  async joins(invite: Invite): Promise<RoomSession> {
    must(await (await this.looksAt(invite)).join(this.name, this.#rooms))
    await this.network.settled()
    return this.in(invite.id)
  }

  /** The open session of a room, as soon as it is open. */
  async in(room: RoomId): Promise<RoomSession> {
    const session = await until(this.#rooms.rooms, rooms => rooms?.get(room)?.session)
    await until(session.loaded, isLoaded => isLoaded || undefined)
    return session
  }

  /** Resolves when the room is open in this state, after a change of it. */
  async opened(room: RoomId, as: 'in' | 'left'): Promise<RoomSession> {
    return until(this.#rooms.rooms, rooms => {
      const mine = rooms?.get(room)
      return mine?.room.state === as ? mine.session : undefined
    })
  }
}

/** People at one network, each at a machine of their own. */
export function meet<Name extends string>(
  ...names: readonly Name[]
): Readonly<Record<Name, Someone>> & {readonly network: MemoryNetwork} {
  const network = memoryNetwork()
  const people = new Map(names.map(name => [name, new Someone(name, network)]))
  return Object.assign(Object.fromEntries(people) as {[N in Name]: Someone}, {network})
}

export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${String(result.refusal)}`)
  return result.value
}

export const goalOf = ({state}: RoomSession) => [...state.value.goals.values()][0]!

export const goalIdOf = (session: RoomSession): GoalId => goalOf(session).id

/** What was said, in the order in which everyone sees it. */
export const talkOf = ({state}: RoomSession): string[] =>
  state.value.moments.flatMap(moment => (moment.kind === 'said' ? moment.text : []))

/** Everything of the room that all must agree on. */
export const all = ({state: {value}}: RoomSession) => ({
  name: value.name,
  members: [...value.members.values()],
  goals: [...value.goals.values()],
  checkIns: [...value.checkIns],
  moments: value.moments,
})

type Followed<Value> = {
  readonly value: Value
  follow(seen: (value: Value) => void): () => void
}

function until<Value, Found>(
  store: Followed<Value>,
  find: (value: Value) => Found | undefined,
): Promise<Found> {
  return new Promise(resolve => {
    const found = find(store.value)
    if (found !== undefined) return resolve(found)
    const stop = store.follow(value => {
      const late = find(value)
      if (late === undefined) return
      stop()
      resolve(late)
    })
  })
}
