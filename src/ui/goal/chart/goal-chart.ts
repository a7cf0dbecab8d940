import {line} from 'd3-shape'
import {LitElement, css, html, nothing, svg} from 'lit'
import {customElement, property, query, state} from 'lit/decorators.js'
import type {GoalTerms} from '../../../core/goal/goal.ts'
import type {GoalReading} from '../../../core/goal/reading.ts'
import type {Day} from '../../../core/ids.ts'
import {FONT_PX, type Label, type Point} from './box.ts'
import {type ChartGeometry, type Dot, asSteps, geometryOf} from './geometry.ts'
import {readingTable} from './reading-table.ts'
import type {ChartFormat, ChartWords} from './chart-words.ts'

/** The way of a goal's number: pace line, target line and readings; or the same as a table. */
@customElement('cairn-goal-chart')
export class CairnGoalChart extends LitElement {
  @property({attribute: false}) terms?: GoalTerms
  @property({attribute: false}) reading?: GoalReading
  @property({attribute: false}) today?: Day
  /** The one sentence that says what the chart shows. */
  @property() summary = ''
  @property({attribute: false}) words?: ChartWords
  @property({attribute: false}) format?: ChartFormat

  @state() private width = 0
  @state() private asTable = false
  @query('.ruler') private ruler!: HTMLElement

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
    const {terms, reading, today, words, format, width} = this
    if (!terms || !reading || !today || !words || !format || width === 0) return nothing
    const texts = {
      paceLine: words.paceLine,
      target: `${words.targetLine} ${format.quantity(terms.target)}`,
      today: words.today,
      value: format.number,
      day: format.day,
    }
    const chart = () =>
      this.#chart(geometryOf({terms, reading, today, width, texts}), format)
    if (reading.series.length === 0) return chart()
    return html`
      ${this.asTable ? readingTable(reading, this.summary, words, format) : chart()}
      <button type="button" @click=${this.#turn}>
        ${this.asTable ? words.chart : words.table}
      </button>
    `
  }

  readonly #turn = () => {
    this.asTable = !this.asTable
  }

  #chart(chart: ChartGeometry, format: ChartFormat) {
    const {width, height} = chart
    return html`<svg
      class=${chart.radius < DENSE_BELOW ? 'dense' : ''}
      role="img"
      aria-label=${this.summary}
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
    >
      ${axes(chart)} ${todayLine(chart)}
      <path class="pace" d=${pathOf(chart.pace)} />
      <path class="target" d=${pathOf(chart.target)} />
      <path class="steps" d=${pathOf(asSteps(chart.steps))} />
      ${chart.hollow.map(dot => dotAt(dot, chart.radius, 'hollow', format))}
      ${chart.dots.map(dot => dotAt(dot, chart.radius, 'dot', format))}
      ${textAt(chart.paceLabel, 'quiet')} ${textAt(chart.targetLabel, 'aim')}
    </svg>`
  }

  static override styles = css`
    :host {
      display: block;
      contain: inline-size;
      font-size: ${FONT_PX}px;
      font-variant-numeric: tabular-nums;
      color: var(--text);
    }
    svg {
      display: block;
    }
    path,
    line {
      fill: none;
      stroke: var(--line);
    }
    text {
      fill: var(--text-quiet);
      dominant-baseline: central;
    }
    .strong {
      fill: var(--text);
    }
    .aim {
      fill: var(--dawn);
      font-weight: 700;
    }
    .week {
      stroke: var(--line-strong);
    }
    .pace {
      stroke: var(--text-quiet);
      stroke-dasharray: 4 4;
    }
    .today {
      stroke: var(--text-quiet);
      stroke-dasharray: 1.5 3;
    }
    .target {
      stroke: var(--dawn);
      stroke-width: 1.75;
    }
    .steps {
      stroke: var(--moss);
      stroke-width: 2.25;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
    .dot circle {
      fill: var(--moss);
      stroke: var(--surface);
      stroke-width: 1.5;
    }
    .dense .dot circle {
      stroke: none;
    }
    .hollow circle {
      fill: var(--surface);
      stroke: var(--moss);
      stroke-width: 1.5;
    }
    circle.reach {
      fill: transparent;
      stroke: none;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: 0.8125rem;
    }
    th,
    td {
      padding: 6px 0;
      border-block-end: 1px solid var(--line);
      text-align: start;
      font-weight: 400;
    }
    thead th {
      color: var(--text-quiet);
    }
    td:nth-child(2) {
      font-weight: 700;
    }
    td:nth-child(3) {
      color: var(--text-quiet);
    }
    button {
      display: block;
      min-block-size: var(--press-small, 2rem);
      margin-inline-start: auto;
      padding: 0 8px;
      border: 0;
      border-radius: 6px;
      background: none;
      font: inherit;
      font-size: 0.8125rem;
      color: var(--moss);
      cursor: pointer;
    }
    button:hover {
      background: var(--moss-wash);
    }
    button:focus-visible {
      outline: 2px solid var(--moss);
      outline-offset: -2px;
    }
  `
}

/** A ring around smaller dots would cut their line to pieces. */
const DENSE_BELOW = 2.5

function axes({plot, rows, weeks, dayLabels}: ChartGeometry) {
  const right = plot.x + plot.width
  const ground = plot.y + plot.height
  return svg`
    ${rows.map(
      ({y, label}) =>
        svg`<line x1=${plot.x} x2=${right} y1=${y} y2=${y} />${textAt(label, 'quiet')}`,
    )}
    <line x1=${plot.x} x2=${right} y1=${ground} y2=${ground} />
    ${weeks.map(
      x => svg`<line class="week" x1=${x} x2=${x} y1=${ground} y2=${ground + 4} />`,
    )}
    ${dayLabels.map(label => textAt(label, 'quiet'))}
  `
}

function todayLine({today, todayLabel}: ChartGeometry) {
  return svg`
    ${today.map(
      ([from, to]) =>
        svg`<line class="today" x1=${from.x} x2=${to.x} y1=${from.y} y2=${to.y} />`,
    )}
    ${textAt(todayLabel, 'strong')}
  `
}

function dotAt(dot: Dot, radius: number, kind: 'dot' | 'hollow', format: ChartFormat) {
  return svg`<g class=${kind}>
    <title>${format.day(dot.on)} ${format.quantity(dot.value)}</title>
    <circle cx=${dot.x} cy=${dot.y} r=${radius + 0.75} />
    <circle class="reach" cx=${dot.x} cy=${dot.y} r=${radius * 2.5} />
  </g>`
}

function textAt(label: Label | undefined, meaning: 'quiet' | 'strong' | 'aim') {
  if (!label) return nothing
  const {x, y, width, height} = label.box
  return svg`<text
    class=${meaning} x=${x + width / 2} y=${y + height / 2} text-anchor="middle"
  >${label.text}</text>`
}

const pathOf = line<Point>(
  point => point.x,
  point => point.y,
)

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-chart': CairnGoalChart
  }
}
