import {scaleLinear} from 'd3-scale'
import type {GoalTerms} from '../../../core/goal/goal.ts'
import type {Day} from '../../../core/ids.ts'
import {addDays, daysBetween} from '../../../core/text/dates.ts'
import {type Box, type Label, labelAt, textWidth} from './box.ts'
import type {ChartTexts} from './geometry.ts'

export type Values = {readonly low: number; readonly high: number}

/** Both ends of the goal, and round numbers that the team's decimals can write, none touching another. */
export function ticksFor(
  terms: GoalTerms,
  ends: readonly number[],
  {low, high}: Values,
  y: (value: number) => number,
): readonly number[] {
  const writable = (tick: number) =>
    Math.abs(tick - Number(tick.toFixed(terms.decimals))) <=
    Number.EPSILON * Math.abs(tick)
  const round = scaleLinear([low, high], [0, 1]).ticks(TICKS_WANTED).filter(writable)
  const ticks: number[] = []
  for (const tick of [...ends, ...round])
    if (ticks.every(other => Math.abs(y(other) - y(tick)) >= ROW_PX)) ticks.push(tick)
  return ticks
}

const TICKS_WANTED = 4
/** A line of small text and a little air. */
const ROW_PX = 17

export const GAP = 8

export function rowsOf(
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

export function weeksIn({start}: GoalTerms, lastDay: Day): readonly Day[] {
  const days = daysBetween(start, lastDay)
  const step = days > WEEKS_UNTIL_DAYS ? 28 * Math.ceil(days / (28 * MARKS_AT_MOST)) : 7
  const count = Math.floor(days / step) + 1
  return Array.from({length: count}, (_, index) => addDays(start, index * step))
}

/** Week marks of a longer goal would be a comb. */
const WEEKS_UNTIL_DAYS = 200
const MARKS_AT_MOST = 24

export function dayLabelsOf(
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
