import {describe, expect, it} from 'vitest'
import {addDays} from '../../../core/text/dates.ts'
import {WIDTHS, cap, drawn, kept, read, revision} from '../../../test/chart-example.ts'
import {checkIn, day, documents, quotes, quotesRead} from '../../../test/goal-example.ts'
import {fanOf} from './fan.ts'
import {asSteps} from './geometry.ts'

describe('what is drawn', () => {
  it('is one dot for each day with a number that counts, and a hollow one for each other', () => {
    const again = [
      ...quotesRead,
      checkIn('2026-10-19', 2.7, -1),
      checkIn('2026-10-01', 9),
    ]
    const {dots, hollow} = drawn(quotes, again)
    expect(dots.map(({on}) => on)).toEqual([
      '2026-10-12',
      '2026-10-19',
      '2026-10-26',
      '2026-11-02',
    ])
    expect(hollow.map(({value}) => value)).toEqual([2.7])
  })

  it('is a straight pace line from now to the target, and it ends there', () => {
    const {pace, target, plot, trace} = drawn(quotes, quotesRead)
    expect(pace).toHaveLength(2)
    expect(pace[0]).toEqual(trace[0])
    expect(target).toHaveLength(1)
    expect(pace[1]).toEqual({x: plot.x + plot.width, y: target[0]?.ends[1].y})
  })

  it('rests with the pace line on days off, and turns it at checkpoints', () => {
    // Both ends, and of eight weeks each Friday and each Sunday.
    const weekly = drawn({...quotes, pace: 'workdays'}, []).pace
    expect(weekly.length).toBe(2 + 8 * 2)
    const [friday, sunday] = [weekly[1], weekly[2]]
    expect(friday?.y).toBe(sunday?.y)
    const checkpoints = [{on: day('2026-11-16'), value: 2.8}]
    const slow = drawn({...quotes, pace: 'checkpoints', checkpoints}, [])
    expect(slow.pace).toHaveLength(3)
    expect(slow.checkpoints).toMatchObject([{...slow.pace[1], value: 2.8}])
  })

  it('is a step in the target line for each revision of the target that stands', () => {
    const late = revision('2026-11-02', {...quotes, target: 1.8}, {target: 2})
    const other = revision('2026-11-05', quotes, {cadence: 14})
    const fails = revision('2026-11-06', quotes, {target: 9}, false)
    const {target} = drawn(quotes, quotesRead, {revisions: [late, other, fails]})
    expect(target.map(step => [step.from, step.target])).toEqual([
      ['2026-10-05', 1.8],
      ['2026-11-02', 2],
    ])
    expect(target[0]?.ends[1].x).toBe(target[1]?.ends[0].x)
    expect(target[1]?.revision?.reason).toBe('夜間も含める')
  })

  it('is a fan from the last point to the due date, open as wide there as the forecast says', () => {
    const {fan, likely, dots, plot} = drawn(quotes, quotesRead)
    const [first, last] = [likely[0], likely.at(-1)]
    expect(first).toMatchObject({x: dots.at(-1)?.x, y: dots.at(-1)?.y})
    expect(last?.x).toBeCloseTo(plot.x + plot.width)
    const {forecast} = read(quotes, quotesRead)
    const scale = (value: number) => {
      const [a, b] = drawn(quotes, quotesRead).rows
      const [from, to] = [Number(a?.label.text), Number(b?.label.text)]
      return a!.y + ((value - from) / (to - from)) * (b!.y - a!.y)
    }
    const half = fan.length / 2
    expect(fan[half - 1]?.y).toBeCloseTo(scale(forecast!.high80))
    expect(fan[half]?.y).toBeCloseTo(scale(forecast!.low80))
  })

  it('is no fan of what is reached, closed, or of what cannot be', () => {
    expect(drawn(quotes, [...quotesRead, checkIn('2026-11-09', 2)]).fan.length).toBe(26)
    const reached = {today: '2026-11-09'}
    expect(drawn(quotes, [...quotesRead, checkIn('2026-11-09', 2)], reached).fan).toEqual(
      [],
    )
    expect(drawn(quotes, quotesRead, {state: 'closed'}).fan).toEqual([])
    const {forecast} = read(quotes, quotesRead)
    expect(fanOf({...quotes, min: 1.9}, forecast!).at(-1)?.low).toBe(1.9)
    expect(fanOf(quotes, forecast!).at(-1)?.low).toBeCloseTo(forecast!.low80)
  })

  it('is a band and its limits for a goal that keeps within them, and no pace or target line', () => {
    const {band, limits, pace, target, aimLabels} = drawn(kept, [
      checkIn('2026-10-12', 84),
    ])
    expect([pace, target]).toEqual([[], []])
    expect(limits.map(([from]) => from.y)).toEqual([band!.y + band!.height, band!.y])
    expect(aimLabels.map(({text}) => text)).toEqual(['80%以上', '90%以下'])
    const open = drawn({...quotes, mode: 'keep', lower: 80, baseline: 85}, [])
    expect(open.band?.y).toBe(open.plot.y)
    expect(open.limits).toHaveLength(1)
  })

  it('is a cap on top for a budget, with its own pace below', () => {
    const {target, pace} = drawn(cap, [checkIn('2026-10-12', 6)])
    expect(target[0]!.ends[0].y).toBeLessThan(pace[0]!.y)
  })
})

describe('the axes', () => {
  it('space days by the calendar: half of the time is half of the width', () => {
    const {today, plot, dots} = drawn(quotes, quotesRead)
    expect(today[0]?.[0].x).toBeCloseTo(plot.x + plot.width / 2)
    expect(dots.at(-1)?.x).toBeCloseTo(plot.x + plot.width / 2)
  })

  it('name both ends of the goal', () => {
    const numbers = drawn(quotes, quotesRead).rows.map(({label}) => label.text)
    expect(numbers).toEqual(expect.arrayContaining(['3.0', '2.0']))
    expect(drawn(documents, []).rows.map(({label}) => label.text)).toContain('0.0')
  })

  it('name no number that the team would not write', () => {
    // Halves and fifths lie between, but a document is used or it is not.
    const {rows} = drawn({...documents, target: 1}, [])
    expect(rows.map(({label}) => label.text).sort()).toEqual(['0.0', '1.0'])
  })

  it('have no today line after the due date, and still draw a late number', () => {
    const late = drawn(quotes, [...quotesRead, checkIn('2026-12-08', 2.2)], {
      today: '2026-12-10',
    })
    expect([late.today, late.todayLabel]).toEqual([[], undefined])
    expect(late.dots.at(-1)?.x).toBeCloseTo(late.plot.x + late.plot.width)
    expect(late.dayLabels.at(-1)?.text).toBe('12/8')
  })

  it('have few marks for a goal of a thousand years from a mistaken device', () => {
    const ages = {...quotes, start: day('1500-01-01'), due: day('9999-12-31')}
    expect(drawn(ages, []).weeks.length).toBeLessThan(30)
    expect(drawn({...ages, pace: 'workdays'}, []).pace.length).toBeLessThan(500)
  })

  it('hold for a goal of a single day, or without a way to go', () => {
    for (const terms of [
      {...quotes, due: quotes.start},
      {...quotes, target: quotes.baseline},
    ]) {
      const {trace, target, plot} = drawn(terms, [], {today: quotes.start})
      const [from, to] = target[0]!.ends
      expect(to.x - from.x).toBe(plot.width)
      expect(
        [...trace, from, to].flatMap(({x, y}) => [x, y]).every(Number.isFinite),
      ).toBe(true)
    }
  })
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

describe('a thousand records', () => {
  const long = {...quotes, due: addDays(quotes.start, 1000)}
  const many = Array.from({length: 1000}, (_, nth) =>
    checkIn(addDays(long.start, nth), 2.5 + Math.sin(nth / 9) / 2),
  )
  const today = addDays(long.start, 1000)

  it.each(WIDTHS)('at %d pixels are a line of what can be seen', width => {
    const {trace, dots, radius, plot} = drawn(long, many, {today, width})
    expect(dots).toHaveLength(1000)
    // Four corners for each column of pixels, at the most.
    expect(trace.length).toBeLessThanOrEqual(4 * Math.ceil(plot.width + 1))
    const heights = trace.map(({y}) => y)
    expect(heights).toContain(Math.min(...dots.map(({y}) => y)))
    expect(heights).toContain(Math.max(...dots.map(({y}) => y)))
    expect(trace.at(-1)).toMatchObject({x: dots.at(-1)?.x, y: dots.at(-1)?.y})
    // Dots would hide the line that they stand on.
    expect(radius).toBe(0)
  })
})
