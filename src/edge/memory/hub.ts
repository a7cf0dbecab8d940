import * as Y from 'yjs'
import type {Link} from '../../app/link.ts'
import type {Sealed} from '../../app/ports.ts'
import type {MemberId} from '../../core/ids.ts'
import type {Stop} from '../../core/store.ts'
import {othersAmong, otherHead} from '../differing.ts'
import type {Replica} from '../replica.ts'

type Tell = (change: Partial<Link>) => void

/** Somebody's machine; it may have ended without having closed anything. */
export type Machine = {readonly name: string; readonly isOn: boolean}

/** Whether two machines can reach each other now. */
export type Reaches = (one: Machine, other: Machine) => boolean

/** Where all replicas meet that name the same topic. What one takes in passes its own screen, as from any peer. */
export class Hub {
  readonly #reaches: Reaches
  readonly #ends = new Set<End>()
  readonly #underWay = new Set<Promise<void>>()

  constructor(reaches: Reaches) {
    this.#reaches = reaches
  }

  join(
    {machine, topic, stores}: Pick<End, 'machine' | 'topic' | 'stores'>,
    replica: Replica,
    tell: Tell,
  ): Stop {
    const end = new End({machine, topic, stores}, replica, tell, this)
    this.#ends.add(end)
    this.meet()
    return () => {
      end.close()
      this.#ends.delete(end)
      this.meet()
    }
  }

  /** To be called when it has changed who reaches whom: whoever can, meets; whoever cannot any more, parts. */
  meet(): void {
    for (const end of this.#ends)
      end.meet([...this.#ends].filter(other => this.#canMeet(end, other)))
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  watch(task: Promise<void>): void {
    this.#underWay.add(task)
    void task.finally(() => this.#underWay.delete(task))
  }

  #canMeet(one: End, other: End): boolean {
    return (
      one !== other &&
      one.topic === other.topic &&
      one.replica.me !== other.replica.me &&
      this.#reaches(one.machine, other.machine)
    )
  }
}

/** One replica at the hub. */
class End {
  readonly machine: Machine
  readonly topic: string
  /** False for a peek: reaching it delivers nothing. */
  readonly stores: boolean
  readonly replica: Replica
  readonly #tell: Tell
  readonly #hub: Hub
  readonly #peers = new Set<End>()
  readonly #stops: readonly Stop[]
  #inbox = Promise.resolve()

  constructor(
    {machine, topic, stores}: Pick<End, 'machine' | 'topic' | 'stores'>,
    replica: Replica,
    tell: Tell,
    hub: Hub,
  ) {
    this.machine = machine
    this.topic = topic
    this.stores = stores
    this.replica = replica
    this.#tell = tell
    this.#hub = hub
    replica.doc.on('update', this.#pass)
    this.#stops = [
      replica.heads.follow(() => {
        for (const peer of this.#peers) peer.hear(this)
        this.#look()
      }),
      replica.forks.join({look: this.#look, show: this.#show}),
    ]
  }

  meet(reachable: readonly End[]): void {
    for (const peer of this.#peers)
      if (!reachable.includes(peer)) this.#peers.delete(peer)
    for (const peer of reachable) {
      if (this.#peers.has(peer)) continue
      this.#peers.add(peer)
      peer.take(this.#missingAt(peer), this)
      peer.hear(this)
    }
    const peers = [...this.#peers].map(({replica}) => replica.me)
    this.#tell({meeting: 'open', peers})
  }

  /** In the order in which they were sent, each when the one before is done. */
  take(update: Uint8Array, from: End): void {
    this.#inbox = this.#inbox.then(async () => {
      if (!from.#peers.has(this)) return
      const {updates} = await this.replica.screen(update)
      if (!from.#peers.has(this)) return
      for (const fresh of updates) Y.applyUpdate(this.replica.doc, fresh, from)
    })
    this.#hub.watch(this.#inbox)
  }

  /** What the other has stored of this device's feed. */
  hear({replica: {me, heads}, stores}: End): void {
    if (!stores) return
    this.#look()
    const ours = [...heads.value.values()].filter(
      ({author}) => author === this.replica.me,
    )
    const seq = Math.max(0, ...ours.map(head => head.seq))
    if (seq > 0) this.#tell({heldBy: new Map<MemberId, number>([[me, seq]])})
  }

  close(): void {
    for (const stop of this.#stops) stop()
    this.replica.doc.off('update', this.#pass)
    this.#peers.clear()
  }

  readonly #look = () => {
    for (const {replica, stores} of this.#peers) {
      for (const {id, ...place} of stores ? replica.heads.value.values() : []) {
        const {is, head} = otherHead({id, ...place}, this.replica)
        if (is === 'other') this.replica.forks.hearer?.told(replica.me, {...place, head})
      }
    }
  }

  readonly #show = (to: MemberId, entries: readonly Sealed[]) => {
    for (const peer of this.#peers)
      if (peer.replica.me === to) this.#hub.watch(peer.see(entries, this))
  }

  async see(entries: readonly Sealed[], from: End): Promise<void> {
    const others = await othersAmong(entries, this.replica)
    if (others && others.length > 0)
      this.replica.forks.hearer?.shown(from.replica.me, others)
  }

  #pass = (update: Uint8Array, origin: unknown) => {
    for (const peer of this.#peers) if (peer !== origin) peer.take(update, this)
  }

  #missingAt(peer: End): Uint8Array {
    return Y.encodeStateAsUpdate(this.replica.doc, Y.encodeStateVector(peer.replica.doc))
  }
}
