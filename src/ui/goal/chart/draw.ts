import {line} from 'd3-shape'
import {nothing, svg} from 'lit'
import type {Label, Point} from './box.ts'
import type {ChartGeometry, Dot} from './geometry.ts'

/** All that lies under words and dots, from the ground up. */
export function drawLayers(chart: ChartGeometry) {
  const {band, limits, fan, likely, pace, target, trace} = chart
  return svg`
    ${axes(chart)}
    ${
      band
        ? svg`<rect class="band" x=${band.x} y=${band.y} width=${band.width}
            height=${Math.max(0, band.height)} />`
        : nothing
    }
    ${limits.map(ends => svg`<path class="limit" d=${pathOf(ends)} />`)}
    ${
      fan.length > 0
        ? svg`<path class="fan" d=${`${pathOf(fan)}Z`} />
            <path class="likely" d=${pathOf(likely)} />`
        : nothing
    }
    ${todayLine(chart)}
    ${pace.length > 0 ? svg`<path class="pace" d=${pathOf(pace)} />` : nothing}
    ${
      target.length > 0
        ? svg`<path class="target" d=${pathOf(target.flatMap(({ends}) => ends))} />`
        : nothing
    }
    <path class="trace" d=${pathOf(trace)} />
    ${chart.checkpoints.map(
      ({x, y}) => svg`<path class="checkpoint" d=${`M${x} ${y - 4}l4 4l-4 4l-4-4z`} />`,
    )}
  `
}

/** One path for all dots of a kind: a thousand of them are no thousand elements. */
export function drawDots({dots, hollow, radius}: ChartGeometry) {
  const last = dots.at(-1)
  if (radius === 0)
    return last ? svg`<path class="dot" stroke-width="7" d=${spots([last])} />` : nothing
  const isDense = radius < DENSE_BELOW
  return svg`
    ${
      hollow.length > 0
        ? svg`<path class="hollow" stroke-width=${2 * radius + 3} d=${spots(hollow)} />
            <path class="halo" stroke-width=${2 * radius} d=${spots(hollow)} />`
        : nothing
    }
    ${
      isDense
        ? nothing
        : svg`<path class="halo" stroke-width=${2 * radius + 3} d=${spots(dots)} />`
    }
    <path class="dot" stroke-width=${2 * radius} d=${spots(dots)} />
  `
}

/** A ring around smaller dots would cut their line to pieces. */
const DENSE_BELOW = 2.5

/** Lines of no length with round ends. */
const spots = (dots: readonly Dot[]): string =>
  dots.map(({x, y}) => `M${tenths(x)} ${tenths(y)}h0`).join('')

const tenths = (pixels: number) => Math.round(pixels * 10) / 10

export function drawWords(chart: ChartGeometry) {
  const {paceLabel, aimLabels, revisionLabels} = chart
  return svg`${textAt(paceLabel, 'quiet')}
    ${aimLabels.map(label => textAt(label, 'aim'))}
    ${revisionLabels.map(label => textAt(label, 'aim light'))}`
}

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

function textAt(label: Label | undefined, meaning: string) {
  if (!label) return nothing
  const {x, y, width, height} = label.box
  return svg`<text
    class=${meaning} x=${x + width / 2} y=${y + height / 2} text-anchor="middle"
  >${label.text}</text>`
}

const throughPoints = line<Point>(
  point => point.x,
  point => point.y,
).digits(1)

const pathOf = (points: readonly Point[]): string => throughPoints([...points]) ?? ''
