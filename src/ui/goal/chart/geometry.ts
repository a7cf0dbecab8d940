import {scaleLinear} from 'd3-scale'
import type {Forecast} from '../../../core/goal/forecast.ts'
import type {Goal, GoalTerms, Revision} from '../../../core/goal/goal.ts'
import type {GoalReading} from '../../../core/goal/reading.ts'
import type {ReadingPoint} from '../../../core/goal/records.ts'
import type {Day} from '../../../core/ids.ts'
import {daysBetween} from '../../../core/text/dates.ts'
import {type TargetStep, targetSteps} from '../../../core/goal/target-steps.ts'
import {GAP, dayLabelsOf, rowsOf, ticksFor, weeksIn} from './axes.ts'
import {type Box, type Label, type Point, textWidth} from './box.ts'
import {type FanRib, fanOf} from './fan.ts'
import {paceCorners} from './pace-line.ts'
import {placeLabels, todayLabelAt, todayLinesAt} from './place-labels.ts'
import {thinned} from './thin.ts'
import {fitting, rangeOf} from './values.ts'

export type ChartInput = {
  readonly goal: Pick<Goal, 'first' | 'revisions' | 'state'>
  readonly terms: GoalTerms
  readonly reading: GoalReading
  readonly forecast: Forecast | undefined
  readonly today: Day
  /** Pixels. */
  readonly width: number
  readonly texts: ChartTexts
}

export type ChartTexts = {
  /** 予定の線, or 上限ペース. */
  readonly paceLine: string
  /** With its value: 目標 2.0日, 上限 40時間. */
  readonly target: string
  /** Of a goal that keeps within limits: 80%以上, 90%以下. */
  readonly lower: string
  readonly upper: string
  readonly today: string
  /** 11/2 改訂, with its reason and without. */
  readonly revised: (revision: Revision) => readonly [long: string, short: string]
  readonly value: (value: number) => string
  readonly day: (day: Day) => string
}

export type Dot = Point & ReadingPoint
/** A stretch of the target line, up to the next revision of the target. */
export type TargetSegment = TargetStep & {readonly ends: readonly [Point, Point]}
/** A plan's mark on the pace line. */
export type Mark = Point & {readonly on: Day; readonly value: number}

/** Where everything of the chart lies, in pixels. */
export type ChartGeometry = {
  readonly width: number
  readonly height: number
  readonly plot: Box
  /** Where the value was, from the start: the corners of a step-after line, as far as they can be seen. */
  readonly trace: readonly Point[]
  readonly dots: readonly Dot[]
  readonly hollow: readonly Dot[]
  /** 0: so many that dots would hide their line, and only the last is drawn. */
  readonly radius: number
  /** Nothing for a goal that keeps within limits: it is on no way. */
  readonly pace: readonly Point[]
  readonly target: readonly TargetSegment[]
  /** What is in range, of a goal that keeps within limits. */
  readonly band: Box | undefined
  /** The edges of the band that are limits. */
  readonly limits: readonly (readonly [Point, Point])[]
  /** Around the 80 % range, and through its middle; nothing while there is no forecast. */
  readonly fan: readonly Point[]
  readonly likely: readonly Point[]
  readonly checkpoints: readonly Mark[]
  /** The today line, interrupted where words stand; nothing outside start and due. */
  readonly today: readonly (readonly [Point, Point])[]
  readonly weeks: readonly number[]
  readonly rows: readonly {readonly y: number; readonly label: Label}[]
  readonly dayLabels: readonly Label[]
  readonly todayLabel: Label | undefined
  readonly paceLabel: Label | undefined
  /** Of the target, the cap, or the limits. */
  readonly aimLabels: readonly Label[]
  readonly revisionLabels: readonly Label[]
}

export function geometryOf(input: ChartInput): ChartGeometry {
  const {goal, terms, reading, today, width, texts} = input
  const isKeep = terms.mode === 'keep'
  const isOpen = goal.state === 'proposed' || goal.state === 'active'
  const steps = isKeep ? [] : targetSteps(goal)
  const ribs = isOpen ? ribsOf(input) : []
  const {values, ends, ...aims} = fitting(terms, reading, steps, ribs)
  const height = Math.round(Math.min(HEIGHT_MAX, Math.max(HEIGHT_MIN, width * FLATNESS)))
  const inside = {y: TOP, height: height - TOP - BOTTOM}
  const y = scaleLinear([values.low, values.high], rangeOf(inside, aims))
  const ticks = ticksFor(terms, ends, values, y)
  const gutter = Math.max(...ticks.map(tick => textWidth(texts.value(tick)))) + GAP
  const plot = {...inside, x: gutter, width: Math.max(1, width - gutter - RIGHT)}
  const lastDay = lastDayOf(terms, reading)
  const days = Math.max(1, daysBetween(terms.start, lastDay))
  const x = scaleLinear([0, days], [plot.x, plot.x + plot.width])
  const xOf = (day: Day) => x(daysBetween(terms.start, day))
  const at = (day: Day, value: number) => ({x: xOf(day), y: y(value)})
  const dotOf = (point: ReadingPoint): Dot => ({...point, ...at(point.on, point.value)})

  const dots = reading.series.map(dotOf)
  const trace = thinned(asSteps([at(terms.start, terms.baseline), ...dots]), plot.width)
  const span = terms.target - terms.baseline
  const pace = isKeep
    ? []
    : paceCorners(terms).map(({on, pace: share}) => at(on, terms.baseline + span * share))
  const target = segmentsOf(steps, xOf, y, plot)
  const {band, limits} = bandOf(terms, y, plot)
  // Where the axis ends, so does what is drawn of the range.
  const within = (value: number) => y(Math.min(values.high, Math.max(values.low, value)))
  const fan = fanAround(ribs, x, within)
  const todayX =
    isOpen && today >= terms.start && today <= lastDay ? xOf(today) : undefined
  const labels = placeLabels(
    {trace, dots, pace, target, limits, fan, plot, todayX},
    texts,
    terms,
  )
  return {
    ...{width, height, plot, trace, dots, pace, target, band, limits, fan},
    hollow: reading.superseded.map(dotOf),
    radius: radiusFor(plot.width, dots.length),
    likely: ribs.map(({day, mean}) => ({x: x(day), y: within(mean)})),
    checkpoints: marksOf(terms, at),
    today: todayX === undefined ? [] : todayLinesAt(todayX, plot, labels.aimLabels),
    weeks: weeksIn(terms, lastDay).map(xOf),
    rows: rowsOf(ticks, y, texts, plot),
    dayLabels: dayLabelsOf(terms, lastDay, xOf, texts, plot),
    todayLabel:
      todayX === undefined ? undefined : todayLabelAt(todayX, texts.today, plot, width),
    ...labels,
  }
}

const HEIGHT_MIN = 160
const HEIGHT_MAX = 280
const FLATNESS = 0.5
/** Room for the word over the today line. */
const TOP = 24
/** Room for the dates. */
const BOTTOM = 26
/** Half a dot, so that the last day is not cut. */
const RIGHT = 6

const lastDayOf = (terms: GoalTerms, reading: GoalReading): Day =>
  reading.lastOn && reading.lastOn > terms.due ? reading.lastOn : terms.due

function ribsOf({terms, reading, forecast}: ChartInput) {
  const isOver = reading.status === 'reached' || reading.daysLeft <= 0
  return forecast && !isOver ? fanOf(terms, forecast) : []
}

function fanAround(
  ribs: readonly FanRib[],
  x: (day: number) => number,
  y: (value: number) => number,
): readonly Point[] {
  const over = ribs.map(({day, high}) => ({x: x(day), y: y(high)}))
  const under = ribs.map(({day, low}) => ({x: x(day), y: y(low)}))
  return [...over, ...under.reverse()]
}

function segmentsOf(
  steps: readonly TargetStep[],
  xOf: (day: Day) => number,
  y: (value: number) => number,
  plot: Box,
): readonly TargetSegment[] {
  const right = plot.x + plot.width
  const within = (x: number) => Math.min(right, Math.max(plot.x, x))
  return steps.map((step, nth) => {
    const next = steps[nth + 1]
    const height = y(step.target)
    const from = {x: nth === 0 ? plot.x : within(xOf(step.from)), y: height}
    const to = {x: next ? within(xOf(next.from)) : right, y: height}
    return {...step, ends: [from, to] as const}
  })
}

function bandOf(
  {mode, lower, upper}: GoalTerms,
  y: (value: number) => number,
  plot: Box,
) {
  if (mode !== 'keep') return {band: undefined, limits: []}
  const top = upper === undefined ? plot.y : y(upper)
  const ground = lower === undefined ? plot.y + plot.height : y(lower)
  const across = (height: number) =>
    [
      {x: plot.x, y: height},
      {x: plot.x + plot.width, y: height},
    ] as const
  return {
    band: {x: plot.x, y: top, width: plot.width, height: ground - top},
    limits: [lower, upper].flatMap(limit =>
      limit === undefined ? [] : [across(y(limit))],
    ),
  }
}

function marksOf(
  {pace, mode, checkpoints, start, due}: GoalTerms,
  at: (day: Day, value: number) => Point,
): readonly Mark[] {
  if (pace !== 'checkpoints' || mode === 'keep') return []
  return checkpoints
    .filter(({on}) => on > start && on < due)
    .map(({on, value}) => ({on, value, ...at(on, value)}))
}

function radiusFor(width: number, count: number): number {
  const apart = width / Math.max(1, count)
  if (apart < APART_MIN) return 0
  return Math.min(3.5, Math.max(1.5, apart / 2.5))
}

/** Pixels; closer together dots are one thick line that hides the way itself. */
const APART_MIN = 2

/** The corners of a step-after line through these points. */
export function asSteps(points: readonly Point[]): readonly Point[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1]
    return before ? [{x: point.x, y: before.y}, point] : [point]
  })
}
