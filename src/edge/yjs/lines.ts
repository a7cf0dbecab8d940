import {sha256} from '@noble/hashes/sha2.js'
import * as Y from 'yjs'
import type {Sealed} from '../../app/ports.ts'
import {carriedBy} from '../../core/entry/carried.ts'
import {readFrame} from '../../core/entry/frame.ts'
import {clientOf, clockOf} from '../../core/entry/place.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import type {Heads, LineHead, LineKey} from '../replica.ts'
import {isWithdrawn, placeWithdrawnBy, WithdrawnPlaces} from './withdrawn-places.ts'
import {authorOf, type Place} from './write-run.ts'

/** What the doc holds of one line. */
export type Line = {
  readonly author: MemberId
  readonly base: number
  /** The first clock that is still free. */
  readonly next: number
}

type Known = {
  readonly author: MemberId
  readonly base: number
  next: number
  /** The entry at `next − 1`, until it is hashed; undefined also where it is withdrawn. */
  newest: Uint8Array | undefined
  /** SHA-256 of the entry at `next − 1`, 32 bytes. */
  tip: Uint8Array | undefined
}

type Grown = {readonly client: number; readonly before: number; readonly after: number}

/** The lines of one room's doc, kept up to date transaction by transaction, each looking at its own structs only. */
export class Lines {
  readonly #doc: Y.Doc
  readonly #known = new Map<number, Known>()
  readonly #withdrawn = new WithdrawnPlaces()
  readonly #suspects: Place[] = []
  /** By the place of what they carry: copies that their carriers have withdrawn, and its author has not. */
  readonly #spared = new Map<string, Place[]>()

  /** `doc` is still empty. */
  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** What the transaction brought. To be called once for each, after its cleanup. */
  take({beforeState, afterState}: Y.Transaction): Sealed[] {
    const fresh: Sealed[] = []
    const grown = [...afterState].flatMap(([client, after]) => {
      const before = beforeState.get(client) ?? 0
      return after > before ? [{client, before, after}] : []
    })
    const unknown = grown.filter(line => !this.#grow(line, fresh))
    for (const {author, bytes} of fresh) {
      const place = placeWithdrawnBy(author, bytes)
      if (!place) continue
      this.#withdrawn.add(place)
      this.#suspects.push(place, ...(this.#spared.get(keyOf(place)) ?? []))
    }
    // A line of which all is withdrawn is known by its withdraws alone.
    for (const line of unknown) this.#grow(line, fresh)
    for (const {client, before, after} of grown) {
      const late = this.#withdrawn.of(client).filter(clock => clock >= before)
      for (const clock of late) if (clock < after) this.#suspects.push({client, clock})
    }
    return fresh
  }

  /** Places withdrawn by what the doc holds. */
  get withdrawn(): WithdrawnPlaces {
    return this.#withdrawn
  }

  /** Where bytes stand that are withdrawn, as far as the transactions since the last call have shown it. */
  toErase(): Place[] {
    return this.#suspects.splice(0).filter(({client, clock}) => {
      const author = this.#known.get(client)?.author
      const bytes = this.bytesAt(client, clock)
      const said = this.#withdrawn.at(client, clock)
      if (author === undefined || !bytes || !isWithdrawn(author, bytes, said))
        return false
      return this.#mayGo({client, clock}, bytes)
    })
  }

  /** Nobody who carries another's message takes it from who has it: that is for its author to do. */
  #mayGo(copy: Place, bytes: Uint8Array): boolean {
    const carried = carriedBy(bytes)
    const frame = carried && readFrame(carried.bytes)
    if (!carried || !frame?.ok) return true
    const client = clientOf(idBytes(carried.author), frame.value.base)
    const place = {client, clock: clockOf(frame.value)}
    const said = this.#withdrawn.at(place.client, place.clock)
    if (isWithdrawn(carried.author, carried.bytes, said)) return true
    this.#spared.set(keyOf(place), [...(this.#spared.get(keyOf(place)) ?? []), copy])
    return false
  }

  of(member: MemberId): readonly Line[] {
    return [...this.#known.values()].filter(({author}) => author === member)
  }

  at(client: number): Line | undefined {
    const known = this.#known.get(client)
    if (known === undefined) return undefined
    const {author, base, next} = known
    return {author, base, next}
  }

  /** Every entry that the doc holds. */
  held(): Sealed[] {
    const all: Sealed[] = []
    for (const [client, {author}] of this.#known)
      for (const bytes of this.#entries(client, 0)) all.push({author, bytes})
    return all
  }

  /** The newest entry of each line. Hashes only what has grown since the last call. */
  heads(): Heads {
    const heads = new Map<LineKey, LineHead>()
    for (const [client, known] of this.#known) {
      const {author, base, next} = known
      const id = this.#tipOf(client, known)
      if (id) heads.set(`${author}/${base}`, {author, base, seq: base + next - 1, id})
    }
    return heads
  }

  #grow({client, before, after}: Grown, fresh: Sealed[]): boolean {
    const entries = this.#entries(client, before)
    const known = this.#known.get(client) ?? this.#begin(client, entries)
    if (known === undefined) return false
    known.next = after
    known.newest = this.bytesAt(client, after - 1)
    known.tip = undefined
    for (const bytes of entries) fresh.push({author: known.author, bytes})
    return true
  }

  #begin(client: number, entries: readonly Uint8Array[]): Known | undefined {
    const first = this.#doc.store.clients.get(client)?.[0]
    if (!(first instanceof Y.Item) || !(first.parent instanceof Y.AbstractType))
      return undefined
    const author = authorOf(Y.findRootTypeKey(first.parent))
    const frame = entries[0] && readFrame(entries[0])
    const base = frame?.ok ? frame.value.base : this.#withdrawn.baseOf(client)
    if (author === undefined || base === undefined) return undefined
    const known = {
      author,
      base,
      next: 0,
      newest: undefined,
      tip: undefined,
    }
    this.#known.set(client, known)
    return known
  }

  /** Undefined where what stood there is deleted. */
  bytesAt(client: number, clock: number): Uint8Array | undefined {
    const structs = this.#doc.store.clients.get(client) ?? []
    if (clock >= Y.getState(this.#doc.store, client)) return undefined
    const struct = structs[Y.findIndexSS(structs, clock)]
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny))
      return undefined
    const value: unknown = struct.content.arr[clock - struct.id.clock]
    return isHolder(value) ? value.e : undefined
  }

  #tipOf(client: number, known: Known): Uint8Array | undefined {
    if (known.tip === undefined && known.newest) known.tip = sha256(known.newest)
    known.newest = undefined
    if (known.tip) return known.tip
    const [said] = this.#withdrawn.at(client, known.next - 1)
    return said && idBytes(said.id)
  }

  #entries(client: number, from: number): Uint8Array[] {
    const structs = this.#doc.store.clients.get(client) ?? []
    const found: Uint8Array[] = []
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
      const struct = structs[at]
      if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny))
        continue
      const skipped = Math.max(0, from - struct.id.clock)
      for (const value of struct.content.arr.slice(skipped) as readonly unknown[])
        if (isHolder(value)) found.push(value.e)
    }
    return found
  }
}

const keyOf = ({client, clock}: Place) => `${client}/${clock}`

const isHolder = (value: unknown): value is {readonly e: Uint8Array} =>
  typeof value === 'object' &&
  value !== null &&
  'e' in value &&
  value.e instanceof Uint8Array
