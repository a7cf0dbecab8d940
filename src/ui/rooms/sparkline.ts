import {html} from 'lit'
import type {Day} from '../../core/ids.ts'
import {daysBetween} from '../../core/text/dates.ts'
import {standingOf} from '../elements/standing.ts'
import type {GoalNow} from '../goal-now.ts'

const WIDTH = 128
const HEIGHT = 40
/** Room for half a stroke and the dot. */
const EDGE = 4

/** The way so far in one glance. A drawing only: the words beside it say the same. */
export function sparkline({goal, reading}: GoalNow) {
  const {terms} = goal
  const {x, y} = scalesOf({goal, reading})
  const last = reading.series.at(-1)
  const {tone} = standingOf(reading.status, reading.stale)
  return html`<svg
    class="spark ${tone}"
    aria-hidden="true"
    width=${WIDTH}
    height=${HEIGHT}
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
  >
    <path class="spark-target" d="M${EDGE} ${y(terms.target)}H${WIDTH - EDGE}"></path>
    <path
      class="spark-pace"
      d="M${EDGE} ${y(terms.baseline)}L${WIDTH - EDGE} ${y(terms.target)}"
    ></path>
    <path class="spark-way" d=${wayOf({goal, reading}, x, y)}></path>
    <circle
      class="spark-now"
      r=${last ? 3.5 : 0}
      cx=${x(last?.on ?? terms.start)}
      cy=${y(last?.value ?? terms.baseline)}
    ></circle>
  </svg>`
}

type Shown = Pick<GoalNow, 'goal' | 'reading'>

/** Each number holds until the next one. */
function wayOf(
  {goal, reading}: Shown,
  x: (day: Day) => number,
  y: (value: number) => number,
): string {
  if (reading.series.length === 0) return ''
  const steps = reading.series.map(({on, value}) => `H${x(on)}V${y(value)}`)
  return `M${EDGE} ${y(goal.terms.baseline)}${steps.join('')}`
}

function scalesOf({goal, reading}: Shown) {
  const {baseline, target, start, due} = goal.terms
  const values = [baseline, target, ...reading.series.map(({value}) => value)]
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
