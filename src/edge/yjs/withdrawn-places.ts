import type {Sealed} from '../../app/ports.ts'
import {carriedBy} from '../../core/entry/carried.ts'
import type {Withdrawn} from '../../core/entry/entry.ts'
import {KINDS} from '../../core/entry/kinds.ts'
import {clientOf, clockOf} from '../../core/entry/place.ts'
import {readEntry} from '../../core/entry/read-entry.ts'
import {isWithdrawable} from '../../core/entry/withdraws.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {MemberId} from '../../core/ids.ts'

/** A place of which its feed has said that what stood there is withdrawn. */
export type WithdrawnPlace = {
  readonly client: number
  readonly clock: number
  readonly of: Withdrawn
}

/** The withdraw itself, which may be carried by another entry. */
type Said = WithdrawnPlace & {readonly by: Sealed}

/** Places withdrawn, each with what its withdraws say of it: one, unless a device lies. */
export class WithdrawnPlaces {
  readonly #places: Map<number, Map<number, Withdrawn[]>>

  /** @param places what another one's `places` holds. */
  constructor(places: Map<number, Map<number, Withdrawn[]>> = new Map()) {
    this.#places = places
  }

  /** By client and clock; it can be handed to another thread. */
  get places(): Map<number, Map<number, Withdrawn[]>> {
    return this.#places
  }

  add({client, clock, of}: WithdrawnPlace): void {
    const line = this.#places.get(client) ?? new Map<number, Withdrawn[]>()
    this.#places.set(client, line)
    const said = line.get(clock)
    if (said) said.push(of)
    else line.set(clock, [of])
  }

  at(client: number, clock: number): readonly Withdrawn[] {
    return this.#places.get(client)?.get(clock) ?? NONE
  }

  /** The seq at which a line began of which something is withdrawn. */
  baseOf(client: number): number | undefined {
    const [said] = this.#places.get(client)?.values() ?? []
    return said?.[0]?.base
  }

  get size(): number {
    return this.#places.size
  }

  /** The clocks of one line. */
  of(client: number): readonly number[] {
    return [...(this.#places.get(client)?.keys() ?? [])]
  }
}

const NONE: readonly Withdrawn[] = []

/** What this entry withdraws, if it is a withdraw or carries one. */
export function placeWithdrawnBy(author: MemberId, bytes: Uint8Array): Said | undefined {
  const carried = carriedBy(bytes)
  if (carried) return placeWithdrawnBy(carried.author, carried.bytes)
  if (bytes[1] !== KINDS.withdrew) return undefined
  const entry = readEntry(author, bytes)
  if (!entry.ok || entry.value.body.kind !== 'withdrew') return undefined
  const {of} = entry.value.body
  if (of.seq >= entry.value.seq) return undefined
  const client = clientOf(idBytes(author), of.base)
  return {client, clock: clockOf(of), of, by: {author, bytes}}
}

/** Whether these bytes are what one of the withdraws speaks of. */
export function isWithdrawn(
  author: MemberId,
  bytes: Uint8Array,
  said: readonly Withdrawn[],
): boolean {
  if (said.length === 0) return false
  const entry = readEntry(author, bytes)
  return entry.ok && said.some(of => isWithdrawable(entry.value, of))
}
