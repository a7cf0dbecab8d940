import type {Millis} from '../../core/ids.ts'

/** As many as a page can hold without its person noticing: a few rooms with everyone in them. */
const PLACES = 48
/** With so many a room hears of everything, through those who are connected to more. */
const SURE = 2

/** Whoever holds places. */
export type Holder = {
  /** When its room was last on the screen; 0 if never. */
  openedAt(): Millis
  /** Ends one connection: one that has not come about, else as `how` allows. False when there is none such. */
  giveBack(how: GiveBack): boolean
}

/** `unopened`: no other. `spare`: one that its room can do without. `any`: if need be one that it will miss. */
export type GiveBack = 'unopened' | 'spare' | 'any'

/**
 * The connections that one page may hold, for all its rooms. Each is sure of a few, as far as there are so many; beyond
 * that the room that was opened last has as many as it likes, then the one before it, and so on. Rooms that were opened at
 * no time share evenly.
 */
export class Places {
  readonly #most: number
  readonly #taken = new Map<Holder, number>()

  constructor(most = PLACES) {
    this.#most = most
  }

  join(holder: Holder): void {
    this.#taken.set(holder, 0)
  }

  leave(holder: Holder): void {
    this.#taken.delete(holder)
  }

  /** `needed`: by somebody who has hardly anybody else. */
  take(holder: Holder, needed: boolean): boolean {
    if (this.#sum >= this.#most && !this.#makePlace(holder, needed)) return false
    this.#taken.set(holder, this.#of(holder) + 1)
    return true
  }

  free(holder: Holder): void {
    if (this.#taken.has(holder)) this.#taken.set(holder, this.#of(holder) - 1)
  }

  #makePlace(holder: Holder, needed: boolean): boolean {
    const mine = this.#of(holder)
    const at = holder.openedAt()
    const others = this.#besides(holder)
    const hasTooFew = mine < SURE
    const canSpare = (other: Other) =>
      other.taken > SURE &&
      (hasTooFew || other.at < at || (other.at === at && other.taken > mine + 1))
    const isLessSure = (other: Other) => hasTooFew && other.at < at && other.taken > 0
    const gives = ({holder: other}: Other) => other.giveBack('any')
    return (
      others.filter(canSpare).some(gives) ||
      others.filter(isLessSure).some(gives) ||
      holder.giveBack(needed ? 'spare' : 'unopened')
    )
  }

  /** Who is first asked to give comes first. */
  #besides(holder: Holder): Other[] {
    return [...this.#taken]
      .filter(([other]) => other !== holder)
      .map(([holder, taken]) => ({holder, taken, at: holder.openedAt()}))
      .sort((one, other) => one.at - other.at || other.taken - one.taken)
  }

  get #sum(): number {
    return [...this.#taken.values()].reduce((sum, taken) => sum + taken, 0)
  }

  #of(holder: Holder): number {
    return this.#taken.get(holder) ?? 0
  }
}

type Other = {readonly holder: Holder; readonly taken: number; readonly at: Millis}
