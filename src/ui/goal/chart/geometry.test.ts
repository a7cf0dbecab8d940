import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import type {CheckIn, GoalTerms} from '../../../core/goal/goal.ts'
import {readGoal} from '../../../core/goal/reading.ts'
import {
  checkIn,
  day,
  documents,
  goalStories,
  quotes,
  quotesRead,
} from '../../../test/goal-example.ts'
import {type Label, boxesMeet, pathMeetsBox} from './box.ts'
import {asSteps, geometryOf} from './geometry.ts'

const texts = {
  paceLine: '予定の線',
  target: '目標 2.0日',
  today: '今日',
  value: (value: number) => value.toFixed(1),
  day: (date: string) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`,
}
const WIDTHS = [320, 390, 1360]

const drawn = (
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  today = day('2026-11-02'),
  width = 320,
) => geometryOf({terms, reading: readGoal(terms, checkIns, today), today, width, texts})

it('there is one dot for each day with a number that counts, and a hollow one for each other', () => {
  const again = [...quotesRead, checkIn('2026-10-19', 2.7, -1), checkIn('2026-10-01', 9)]
  const {dots, hollow} = drawn(quotes, again)
  expect(dots.map(({on}) => on)).toEqual([
    '2026-10-12',
    '2026-10-19',
    '2026-10-26',
    '2026-11-02',
  ])
  expect(hollow.map(({value}) => value)).toEqual([2.7])
})

it('the pace line runs straight from now to the target, and ends there', () => {
  const {pace, target, plot, steps} = drawn(quotes, quotesRead)
  expect(pace).toHaveLength(2)
  expect(pace[0]).toEqual(steps[0])
  expect(pace[1]).toEqual({x: plot.x + plot.width, y: target[1].y})
  expect(target[0].y).toBe(target[1].y)
})

it('days are spaced by the calendar: half of the time is half of the width', () => {
  const {today, plot, dots} = drawn(quotes, quotesRead)
  expect(today[0]?.[0].x).toBeCloseTo(plot.x + plot.width / 2)
  expect(dots.at(-1)?.x).toBeCloseTo(plot.x + plot.width / 2)
})

it('a value holds until the next number changes it', () => {
  const corners = asSteps([
    {x: 0, y: 10},
    {x: 5, y: 20},
  ])
  expect(corners).toEqual([
    {x: 0, y: 10},
    {x: 5, y: 10},
    {x: 5, y: 20},
  ])
})

it('both ends of the goal stand at the axis', () => {
  const numbers = drawn(quotes, quotesRead).rows.map(({label}) => label.text)
  expect(numbers).toEqual(expect.arrayContaining(['3.0', '2.0']))
  expect(drawn(documents, []).rows.map(({label}) => label.text)).toContain('0.0')
})

it('the axis names no number that the team would not write', () => {
  // Halves and fifths lie between, but a document is used or it is not.
  const {rows} = drawn({...documents, target: 1}, [])
  expect(rows.map(({label}) => label.text).sort()).toEqual(['0.0', '1.0'])
})

it('no today line stands after the due date, and a late number is still drawn', () => {
  const late = drawn(
    quotes,
    [...quotesRead, checkIn('2026-12-08', 2.2)],
    day('2026-12-10'),
  )
  expect([late.today, late.todayLabel]).toEqual([[], undefined])
  expect(late.dots.at(-1)?.x).toBeCloseTo(late.plot.x + late.plot.width)
  expect(late.dayLabels.at(-1)?.text).toBe('12/8')
})

it('a goal of a thousand years from a mistaken device has few marks', () => {
  const {weeks} = drawn({...quotes, start: day('1500-01-01'), due: day('9999-12-31')}, [])
  expect(weeks.length).toBeLessThan(30)
})

it('a goal of a single day, or without a way to go, is still a drawing', () => {
  for (const terms of [
    {...quotes, due: quotes.start},
    {...quotes, target: quotes.baseline},
  ]) {
    const {steps, target, plot} = drawn(terms, [], quotes.start)
    expect(target[1].x - target[0].x).toBe(plot.width)
    const numbers = [...steps, ...target].flatMap(({x, y}) => [x, y])
    expect(numbers.every(Number.isFinite)).toBe(true)
  }
})

describe('words never stand on each other or on what is drawn', () => {
  it.each(WIDTHS)('at %d pixels, in the example all of them find a place', width => {
    const chart = drawn(quotes, quotesRead, day('2026-11-02'), width)
    expect(chart.targetLabel?.text).toBe('目標 2.0日')
    expect(chart.paceLabel?.text).toBe('予定の線')
    expect(chart.todayLabel?.text).toBe('今日')
  })

  test.each(WIDTHS)('at %d pixels, for any goal', width => {
    fc.assert(
      fc.property(goalStories(), ({terms, checkIns, today}) => {
        const chart = drawn(terms, checkIns, today, width)
        const labels = labelsOf(chart)
        const meet = labels.flatMap((a, index) =>
          labels.slice(index + 1).flatMap(b => (boxesMeet(a.box, b.box) ? [[a, b]] : [])),
        )
        expect(meet).toEqual([])
        const lines = [asSteps(chart.steps), chart.pace, ...chart.today]
        const onLines = labels
          .filter(label => label !== chart.todayLabel)
          .filter(({box}) => lines.some(path => pathMeetsBox(path, inside(box))))
        expect(onLines).toEqual([])
        expect(labels.filter(({box}) => box.x < 0 || box.x + box.width > width)).toEqual(
          [],
        )
      }),
    )
  })
})

const labelsOf = (chart: ReturnType<typeof geometryOf>): Label[] =>
  [
    ...chart.rows.map(({label}) => label),
    ...chart.dayLabels,
    chart.todayLabel,
    chart.paceLabel,
    chart.targetLabel,
  ].filter(label => label !== undefined)

/** Lines that end at a box's very edge do not cross it. */
const inside = (box: Label['box']) => ({
  x: box.x + 0.5,
  y: box.y + 0.5,
  width: box.width - 1,
  height: box.height - 1,
})
