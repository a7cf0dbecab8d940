import {LitElement, html, nothing} from 'lit'
import {customElement, property, query, state} from 'lit/decorators.js'
import {keyed} from 'lit/directives/keyed.js'
import type {Forecast} from '../../../core/goal/forecast.ts'
import type {Goal, GoalTerms} from '../../../core/goal/goal.ts'
import type {GoalReading} from '../../../core/goal/reading.ts'
import type {Day} from '../../../core/ids.ts'
import {atPress} from '../../lazily.ts'
import {chartStyles} from './chart-styles.ts'
import {type ChartFormat, type ChartWords, chartTexts} from './chart-words.ts'
import {drawDots, drawLayers, drawWords} from './draw.ts'
import {type ChartGeometry, geometryOf} from './geometry.ts'
import type {readingTable} from './reading-table.ts'
import {type Stop, stopsOf} from './stops.ts'

/** The way of a goal's number: plan, target and readings, and where they lead; or the same as a table. */
@customElement('cairn-goal-chart')
export class CairnGoalChart extends LitElement {
  @property({attribute: false}) goal?: Goal
  @property({attribute: false}) terms?: GoalTerms
  @property({attribute: false}) reading?: GoalReading
  /** Undefined while there is none. */
  @property({attribute: false}) forecast: Forecast | undefined
  @property({attribute: false}) today?: Day
  /** The one sentence that says what the chart shows. */
  @property() summary = ''
  @property({attribute: false}) words?: ChartWords
  @property({attribute: false}) format?: ChartFormat
  /** Without the button that turns it to a table, where it stands for a picture only. */
  @property({type: Boolean}) plain = false

  @state() private width = 0
  /** Loaded when it is asked for the first time; shown while there is one. */
  @state() private table: typeof readingTable | undefined
  /** Which stop the keyboard is at; undefined: the last one. */
  @state() private place: number | undefined
  /** Which stop is told of. */
  @state() private told: number | undefined
  @query('.ruler') private ruler!: HTMLElement
  #stops: readonly Stop[] = []

  // A box without height: what is drawn never changes its size, so watching it cannot loop.
  readonly #ruled = new ResizeObserver(entries => {
    this.width = Math.floor(entries.at(-1)?.contentRect.width ?? 0)
  })

  override connectedCallback(): void {
    super.connectedCallback()
    if (this.hasUpdated) this.#ruled.observe(this.ruler)
  }

  protected override firstUpdated(): void {
    this.#ruled.observe(this.ruler)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#ruled.disconnect()
  }

  protected override render() {
    return html`<div class="ruler"></div>
      ${this.#shown()}`
  }

  #shown() {
    const {goal, terms, reading, forecast, today, words, format, width, summary} = this
    if (!goal || !terms || !reading || !today || !words || !format || width === 0)
      return nothing
    const chart = () => {
      const texts = chartTexts(words, format, terms)
      const drawn = geometryOf({goal, terms, reading, forecast, today, width, texts})
      this.#stops = stopsOf(drawn, terms, reading, words, format)
      return this.#chart(drawn, words)
    }
    if (this.plain || reading.groups.length + goal.revisions.length === 0) return chart()
    return html`
      ${this.table?.({goal, terms, reading, summary, words, format}) ?? chart()}
      <button type="button" @click=${this.#turn}>
        ${this.table ? words.chart : words.table}
      </button>
    `
  }

  readonly #turn = () => {
    this.told = undefined
    if (this.table) this.table = undefined
    else
      void atPress(
        () => import('./reading-table.ts'),
        ({readingTable}) => (this.table = readingTable),
      )
  }

  #chart(chart: ChartGeometry, words: ChartWords) {
    const {width, height} = chart
    return html`<div
      class="figure"
      @keydown=${this.#pressed}
      @pointermove=${this.#pointed}
      @pointerdown=${this.#pointed}
      @pointerleave=${this.#hush}
    >
      <svg
        role="img"
        aria-label=${this.summary}
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
      >
        ${drawLayers(chart)} ${drawDots(chart)} ${drawWords(chart)}
      </svg>
      ${this.plain ? nothing : html`${this.#point(words)} ${this.#tip()}`}
    </div>`
  }

  /** One thing to come to by Tab; arrow keys put another in its place, which a screen reader then says. */
  #point(words: ChartWords) {
    const place = this.#place
    const stop = this.#stops[place]
    if (!stop) return nothing
    return html`<div role="group" aria-label=${words.points}>
      ${keyed(
        place,
        html`<span
          class="point"
          role="img"
          tabindex="0"
          aria-label=${[stop.title, stop.note].filter(Boolean).join(' ')}
          @focus=${this.#tell}
          @blur=${this.#hush}
        ></span>`,
      )}
    </div>`
  }

  #tip() {
    const stop = this.told === undefined ? undefined : this.#stops[this.told]
    if (!stop) return nothing
    return html`<div class="tip" aria-hidden="true">
      <strong>${stop.title}</strong> <span dir="auto">${stop.note}</span>
    </div>`
  }

  protected override updated(): void {
    const stop = this.#stops[this.#place]
    const point = this.renderRoot.querySelector<HTMLElement>('.point')
    if (point && stop) {
      point.style.left = `${stop.x}px`
      point.style.top = `${stop.y}px`
    }
    const told = this.told === undefined ? undefined : this.#stops[this.told]
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip')
    if (!tip || !told) return
    const isLeft = told.x < this.width / 2
    tip.style.left = isLeft ? `${told.x + BESIDE_PX}px` : ''
    tip.style.right = isLeft ? '' : `${this.width - told.x + BESIDE_PX}px`
  }

  get #place(): number {
    const last = this.#stops.length - 1
    return Math.min(this.place ?? last, last)
  }

  readonly #tell = () => {
    this.told = this.#place
  }

  readonly #hush = () => {
    this.told = undefined
  }

  readonly #pressed = async (event: KeyboardEvent) => {
    if (event.key === 'Escape') this.#hush()
    const next = this.#next(event.key)
    if (next === undefined) return
    event.preventDefault()
    this.place = Math.min(this.#stops.length - 1, Math.max(0, next))
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.point')?.focus()
  }

  #next(key: string): number | undefined {
    switch (key) {
      case 'ArrowRight':
        return this.#place + 1
      case 'ArrowLeft':
        return this.#place - 1
      case 'Home':
        return 0
      case 'End':
        return this.#stops.length - 1
      default:
        return undefined
    }
  }

  readonly #pointed = (event: PointerEvent) => {
    const {left, top} = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const [x, y] = [event.clientX - left, event.clientY - top]
    const distances = this.#stops.map(stop => Math.hypot(stop.x - x, (stop.y - y) / 3))
    const nearest = distances.reduce((a, d, nth) => (d < distances[a]! ? nth : a), 0)
    this.told = (distances[nearest] ?? Infinity) < REACH_PX ? nearest : undefined
  }

  static override styles = chartStyles
}

/** How near a pointer must come. */
const REACH_PX = 24
/** How far beside its point a note stands. */
const BESIDE_PX = 12

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-chart': CairnGoalChart
  }
}
