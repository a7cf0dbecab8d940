import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {addDays} from '../../../core/text/dates.ts'
import {WIDTHS, drawn, revision} from '../../../test/chart-example.ts'
import {goalStories, quotes, quotesRead} from '../../../test/goal-example.ts'
import {type Label, boxesMeet, pathMeetsBox} from './box.ts'
import type {ChartGeometry} from './geometry.ts'

describe('words never stand on each other or on what is drawn', () => {
  const revisions = [revision('2026-11-02', {...quotes, target: 1.8}, {target: 2})]

  it.each(WIDTHS)('at %d pixels, in the example all of them find a place', width => {
    const chart = drawn(quotes, quotesRead, {width, revisions})
    expect(chart.aimLabels.map(({text}) => text)).toEqual(['目標 2.0日'])
    expect(chart.paceLabel?.text).toBe('予定の線')
    expect(chart.todayLabel?.text).toBe('今日')
    expect(chart.revisionLabels).toHaveLength(1)
  })

  test.each(WIDTHS)('at %d pixels, for any goal', width => {
    fc.assert(
      fc.property(
        goalStories(),
        fc.option(fc.record({after: fc.nat(92), by: fc.integer({min: -50, max: 50})})),
        ({terms, checkIns, today}, moved) => {
          const before = {...terms, target: terms.target + (moved?.by ?? 0)}
          const revisions = moved
            ? [
                revision(addDays(terms.start, moved.after), before, {
                  target: terms.target,
                }),
              ]
            : []
          const chart = drawn(terms, checkIns, {today, width, revisions})
          expect(meetingsOf(labelsOf(chart))).toEqual([])
          expect(crossingsOf(chart)).toEqual([])
          const outside = labelsOf(chart).filter(
            ({box}) => box.x < 0 || box.x + box.width > width,
          )
          expect(outside).toEqual([])
        },
      ),
    )
  })
})

const labelsOf = (chart: ChartGeometry): Label[] =>
  [
    ...chart.rows.map(({label}) => label),
    ...chart.dayLabels,
    chart.todayLabel,
    chart.paceLabel,
    ...chart.aimLabels,
    ...chart.revisionLabels,
  ].filter(label => label !== undefined)

const meetingsOf = (labels: readonly Label[]) =>
  labels.flatMap((a, index) =>
    labels.slice(index + 1).flatMap(b => (boxesMeet(a.box, b.box) ? [[a, b]] : [])),
  )

function crossingsOf(chart: ChartGeometry) {
  const lines = [
    chart.trace,
    chart.pace,
    chart.fan,
    chart.target.flatMap(({ends}) => ends),
    ...chart.limits,
    ...chart.today,
  ]
  return labelsOf(chart)
    .filter(label => label !== chart.todayLabel)
    .filter(({box}) => lines.some(path => pathMeetsBox(path, inside(box))))
}

/** Lines that end at a box's very edge do not cross it. */
const inside = (box: Label['box']) => ({
  x: box.x + 0.5,
  y: box.y + 0.5,
  width: box.width - 1,
  height: box.height - 1,
})
