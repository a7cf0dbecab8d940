import {scaleLinear} from 'd3-scale'
import type {GoalTerms} from '../../../core/goal/goal.ts'
import type {GoalReading} from '../../../core/goal/reading.ts'
import type {ReadingPoint} from '../../../core/goal/records.ts'
import type {Day} from '../../../core/ids.ts'
import {addDays, daysBetween} from '../../../core/text/dates.ts'
import {type Box, type Label, type Point, labelAt, textWidth} from './box.ts'
import {placePaceLabel, placeTargetLabel} from './place-labels.ts'

export type ChartInput = {
  readonly terms: GoalTerms
  readonly reading: GoalReading
  readonly today: Day
  /** Pixels. */
  readonly width: number
  readonly texts: ChartTexts
}

export type ChartTexts = {
  readonly paceLine: string
  /** With its value: 目標 2.0日. */
  readonly target: string
  readonly today: string
  readonly value: (value: number) => string
  readonly day: (day: Day) => string
}

export type Dot = Point & ReadingPoint

/** Where everything of the chart lies, in pixels. */
export type ChartGeometry = {
  readonly width: number
  readonly height: number
  readonly plot: Box
  /** Where the value was, from the start: to be drawn step after. */
  readonly steps: readonly Point[]
  readonly dots: readonly Dot[]
  readonly hollow: readonly Dot[]
  readonly radius: number
  readonly pace: readonly [Point, Point]
  readonly target: readonly [Point, Point]
  /** The today line, interrupted where the target's words stand; nothing outside start and due. */
  readonly today: readonly (readonly [Point, Point])[]
  readonly weeks: readonly number[]
  readonly rows: readonly {readonly y: number; readonly label: Label}[]
  readonly dayLabels: readonly Label[]
  readonly todayLabel: Label | undefined
  readonly paceLabel: Label | undefined
  readonly targetLabel: Label | undefined
}

export function geometryOf({
  terms,
  reading,
  today,
  width,
  texts,
}: ChartInput): ChartGeometry {
  const values = valuesOn(terms, reading)
  const height = Math.round(Math.min(HEIGHT_MAX, Math.max(HEIGHT_MIN, width * FLATNESS)))
  const rows = {y: TOP, height: height - TOP - BOTTOM}
  const y = scaleLinear([values.low, values.high], rangeOf(terms, values, rows))
  const ticks = ticksFor(terms, values, y)
  const gutter = Math.max(...ticks.map(tick => textWidth(texts.value(tick)))) + GAP
  const plot = {...rows, x: gutter, width: Math.max(1, width - gutter - RIGHT)}
  const lastDay = lastDayOf(terms, reading)
  const x = scaleLinear(
    [0, Math.max(1, daysBetween(terms.start, lastDay))],
    [plot.x, plot.x + plot.width],
  )
  const xOf = (day: Day) => x(daysBetween(terms.start, day))
  const pointOf = (point: ReadingPoint): Dot => ({
    ...point,
    x: xOf(point.on),
    y: y(point.value),
  })

  const dots = reading.series.map(pointOf)
  const start = {x: xOf(terms.start), y: y(terms.baseline)}
  const end = {x: xOf(terms.due), y: y(terms.target)}
  const steps = [start, ...dots]
  const target = [
    {x: start.x, y: end.y},
    {x: plot.x + plot.width, y: end.y},
  ] as const
  const todayX = today >= terms.start && today <= lastDay ? xOf(today) : undefined
  const drawn = {steps: asSteps(steps), pace: [start, end] as const, target, plot, todayX}
  const targetLabel = placeTargetLabel(texts.target, drawn)
  return {
    width,
    height,
    plot,
    steps,
    dots,
    hollow: reading.superseded.map(pointOf),
    radius: radiusFor(plot.width, dots.length),
    pace: drawn.pace,
    target,
    today: todayX === undefined ? [] : todayLinesAt(todayX, plot, targetLabel),
    weeks: weeksIn(terms, lastDay).map(xOf),
    rows: rowsOf(ticks, y, texts, plot),
    dayLabels: dayLabelsOf(terms, lastDay, xOf, texts, plot),
    todayLabel:
      todayX === undefined ? undefined : todayLabelAt(todayX, texts.today, plot),
    paceLabel: placePaceLabel(texts.paceLine, drawn, targetLabel),
    targetLabel,
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
const GAP = 8
/** Room beyond the target line for its words. */
const TARGET_BAND = 20

type Rows = Pick<Box, 'y' | 'height'>
type Values = {readonly low: number; readonly high: number}

function valuesOn(terms: GoalTerms, reading: GoalReading): Values {
  const shown = [...reading.series, ...reading.superseded].map(({value}) => value)
  const all = [terms.baseline, terms.target, ...shown]
  const low = all.reduce((a, b) => Math.min(a, b))
  const high = all.reduce((a, b) => Math.max(a, b))
  return low === high ? {low: low - 1, high: high + 1} : {low, high}
}

/** The values fill the plot but for a little air, and for the words of the target on its side. */
function rangeOf(terms: GoalTerms, {low, high}: Values, plot: Rows): [number, number] {
  const air = plot.height * 0.05
  const below = terms.target === low ? TARGET_BAND : air
  const above = terms.target === high ? TARGET_BAND : air
  return [plot.y + plot.height - below, plot.y + above]
}

const lastDayOf = (terms: GoalTerms, reading: GoalReading): Day =>
  reading.lastOn && reading.lastOn > terms.due ? reading.lastOn : terms.due

/** Both ends of the goal, and round numbers that the team's decimals can write, none touching another. */
function ticksFor(
  terms: GoalTerms,
  {low, high}: Values,
  y: (value: number) => number,
): readonly number[] {
  const writable = (tick: number) =>
    Math.abs(tick - Number(tick.toFixed(terms.decimals))) <=
    Number.EPSILON * Math.abs(tick)
  const round = scaleLinear([low, high], [0, 1]).ticks(TICKS_WANTED).filter(writable)
  const ticks: number[] = []
  for (const tick of [terms.target, terms.baseline, ...round])
    if (ticks.every(other => Math.abs(y(other) - y(tick)) >= ROW_PX)) ticks.push(tick)
  return ticks
}

const TICKS_WANTED = 4
/** A line of small text and a little air. */
const ROW_PX = 17

function rowsOf(
  ticks: readonly number[],
  y: (value: number) => number,
  texts: ChartTexts,
  plot: Box,
) {
  return ticks.map(tick => {
    const text = texts.value(tick)
    const label = labelAt(text, plot.x - GAP - textWidth(text), y(tick) - 7.5)
    return {y: y(tick), label}
  })
}

function weeksIn(terms: GoalTerms, lastDay: Day): readonly Day[] {
  const days = daysBetween(terms.start, lastDay)
  const step = days > WEEKS_UNTIL_DAYS ? 28 * Math.ceil(days / (28 * MARKS_AT_MOST)) : 7
  const count = Math.floor(days / step) + 1
  return Array.from({length: count}, (_, index) => addDays(terms.start, index * step))
}

/** Week marks of a longer goal would be a comb. */
const WEEKS_UNTIL_DAYS = 200
const MARKS_AT_MOST = 24

function dayLabelsOf(
  terms: GoalTerms,
  lastDay: Day,
  xOf: (day: Day) => number,
  texts: ChartTexts,
  plot: Box,
): readonly Label[] {
  const top = plot.y + plot.height + 8
  const first = labelAt(texts.day(terms.start), plot.x, top)
  if (lastDay === terms.start) return [first]
  const lastText = texts.day(lastDay)
  const last = labelAt(lastText, plot.x + plot.width - textWidth(lastText), top)
  if (first.box.x + first.box.width + GAP > last.box.x) return [first]
  const weeks = weeksIn(terms, lastDay)
  const middle = weeks[Math.floor(weeks.length / 2)] ?? terms.start
  const middleText = texts.day(middle)
  const between = labelAt(middleText, xOf(middle) - textWidth(middleText) / 2, top)
  const fits =
    between.box.x > first.box.x + first.box.width + GAP &&
    between.box.x + between.box.width + GAP < last.box.x
  return fits ? [first, between, last] : [first, last]
}

/** A shorter rest of a dotted line looks like a slip of the pen. */
const SHORTEST_PX = 8

function todayLinesAt(x: number, plot: Box, words: Label | undefined) {
  const top = {x, y: plot.y - 4}
  const ground = {x, y: plot.y + plot.height}
  const box = words?.box
  if (!box || x < box.x - 2 || x > box.x + box.width + 2) return [[top, ground] as const]
  const over = [top, {x, y: box.y}] as const
  const under = [{x, y: box.y + box.height}, ground] as const
  return under[1].y - under[0].y < SHORTEST_PX ? [over] : [over, under]
}

function todayLabelAt(x: number, text: string, plot: Box): Label {
  const width = textWidth(text)
  const rightmost = plot.x + plot.width + RIGHT - width
  return labelAt(text, Math.max(plot.x, Math.min(rightmost, x - width / 2)), 2)
}

function radiusFor(width: number, count: number): number {
  const apart = width / Math.max(1, count)
  return Math.min(3.5, Math.max(1.5, apart / 2.5))
}

/** The corners of a step-after line through these points. */
export function asSteps(points: readonly Point[]): readonly Point[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1]
    return before ? [{x: point.x, y: before.y}, point] : [point]
  })
}
