import {entryIdOf} from '../core/entry/entry-id.ts'
import type {Entry} from '../core/entry/entry.ts'
import type {Log} from '../core/entry/log.ts'
import type {EntryId, MemberId} from '../core/ids.ts'
import type {Breather} from './ports.ts'

/** What is carried in a room, by whomever, and what of it by this device. */
export class CarriedHere {
  readonly #log: Pick<Log, 'feeds' | 'isGone'>
  readonly #me: MemberId
  readonly #ids = new Set<EntryId>()
  readonly #counts = new Map<MemberId, number>()
  readonly #mine = new Map<EntryId, Entry>()
  #feeds: Log['feeds'] | undefined
  #seen = 0

  constructor(log: Pick<Log, 'feeds' | 'isGone'>, me: MemberId) {
    this.#log = log
    this.#me = me
  }

  /** Looks at each entry once. */
  async catchUp(breathe: Breather): Promise<void> {
    if (this.#feeds !== this.#log.feeds) this.#seen = 0
    this.#feeds = this.#log.feeds
    const {entries} = this.#feeds
    while (this.#seen < entries.length) {
      const entry = entries[this.#seen++]!
      if (entry.body.kind === 'carried') {
        const id = entryIdOf(entry.body.bytes)
        this.note(entry.body.author, id)
        if (entry.author === this.#me) this.#mine.set(id, entry)
      }
      const turn = breathe()
      if (turn) await turn
    }
  }

  /** An entry of this device's feed is carried, or is about to be. */
  note(device: MemberId, id: EntryId): void {
    if (this.#ids.has(id)) return
    this.#ids.add(id)
    this.#counts.set(device, this.countOf(device) + 1)
  }

  has(id: EntryId): boolean {
    return this.#ids.has(id)
  }

  countOf(device: MemberId): number {
    return this.#counts.get(device) ?? 0
  }

  /** This device's copies of what their authors have withdrawn. */
  toWithdraw(): readonly Entry[] {
    const gone = [...this.#mine].filter(([id]) => this.#log.isGone(id))
    for (const [id] of gone) this.#mine.delete(id)
    return gone.map(([, copy]) => copy).filter(({id}) => !this.#log.isGone(id))
  }
}
