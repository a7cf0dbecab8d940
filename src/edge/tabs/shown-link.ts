import {noLink, type Link} from '../../app/link.ts'

/** Nobody waits for a count. */
const COUNT_MS = 1_000

/** The link that this tab shows: as the leading tab tells it, with what this tab itself could not read. */
export class ShownLink {
  readonly #setLink: (link: Link) => void
  #link = noLink
  #unreadable = 0
  #counting: ReturnType<typeof setTimeout> | undefined

  constructor(setLink: (link: Link) => void) {
    this.#setLink = setLink
  }

  set(link: Link): void {
    this.#link = link
    this.#show()
  }

  countUnreadable(): void {
    this.#unreadable++
    this.#counting ??= setTimeout(() => this.#show(), COUNT_MS)
  }

  close(): void {
    clearTimeout(this.#counting)
  }

  #show(): void {
    clearTimeout(this.#counting)
    this.#counting = undefined
    const turnedAway = {...this.#link.turnedAway, tabs: this.#unreadable}
    this.#setLink({...this.#link, turnedAway})
  }
}
