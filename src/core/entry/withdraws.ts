import type {EntryId} from '../ids.ts'
import type {Entry, Gone, Withdrawn, Withdrew} from './entry.ts'
import type {Feeds} from './feeds.ts'

type Withdraw = Entry & {readonly body: Withdrew}

/** What the withdraws that name one message come to. */
type Verdict = {
  /** Stands for a message whose bytes are not here. */
  readonly stub: Entry | undefined
  readonly isGone: boolean
  /** Withdraws of what is no message of their feed, or of something else than they say. */
  readonly void: readonly EntryId[]
}

/** Which messages of a log are withdrawn, whether their bytes are here or not. A pure function of the set of entries. */
export class Withdraws {
  readonly #feeds: Feeds
  readonly #naming = new Map<EntryId, Withdraw[]>()
  readonly #verdicts = new Map<EntryId, Verdict>()
  readonly #gone = new Set<EntryId>()
  readonly #void = new Set<EntryId>()

  constructor(feeds: Feeds) {
    this.#feeds = feeds
  }

  /** Whether one of these is what a stub only stood for: the feeds are to be made anew. */
  unseat(entries: readonly Entry[]): boolean {
    if (this.#naming.size === 0) return false
    return entries.some(({id}) => this.#verdicts.get(id)?.stub)
  }

  /** Takes what the feeds have just got. Returns what is to be folded again, or `anew` as `unseat` means it. */
  take(entries: readonly Entry[]): readonly EntryId[] | 'anew' {
    const asked = new Set<EntryId>()
    for (const entry of entries) {
      if (isWithdraw(entry)) asked.add(this.#note(entry))
    }
    if (this.#naming.size === 0) return []
    for (const {id} of entries) if (this.#naming.has(id)) asked.add(id)
    const changed: EntryId[] = []
    for (const id of asked) {
      const before = this.#verdicts.get(id)
      const verdict = this.#judge(id)
      if (before?.stub && !isStub(before.stub, verdict.stub)) return 'anew'
      this.#verdicts.set(id, verdict)
      this.#gone.delete(id)
      if (verdict.isGone) this.#gone.add(id)
      for (const withdraw of this.#naming.get(id) ?? []) this.#void.delete(withdraw.id)
      for (const withdraw of verdict.void) this.#void.add(withdraw)
      if (verdict.stub && !before?.stub) this.#feeds.add([verdict.stub])
      changed.push(id, ...verdict.void, ...(before?.void ?? []))
    }
    return changed
  }

  isGone(id: EntryId): boolean {
    return this.#gone.has(id)
  }

  /** The entry as the room takes it. */
  seen(entry: Entry): Entry {
    if (this.#gone.has(entry.id)) return {...entry, body: goneOf(entry)}
    if (!this.#void.has(entry.id)) return entry
    return {...entry, body: {kind: 'unreadable', was: 'withdrew'}}
  }

  #note(withdraw: Withdraw): EntryId {
    const {id} = withdraw.body.of
    const naming = this.#naming.get(id)
    if (naming) naming.push(withdraw)
    else this.#naming.set(id, [withdraw])
    return id
  }

  #judge(id: EntryId): Verdict {
    const naming = (this.#naming.get(id) ?? []).sort(byFeed)
    const message = this.#feeds.find(id)
    if (message && message.body.kind !== 'gone') {
      const holding = naming.filter(withdraw => isWithdrawnBy(withdraw, message))
      const others = naming.filter(withdraw => !holding.includes(withdraw))
      return {stub: undefined, isGone: holding.length > 0, void: others.map(idOf)}
    }
    // Also where something else stands in that place: of a feed that says two things there, one may be withdrawn.
    const free = naming.filter(({seq, body: {of}}) => of.seq < seq)
    const others = naming.filter(withdraw => !free.includes(withdraw))
    const [first] = free
    const stub = first && stubOf(first)
    return {stub, isGone: stub !== undefined, void: others.map(idOf)}
  }
}

const idOf = ({id}: Entry) => id

const isWithdraw = (entry: Entry): entry is Withdraw => entry.body.kind === 'withdrew'

const byFeed = (one: Entry, other: Entry) =>
  compare(one.author, other.author) || one.seq - other.seq || compare(one.id, other.id)

const compare = (one: string, other: string) => Number(one > other) - Number(one < other)

/** Whether the withdraw says of the message what the message's own bytes say. */
function isWithdrawnBy({author, seq, body: {of}}: Withdraw, message: Entry): boolean {
  return author === message.author && of.seq < seq && isWithdrawable(message, of)
}

/** Whether it is a message, and the very one that the withdraw speaks of. */
export function isWithdrawable(message: Entry, of: Withdrawn): boolean {
  return kindOf(message) === of.kind && isSame(message, of)
}

/** Also a message whose text cannot be read may be taken back. */
const kindOf = ({body}: Entry) => (body.kind === 'unreadable' ? body.was : body.kind)

function stubOf({author, body: {of}}: Withdraw): Entry {
  const {id, seq, base, prev, claim, heads, kind} = of
  return {id, author, seq, base, prev, claim, heads, body: {kind: 'gone', was: kind}}
}

/** What a message was of which the bytes are here. */
const goneOf = (entry: Entry): Gone =>
  entry.body.kind === 'gone'
    ? entry.body
    : {kind: 'gone', was: kindOf(entry) === 'carried' ? 'carried' : 'said'}

type Told = Omit<Withdrawn, 'kind'>

const isSame = (one: Told, other: Told) => told(one) === told(other)
const told = ({id, seq, base, prev, claim, heads}: Told) =>
  [id, seq, base, prev, claim, ...heads].join()

const isStub = (one: Entry, other: Entry | undefined) =>
  one.author === other?.author && isSame(one, other)
