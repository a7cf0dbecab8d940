import {html, svg} from 'lit'
import {daysBetween} from '../../core/text/dates.ts'
import type {Closed} from './panel-closed.ts'

/** The room's finished goals as a cairn, the newest on top: as wide as they were long, coloured by their outcome. Words beside it say the same. */
export function stonePile(closed: readonly Closed[], lands: boolean) {
  const stones = closed.slice(-AT_MOST)
  const height = GROUND + stones.length * THICK
  return html`<svg
    class="stone-pile"
    width=${WIDTH}
    height=${height}
    viewBox="0 0 ${WIDTH} ${height}"
    aria-hidden="true"
  >
    <line class="ground" x1="0" x2=${WIDTH} y1=${height - 2} y2=${height - 2}></line>
    ${stones.map((now, nth) => {
      const wide = widthOf(now)
      const y = height - GROUND - (nth + 1) * THICK + 6
      const x = WIDTH / 2 - wide / 2 + (nth % 2 === 0 ? -SHIFT : SHIFT)
      const isNew = lands && nth === stones.length - 1
      return svg`<rect
        class=${`stone ${now.goal.closing.outcome} ${isNew ? 'lands' : ''}`}
        x=${x} y=${y} width=${wide} height=${THICK - 2} rx=${(THICK - 2) / 2.2}
      />`
    })}
  </svg>`
}

/** Days of a quarter, the longest goal that is recommended. */
const LONGEST = 92

function widthOf({terms}: Closed): number {
  const days = Math.min(LONGEST, daysBetween(terms.start, terms.due))
  return NARROW + ((WIDTH - 2 * SHIFT - NARROW) * days) / LONGEST
}

const WIDTH = 220
const NARROW = 80
const THICK = 34
const GROUND = 8
const SHIFT = 7
const AT_MOST = 7
