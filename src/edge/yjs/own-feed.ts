import * as Y from 'yjs'
import type {Head, NotSaved, Written} from '../../app/ports.ts'
import {clientOf, clockOf} from '../../core/entry/place.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {EntryId, MemberId} from '../../core/ids.ts'
import {ok, refuse, type Result} from '../../core/result.ts'
import type {Store} from '../../core/store.ts'
import type {Desk, Waiting} from '../desk.ts'
import type {Heads} from '../replica.ts'
import type {Shelf} from '../shelf.ts'
import type {Lines} from './lines.ts'
import {writeRuns} from './write-run.ts'

export type OwnFeedParts = {
  readonly me: MemberId
  readonly doc: Y.Doc
  readonly lines: Lines
  readonly desk: Desk
  readonly shelf: Shelf
  /** Origin of what this tab writes. */
  readonly own: object
  /** See `Carrier.inMemory`. */
  readonly inMemory: Store<ReadonlySet<number>>
}

/**
 * This device's feed in one room. An entry is safe in the outbox before anyone can see it: a crash in between would
 * make an honest device use a seq twice.
 */
export class OwnFeed {
  readonly #parts: OwnFeedParts
  /** In the outbox and not known to be on the shelf. */
  #waiting: readonly Waiting[] = []
  /** Those of them that this tab has put into the doc, so that its own shelf stores them. */
  readonly #placed = new WeakSet<Waiting>()
  /** The head as this tab left it; another may have moved it, which the next commit tells. */
  #head: Head | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(parts: OwnFeedParts) {
    this.#parts = parts
  }

  /** One after the other; `write` is asked again when another tab was quicker. */
  append(
    write: (head: Head | undefined) => Promise<Written>,
  ): Promise<Result<EntryId, NotSaved>> {
    const turn = this.#turn.then(() => this.#append(write))
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  async #append(
    write: (head: Head | undefined) => Promise<Written>,
  ): Promise<Result<EntryId, NotSaved>> {
    const {desk} = this.#parts
    for (;;) {
      const head = this.#head ? ok(this.#head) : await desk.head()
      if (!head.ok) return head
      const written = await write(await this.#toBuildOn(head.value))
      const committed = await desk.commit(written, head.value)
      this.#head = committed.ok ? written.head : undefined
      if (committed.ok) return ok(this.#sent(written))
      if (committed.refusal !== 'head-moved') return refuse(committed.refusal)
    }
  }

  #sent({bytes, head: {base, seq, id}}: Written): EntryId {
    this.#wait([{base, seq, bytes}])
    return id
  }

  /** Puts what the outbox holds into its places, whichever session or tab wrote it. */
  async replay(): Promise<void> {
    const rows = await this.#parts.desk.waiting()
    if (rows.ok) this.#wait(rows.value)
  }

  /** To be called when the feed has grown otherwise: what waited for it may find its place now. */
  placeWaiting(): void {
    for (const entry of this.#waiting) this.#place(entry)
  }

  /** What is on the shelf leaves the outbox. */
  shelved(heads: Heads): void {
    const {me} = this.#parts
    const isThere = ({base, seq}: Waiting) =>
      seq <= (heads.get(`${me}/${base}`)?.seq ?? 0)
    const there = this.#waiting.filter(isThere)
    this.#waiting = this.#waiting.filter(row => !isThere(row))
    this.tellInMemory()
    if (there.length > 0) void this.#clear(there)
  }

  /** To be called when the feed has grown. */
  tellInMemory(): void {
    const {me, lines, shelf, inMemory} = this.#parts
    const seqs = new Set<number>()
    for (const {base, next} of lines.of(me)) {
      const stored = shelf.stored.value.get(`${me}/${base}`)?.seq ?? base - 1
      for (let seq = stored + 1; seq < base + next; seq++) seqs.add(seq)
    }
    for (const {seq} of this.#waiting) seqs.delete(seq)
    if (seqs.size + inMemory.value.size > 0) inMemory.set(seqs)
  }

  /** What another tab passed on counts as stored, and that tab may end before it is: it is stored once more. */
  async #clear(rows: readonly Waiting[]): Promise<void> {
    const {desk, shelf} = this.#parts
    const isOurs = rows.every(row => this.#placed.has(row))
    if (isOurs || (await shelf.storeAgain()).ok) await desk.clear(rows)
  }

  /** The newest entry, unless the shelf has lost it: then a new line begins right after it. */
  async #toBuildOn(head: Head | undefined): Promise<Head | undefined> {
    if (head === undefined || this.#holds(head)) return head
    // Another tab may have written it a moment ago. The outbox first: a row leaves it only when the shelf has it.
    await this.replay()
    await this.#parts.shelf.refresh()
    this.placeWaiting()
    return this.#holds(head) ? head : {...head, base: head.seq + 1}
  }

  #holds(head: Head): boolean {
    return this.#next(head.base) > clockOf(head)
  }

  #wait(entries: readonly Waiting[]) {
    const known = new Set(this.#waiting.map(({base, seq}) => `${base}/${seq}`))
    const fresh = entries.filter(({base, seq}) => !known.has(`${base}/${seq}`))
    this.#waiting = [...this.#waiting, ...fresh].sort((one, other) => one.seq - other.seq)
    this.placeWaiting()
    this.shelved(this.#parts.shelf.stored.value)
  }

  /** Only where the line goes on without a hole; Yjs would keep anything else pending. */
  #place(row: Waiting) {
    const {doc, me, own} = this.#parts
    const {base, seq, bytes} = row
    const clock = clockOf({seq, base})
    if (this.#next(base) !== clock) return
    this.#placed.add(row)
    Y.applyUpdate(doc, writeRuns([{author: me, base, clock, entries: [bytes]}]), own)
  }

  #next(base: number): number {
    const {lines, me} = this.#parts
    return lines.at(clientOf(idBytes(me), base))?.next ?? 0
  }
}
