import type {Sealed} from '../../app/ports.ts'
import type {Withdrawn} from '../../core/entry/entry.ts'
import {readFrame} from '../../core/entry/frame.ts'
import type {MemberId, RoomId} from '../../core/ids.ts'
import type {Verify} from '../verify.ts'
import type {Section} from './read-update.ts'
import {isSigned} from './verify-run.ts'
import {placeWithdrawnBy, WithdrawnPlaces} from './withdrawn-places.ts'
import type {Run} from './write-run.ts'

type Withdraw = {readonly by: Sealed; readonly of: Withdrawn}

export type AskedParts = {
  readonly room: RoomId
  readonly verify: Verify
  /** Places withdrawn by entries that the doc holds. */
  readonly held: Pick<WithdrawnPlaces, 'at' | 'baseOf'>
}

/** Which places of one update are withdrawn: by what the doc holds, and by what the update brings itself. */
export class Asked {
  readonly #parts: AskedParts
  /** Of the whole update, nothing of it verified, by client and clock. */
  readonly #brought = new Map<string, Withdraw[]>()
  readonly #bases = new Map<number, number>()
  readonly #kept = new WithdrawnPlaces()

  constructor(parts: AskedParts) {
    this.#parts = parts
  }

  bring(author: MemberId, {structs}: Section): void {
    for (const struct of structs) {
      if (struct.kind !== 'entries') continue
      for (const bytes of struct.entries) {
        const place = placeWithdrawnBy(author, bytes)
        if (!place) continue
        const key = `${place.client}/${place.clock}`
        const withdraw = {by: place.by, of: place.of}
        const brought = this.#brought.get(key)
        if (brought) brought.push(withdraw)
        else this.#brought.set(key, [withdraw])
        this.#bases.set(place.client, place.of.base)
      }
    }
  }

  /** The seq at which a line began of which all that is known is withdrawn. */
  baseOf(client: number): number | undefined {
    return this.#parts.held.baseOf(client) ?? this.#bases.get(client)
  }

  heldAt(client: number, clock: number): readonly Withdrawn[] {
    return this.#parts.held.at(client, clock)
  }

  /** Whether anything says that this place is withdrawn, be it true or not. */
  isNamed(client: number, clock: number): boolean {
    return (
      this.heldAt(client, clock).length > 0 || this.#brought.has(`${client}/${clock}`)
    )
  }

  /** What signed withdraws say of a place. At the first that is not signed nobody looks any further. */
  async signedAt(client: number, clock: number): Promise<readonly Withdrawn[]> {
    const signed = [...this.heldAt(client, clock)]
    for (const {by, of} of this.#brought.get(`${client}/${clock}`) ?? []) {
      const frame = readFrame(by.bytes)
      if (!frame.ok || !(await isSigned(this.#parts, by.author, frame.value))) break
      signed.push(of)
    }
    return signed
  }

  /** These entries will be in the doc. */
  keep({author, entries}: Run): void {
    for (const bytes of entries) {
      const place = bytes && placeWithdrawnBy(author, bytes)
      if (place) this.#kept.add(place)
    }
  }

  /** What the doc will say of a place. */
  keptAt(client: number, clock: number): readonly Withdrawn[] {
    const held = this.heldAt(client, clock)
    const kept = this.#kept.at(client, clock)
    return kept.length === 0 ? held : [...held, ...kept]
  }
}
