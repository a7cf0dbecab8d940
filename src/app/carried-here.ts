import {entryIdOf} from '../core/entry/entry-id.ts'
import type {Carried, Entry} from '../core/entry/entry.ts'
import type {Log} from '../core/entry/log.ts'
import type {EntryId, MemberId} from '../core/ids.ts'
import type {Breather} from './ports.ts'

/** What is carried in a room, by whomever, and what of it by this device. */
export class CarriedHere {
  readonly #log: Pick<Log, 'feeds' | 'isGone'>
  readonly #me: MemberId
  /** By what is carried: the entries that carry it, by number. */
  readonly #carriers = new Map<EntryId, number[]>()
  readonly #counts = new Map<MemberId, number>()
  readonly #mine = new Map<Entry, EntryId>()
  #feeds: Log['feeds'] | undefined
  #seen = 0

  constructor(log: Pick<Log, 'feeds' | 'isGone'>, me: MemberId) {
    this.#log = log
    this.#me = me
  }

  /** Looks at each entry once. */
  async catchUp(breathe: Breather): Promise<void> {
    if (this.#feeds !== this.#log.feeds) {
      this.#seen = 0
      this.#carriers.clear()
      this.#counts.clear()
    }
    this.#feeds = this.#log.feeds
    const {entries} = this.#feeds
    while (this.#seen < entries.length) {
      const number = this.#seen++
      const entry = entries[number]!
      if (entry.body.kind === 'carried') this.#note(entry, entry.body, number)
      const turn = breathe()
      if (turn) await turn
    }
  }

  /** Where all have it: what carries it in a place taken twice is not carried on itself. */
  has(id: EntryId): boolean {
    const {twinned} = this.#log.feeds
    return (this.#carriers.get(id) ?? []).some(number => !twinned.has(number))
  }

  countOf(device: MemberId): number {
    return this.#counts.get(device) ?? 0
  }

  /** This device's copies of what their authors have withdrawn; it may have written two of one entry, being copied itself. */
  toWithdraw(): readonly Entry[] {
    return [...this.#mine]
      .filter(([copy, of]) => this.#log.isGone(of) && !this.#log.isGone(copy.id))
      .map(([copy]) => copy)
  }

  withdrew(copy: Entry): void {
    this.#mine.delete(copy)
  }

  #note(entry: Entry, {author: device, bytes}: Carried, number: number): void {
    const id = entryIdOf(bytes)
    if (entry.author === this.#me) this.#mine.set(entry, id)
    const carriers = this.#carriers.get(id)
    if (carriers) carriers.push(number)
    else {
      this.#carriers.set(id, [number])
      this.#counts.set(device, this.countOf(device) + 1)
    }
  }

  /**
   * What nobody carries and is here in a place where something else was withdrawn: who held that has nothing left to show,
   * and so cannot ask for this.
   */
  owed(): readonly Entry[] {
    const {entries, twinned} = this.#log.feeds
    const twins = [...twinned].map(number => entries[number]!)
    const gone = new Set(twins.filter(({id}) => this.#log.isGone(id)).map(placeIn))
    if (gone.size === 0) return []
    return twins.filter(
      entry =>
        gone.has(placeIn(entry)) &&
        entry.body.kind !== 'carried' &&
        !this.#log.isGone(entry.id) &&
        !this.has(entry.id),
    )
  }
}

const placeIn = ({author, base, seq}: Entry): string => `${author}/${base}/${seq}`
