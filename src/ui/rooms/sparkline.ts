import {html, svg} from 'lit'
import type {GoalTerms} from '../../core/goal/goal.ts'
import type {Day} from '../../core/ids.ts'
import {daysBetween} from '../../core/text/dates.ts'
import {standingOf} from '../elements/standing.ts'
import type {GoalNow} from '../goal-now.ts'

const WIDTH = 128
const HEIGHT = 40
/** Room for half a stroke and the dot. */
const EDGE = 4

/** The way so far in one glance. A drawing only: the words beside it say the same. */
export function sparkline({terms, reading}: GoalNow) {
  const {x, y} = scalesOf({terms, reading})
  const last = reading.series.at(-1)
  const {tone} = standingOf(reading.status, reading.stale)
  return html`<svg
    class="spark ${tone}"
    aria-hidden="true"
    width=${WIDTH}
    height=${HEIGHT}
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
  >
    ${aimsOf(terms).map(
      aim =>
        svg`<path class="spark-target" d="M${EDGE} ${y(aim)}H${WIDTH - EDGE}"></path>`,
    )}
    <path class="spark-pace" d=${paceOf(terms, y)}></path>
    <path class="spark-way" d=${wayOf({terms, reading}, x, y)}></path>
    <circle
      class="spark-now"
      r=${last ? 3.5 : 0}
      cx=${x(last?.on ?? terms.start)}
      cy=${y(last?.value ?? terms.baseline)}
    ></circle>
  </svg>`
}

type Shown = Pick<GoalNow, 'terms' | 'reading'>

/** The target, or the limits that are to be kept. */
const aimsOf = ({mode, target, lower, upper}: GoalTerms): readonly number[] =>
  mode === 'keep' ? [lower, upper].filter(limit => limit !== undefined) : [target]

/** Who keeps within limits has no way to go. */
const paceOf = ({mode, baseline, target}: GoalTerms, y: (value: number) => number) =>
  mode === 'keep' ? '' : `M${EDGE} ${y(baseline)}L${WIDTH - EDGE} ${y(target)}`

/** Each number holds until the next one. */
function wayOf(
  {terms, reading}: Shown,
  x: (day: Day) => number,
  y: (value: number) => number,
): string {
  if (reading.series.length === 0) return ''
  const steps = reading.series.map(({on, value}) => `H${x(on)}V${y(value)}`)
  return `M${EDGE} ${y(terms.baseline)}${steps.join('')}`
}

function scalesOf({terms, reading}: Shown) {
  const {baseline, start, due} = terms
  const values = [baseline, ...aimsOf(terms), ...reading.series.map(({value}) => value)]
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const days = daysBetween(start, due) || 1
  const round = (size: number) => Math.round(size * 10) / 10
  return {
    x: (day: Day) => {
      const share = Math.min(1, Math.max(0, daysBetween(start, day) / days))
      return round(EDGE + share * (WIDTH - 2 * EDGE))
    },
    y: (value: number) => {
      return round(EDGE + (1 - (value - low) / span) * (HEIGHT - 2 * EDGE))
    },
  }
}
