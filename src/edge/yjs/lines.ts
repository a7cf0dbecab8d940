import {sha256} from '@noble/hashes/sha2.js'
import * as Y from 'yjs'
import type {Sealed} from '../../app/ports.ts'
import {readFrame} from '../../core/entry/frame.ts'
import {is32Bytes} from '../../core/bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import type {Heads, LineHead, LineKey} from '../replica.ts'

/** What the doc holds of one line. */
export type Line = {
  readonly author: MemberId
  readonly base: number
  /** The first clock that is still free. */
  readonly next: number
  /** SHA-256 of the entry at `next − 1`, 32 bytes; undefined where that entry is not held. */
  readonly tip: Uint8Array | undefined
}

type Known = {
  readonly author: MemberId
  readonly base: number
  next: number
  newest: Uint8Array | undefined
  tip: Uint8Array | undefined
}

/** The lines of one room's doc, kept up to date transaction by transaction, each looking at its own structs only. */
export class Lines {
  readonly #doc: Y.Doc
  readonly #known = new Map<number, Known>()

  /** `doc` is still empty. */
  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** What the transaction brought. To be called once for each, after its cleanup. */
  take({beforeState, afterState}: Y.Transaction): Sealed[] {
    const fresh: Sealed[] = []
    for (const [client, after] of afterState) {
      const before = beforeState.get(client) ?? 0
      if (after > before) this.#grow(client, before, after, fresh)
    }
    return fresh
  }

  at(client: number): Line | undefined {
    const known = this.#known.get(client)
    if (known === undefined) return undefined
    const {author, base, next} = known
    return {author, base, next, tip: tipOf(known)}
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
    for (const known of this.#known.values()) {
      const {author, base, next} = known
      const id = tipOf(known)
      if (id) heads.set(`${author}/${base}`, {author, base, seq: base + next - 1, id})
    }
    return heads
  }

  #grow(client: number, before: number, after: number, fresh: Sealed[]) {
    const entries = this.#entries(client, before)
    const known = this.#known.get(client) ?? this.#begin(client, entries)
    if (known === undefined) return
    known.next = after
    known.newest = entries.at(-1)
    known.tip = undefined
    for (const bytes of entries) fresh.push({author: known.author, bytes})
  }

  #begin(client: number, entries: readonly Uint8Array[]): Known | undefined {
    const first = this.#doc.store.clients.get(client)?.[0]
    if (!(first instanceof Y.Item) || !(first.parent instanceof Y.AbstractType))
      return undefined
    const author = authorOf(Y.findRootTypeKey(first.parent))
    const frame = entries[0] && readFrame(entries[0])
    if (author === undefined || !frame?.ok) return undefined
    const known = {
      author,
      base: frame.value.base,
      next: 0,
      newest: undefined,
      tip: undefined,
    }
    this.#known.set(client, known)
    return known
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

/** Whose feed a root array holds; undefined unless its name is the one spelling of `f/<key>`. */
export function authorOf(root: string): MemberId | undefined {
  const key = root.slice(2)
  return root.startsWith('f/') && is32Bytes(key) ? (key as MemberId) : undefined
}

function tipOf(known: Known): Uint8Array | undefined {
  known.tip ??= known.newest && sha256(known.newest)
  return known.tip
}

const isHolder = (value: unknown): value is {readonly e: Uint8Array} =>
  typeof value === 'object' &&
  value !== null &&
  'e' in value &&
  value.e instanceof Uint8Array
