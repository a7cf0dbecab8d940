import {VirtualizerController, type Virtualizer} from '@tanstack/lit-virtual'
import type {LitElement, ReactiveController, ReactiveControllerHost} from 'lit'
import {afterPaint} from '../after-paint.ts'
import type {Row} from './rows.ts'

export type Seen = {readonly index: number; readonly row: Row}

/** Which rows of a long talk are in the page, and where it is scrolled to. Stays at the end for who is at the end. */
export class TalkWindow implements ReactiveController {
  readonly #host: LitElement
  readonly #controller: VirtualizerController<HTMLElement, HTMLElement>
  #rows: readonly Row[] = []
  #wasAtEnd = true
  /** Rows have come to a reader at the end, who is led to the new one. */
  #follows = false
  #isToFollow = false
  /** Has been led to the end, of which the page has not told yet. */
  #isLed = false
  /** First and last row that the host has drawn. */
  #drawn = {first: 0, last: -1}
  #isToBeDrawn = false
  #viewport: ResizeObserver | undefined

  constructor(host: LitElement) {
    this.#host = host
    // Before the library's own controller: the page must have its new height before that one scrolls in it.
    host.addController(this)
    this.#controller = new VirtualizerController(this.#asHost(), {
      count: 0,
      getScrollElement: () => this.#scroller,
      estimateSize: index => ESTIMATE_PX[this.#rows[index]?.kind ?? 'moment'],
      getItemKey: index => this.#rows[index]?.key ?? index,
      overscan: OVERSCAN_ROWS,
      paddingEnd: 12,
      anchorTo: 'end',
      scrollEndThreshold: NEAR_END_PX,
    })
  }

  /** To be given in the host's `willUpdate`. */
  show(rows: readonly Row[]): void {
    if (rows === this.#rows) return
    this.#follows ||= this.#rows.length > 0 && this.#wasAtEnd
    this.#rows = rows
    const {options} = this.#virtualizer
    // A new function tells the library that the keys are others.
    const getItemKey = (index: number) => rows[index]?.key ?? index
    this.#virtualizer.setOptions({...options, count: rows.length, getItemKey})
  }

  /** What the host is to draw now. */
  seen(): readonly Seen[] {
    const items = this.#virtualizer.getVirtualItems()
    this.#drawn = {first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? -1}
    return items.flatMap(({index}) => {
      const row = this.#rows[index]
      return row ? [{index, row}] : []
    })
  }

  /** By what is known, without asking the page, which would have to be laid out for the answer. */
  get isAtEnd(): boolean {
    if (this.#follows || this.#isLed) return true
    const {scrollElement, scrollOffset} = this.#virtualizer
    if (!scrollElement) return true
    const below = this.#virtualizer.getTotalSize() - this.#height - (scrollOffset ?? 0)
    return below <= NEAR_END_PX
  }

  /** False while the list is not in the page yet. */
  get isReady(): boolean {
    return this.#virtualizer.scrollElement !== null && this.#virtualizer.range !== null
  }

  /** To the end with the rows that the host is about to draw, whatever was looked at before. */
  follow(): void {
    this.#follows = true
  }

  toEnd(): void {
    this.#isLed = true
    this.#wasAtEnd = true
    this.#virtualizer.scrollToEnd()
  }

  toRow(index: number, align: 'start' | 'center'): void {
    this.#follows = false
    this.#isLed = false
    this.#virtualizer.scrollToIndex(index, {align})
  }

  hostUpdated(): void {
    this.#followViewport()
    if (this.#follows && this.isReady) this.#toEndOnceLaidOut()
    else this.#settle()
  }

  #settle(): void {
    this.#measure()
    this.#stretch()
    this.#wasAtEnd = this.isAtEnd
  }

  /** In the frame that paints the new rows, which lays them out anyway: to ask for their heights before would do it twice. */
  #toEndOnceLaidOut(): void {
    this.#stretch()
    const rows = this.#host.renderRoot.querySelector('.talk-rows')
    if (!rows || this.#isToFollow) return
    this.#isToFollow = true
    const once = new ResizeObserver(() => {
      once.disconnect()
      this.#isToFollow = false
      this.#settle()
      if (this.#follows) this.toEnd()
      this.#follows = false
    })
    once.observe(rows)
  }

  #scrolled = () => {
    this.#isLed = false
  }

  hostDisconnected(): void {
    this.#viewport?.disconnect()
    this.#viewport = undefined
  }

  /** What the library takes for its host. It asks for a drawing whenever something has moved. */
  #asHost(): ReactiveControllerHost {
    const host = this.#host
    return {
      addController: controller => host.addController(controller),
      removeController: controller => host.removeController(controller),
      requestUpdate: () => this.#moved(),
      get updateComplete() {
        return host.updateComplete
      },
    }
  }

  /** Rows are drawn anew where others come into sight; those that only stand by can wait until what is in sight is painted. */
  #moved(): void {
    if (!this.isReady || this.#wasAtEnd !== this.isAtEnd || !this.#isSightDrawn()) {
      this.#host.requestUpdate()
      return
    }
    this.#stretch()
    this.#controller.hostUpdated()
    void this.#drawAfterPaint()
  }

  #isSightDrawn(): boolean {
    const {range} = this.#virtualizer
    const {first, last} = this.#drawn
    if (!range) return false
    const end = Math.min(range.endIndex + SPARE_ROWS, this.#rows.length - 1)
    return first <= Math.max(range.startIndex - SPARE_ROWS, 0) && end <= last
  }

  async #drawAfterPaint(): Promise<void> {
    if (this.#isToBeDrawn) return
    this.#isToBeDrawn = true
    await afterPaint()
    this.#isToBeDrawn = false
    const {first, last} = this.#drawn
    const items = this.#virtualizer.getVirtualItems()
    if (items[0]?.index !== first || items.at(-1)?.index !== last)
      this.#host.requestUpdate()
  }

  get #virtualizer(): Virtualizer<HTMLElement, HTMLElement> {
    return this.#controller.getVirtualizer()
  }

  get #height(): number {
    return this.#virtualizer.scrollRect?.height ?? 0
  }

  get #scroller(): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>('.talk-scroll')
  }

  /** Not while they are drawn: a row that is not in the page yet has no height. */
  #measure(): void {
    const rows = this.#host.renderRoot.querySelector('.talk-rows')?.children ?? []
    for (const row of rows)
      if (row instanceof HTMLElement) this.#virtualizer.measureElement(row)
    // Lets go of the rows that have left the page.
    this.#virtualizer.measureElement(null)
  }

  /** The list is as high as all its rows; those in the page hang at the height of the first of them. */
  #stretch(): void {
    const all = this.#host.renderRoot.querySelector<HTMLElement>('.talk-all')
    const part = this.#host.renderRoot.querySelector<HTMLElement>('.talk-rows')
    if (!all || !part) return
    const height = this.#virtualizer.getTotalSize()
    // A short talk stands at the end, above the composer.
    const above = Math.max(0, this.#height - height)
    const start = this.#virtualizer.measurementsCache[this.#drawn.first]?.start ?? 0
    all.style.blockSize = `${height}px`
    part.style.transform = `translateY(${start + above}px)`
  }

  /** The library minds what is scrolled, not what it is scrolled in: a growing composer would cover the end. */
  #followViewport(): void {
    const scroller = this.#scroller
    if (!scroller || this.#viewport) return
    scroller.addEventListener('scroll', this.#scrolled, {passive: true})
    this.#viewport = new ResizeObserver(() => {
      this.#stretch()
      if (this.#wasAtEnd) this.toEnd()
    })
    this.#viewport.observe(scroller)
  }
}

const NEAR_END_PX = 60
const OVERSCAN_ROWS = 10
/** Of those that stand by, so many are there at once when they are needed. */
const SPARE_ROWS = 3
/** What a row is likely to measure until it is measured. */
const ESTIMATE_PX: Record<Row['kind'], number> = {
  day: 44,
  unread: 36,
  gap: 64,
  fork: 64,
  moment: 64,
}
