import {createHash} from 'node:crypto'
import type {Body, Entry} from '../core/entry/entry.ts'
import {readEntry} from '../core/entry/read-entry.ts'
import {entryBody, sealed} from '../core/entry/write-entry.ts'
import type {EntryId, MemberId, Millis, RoomId} from '../core/ids.ts'
import {joinProof} from '../core/room/join-proof.ts'

/** Stands in for HKDF(secret, 'join') in tests of the log. */
export const JOIN_KEY = new Uint8Array(32).fill(1)

/** A device that writes entries by hand: real bytes and ids, no signature. */
export class FeedOf {
  readonly author: MemberId
  #seq = 0
  #base = 1
  #prev: EntryId | undefined
  readonly #name: string
  readonly #bytes = new Map<EntryId, Uint8Array>()

  constructor(name: string) {
    this.#name = name
    this.author = createHash('sha256').update(name).digest('base64url') as MemberId
  }

  write(body: Body, claim: Millis, heads: readonly string[] = []): Entry {
    const seq = ++this.#seq
    const bytes = sealed(
      entryBody({body, seq, base: this.#base, claim, prev: this.#prev, heads}),
      new Uint8Array(64),
    )
    const entry = readEntry(this.author, bytes)
    if (!entry.ok) throw new Error(entry.refusal)
    this.#prev = entry.value.id
    this.#bytes.set(entry.value.id, bytes)
    return entry.value
  }

  /** As a browser profile is copied: from now on two write as one device. */
  copy(): FeedOf {
    const copy = new FeedOf(this.#name)
    copy.#seq = this.#seq
    copy.#base = this.#base
    copy.#prev = this.#prev
    return copy
  }

  /** Another feed's entry in this one. */
  carry(from: FeedOf, entry: Entry, claim: Millis, heads: readonly string[] = []): Entry {
    const bytes = from.bytesOf(entry)
    return this.write({kind: 'carried', author: from.author, bytes}, claim, heads)
  }

  bytesOf({id}: Entry): Uint8Array {
    const bytes = this.#bytes.get(id)
    if (!bytes) throw new Error('not written by this feed')
    return bytes
  }

  wrote({id}: Entry): boolean {
    return this.#bytes.has(id)
  }

  /** As a device does that found its shelf behind what it remembers. */
  beginLine(): void {
    this.#base = this.#seq + 1
  }

  say(text: string, claim: Millis, heads: readonly string[] = []): Entry {
    return this.write({kind: 'said', text}, claim, heads)
  }

  join(claim: Millis, heads: readonly string[] = []): Entry {
    const proof = joinProof(JOIN_KEY, this.author)
    return this.write({kind: 'joined', name: this.#name, proof}, claim, heads)
  }

  found(room: string, claim: Millis): Entry {
    return this.write(
      {kind: 'founded', name: this.#name, room, zone: 'Asia/Tokyo'},
      claim,
    )
  }
}

export const roomOf = (genesis: Entry): RoomId => genesis.id as string as RoomId
