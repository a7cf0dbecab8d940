import type {Link} from '../app/link.ts'
import type {Carriers, Clock, KeptRoom, Ports, Random, Signer} from '../app/ports.ts'
import {base64url} from '../core/bytes.ts'
import type {Millis} from '../core/ids.ts'
import {ok} from '../core/result.ts'
import type {Stop} from '../core/store.ts'
import {memoryDesk} from './memory/desk.ts'
import {MemoryDevice} from './memory/device.ts'
import {Disk} from './memory/disk.ts'
import {Hub, type Machine} from './memory/hub.ts'
import {MemoryPreferences} from './memory/preferences.ts'
import {memoryShelf} from './memory/shelf.ts'
import {MemoryVault} from './memory/vault.ts'
import {memoryRooms} from './memory-rooms.ts'
import type {Replica} from './replica.ts'
import {roomFiles} from './room-file/room-files.ts'
import {newKeyPair, signerFor, verifier} from './webcrypto/keys.ts'
import {
  openCarrier,
  openPeek,
  type CarrierParts,
  type Connect,
} from './yjs/room-carrier.ts'

/** A person's machine: what survives on it, and the ports of the app that runs on it now. */
export type MemoryPerson = {
  readonly name: string
  readonly disk: Disk
  readonly clock: SetClock
  readonly device: MemoryDevice
  readonly ports: Ports
}

/** A clock that a test sets. */
export type SetClock = Clock & {time: Millis}

/** Everyone's machines and the network between them, in memory: the real road, with neither disk nor wire. */
export type MemoryNetwork = {
  /** The same name again is the same machine, started anew. */
  person(name: string): MemoryPerson
  /** Another machine with all that is on this one's disk, as after its backup was brought back. */
  copy(person: Pick<MemoryPerson, 'name'>, name: string): void
  /** From now on this person reaches nobody. */
  cut(person: Pick<MemoryPerson, 'name'>): void
  /** From now on these people reach each other and nobody else. */
  part(people: readonly Pick<MemoryPerson, 'name'>[]): void
  /** The power fails: what runs on the machine ends in the middle of it, and of its disk is left what was written. */
  crash(person: Pick<MemoryPerson, 'name'>): void
  /** Everybody reaches everybody; resolves when all that can be delivered has been. */
  heal(): Promise<void>
  /** Resolves when all that can be delivered now has been. */
  settled(): Promise<void>
}

export function memoryNetwork(start: Millis = 1_780_000_000_000): MemoryNetwork {
  /** The part of the network that each machine is in, where it is in parts. */
  const parts = new Map<string, object>()
  const hub = new Hub(
    (one, other) =>
      one.isOn && other.isOn && parts.get(one.name) === parts.get(other.name),
  )
  const machines = new Map<string, Running>()

  const machineOf = (name: string) => {
    const clock = {time: start, now: () => clock.time}
    const machine = machines.get(name) ?? {name, disk: new Disk(), clock, isOn: true}
    machines.set(name, machine)
    return machine
  }
  const part = (people: readonly Pick<MemoryPerson, 'name'>[]) => {
    const together = {}
    for (const {name} of people) parts.set(name, together)
    hub.meet()
  }

  return {
    person: name => {
      const machine = machineOf(name)
      const {disk, clock} = machine
      const device = new MemoryDevice()
      const ports = {
        device,
        vault: new MemoryVault({disk, newKeyPair, signerFor}),
        carriers: memoryCarriers(machine, hub),
        files: roomFiles,
        preferences: new MemoryPreferences(disk),
        clock,
        breather: () => () => undefined,
        random,
        passing: () => Promise.resolve(memoryRooms),
      }
      return {name, disk, clock, device, ports}
    },
    copy: (person, name) => {
      const {disk, clock} = machineOf(person.name)
      const own = {time: clock.time, now: () => own.time}
      machines.set(name, {name, disk: disk.copy(), clock: own, isOn: true})
    },
    cut: person => part([person]),
    part,
    crash: ({name}) => {
      const machine = machineOf(name)
      machine.isOn = false
      machines.set(name, {...machine, disk: machine.disk.copy(), isOn: true})
      hub.meet()
    },
    heal: () => {
      parts.clear()
      hub.meet()
      return hub.settled()
    },
    settled: () => hub.settled(),
  }
}

const random: Random = {bytes: count => crypto.getRandomValues(new Uint8Array(count))}

/** From its start to its end, which a crash is too. */
type Running = Machine & {readonly disk: Disk; readonly clock: SetClock; isOn: boolean}

function memoryCarriers(machine: Running, hub: Hub): Carriers {
  const {disk} = machine
  const verify = verifier()
  const parts = (
    {id, secret}: Pick<KeptRoom, 'id' | 'secret'>,
    {me}: Signer,
    connect: (join: Join) => Connect,
  ): CarrierParts => ({
    room: id,
    me,
    desk: memoryDesk(disk, id),
    openShelf: memoryShelf(disk, id),
    verify,
    connect: connect((replica, tell, stores) =>
      hub.join({machine, topic: `${id}/${base64url(secret)}`, stores}, replica, tell),
    ),
  })
  const stay = (join: Join) => connectBy(join, () => hub.meet())
  return {
    carry: (room, signer) =>
      openCarrier(parts(room, signer, room.state === 'in' ? stay : farewell)),
    peek: (room, signer) => Promise.resolve(ok(openPeek(parts(room, signer, stay)))),
  }
}

type Join = (replica: Replica, tell: Parameters<Connect>[1], stores: boolean) => Stop

const connectBy =
  (join: Join, seekNow: () => void): Connect =>
  (replica, tell, as) => {
    const part = join(replica, tell, as === 'kept')
    return {seekNow, close: () => Promise.resolve(part())}
  }

/** A room that was left is connected until somebody has stored that it was, and nobody is shown in it. */
const farewell =
  (join: Join): Connect =>
  (replica, tell, _as, known) => {
    const isTold = (heldBy: Link['heldBy']) =>
      Math.max(0, ...heldBy.values()) >= lastSeq(replica)
    let part: Stop = () => undefined
    if (!isTold(known))
      part = join(
        replica,
        ({heldBy}) => {
          if (!heldBy) return
          tell({heldBy})
          if (isTold(heldBy)) queueMicrotask(() => part())
        },
        true,
      )
    return {seekNow: () => undefined, close: () => Promise.resolve(part())}
  }

function lastSeq({heads, me}: Replica): number {
  const mine = [...heads.value.values()].filter(({author}) => author === me)
  return Math.max(0, ...mine.map(({seq}) => seq))
}
