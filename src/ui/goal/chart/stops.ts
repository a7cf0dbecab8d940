import type {GoalTerms} from '../../../core/goal/goal.ts'
import type {GoalReading} from '../../../core/goal/reading.ts'
import type {Day} from '../../../core/ids.ts'
import type {Point} from './box.ts'
import type {ChartFormat, ChartWords} from './chart-words.ts'
import type {ChartGeometry, Dot} from './geometry.ts'

/** What can be looked at in the chart one by one: what is said of it, and where it is. */
export type Stop = Point & {
  readonly on: Day
  /** 11/2 2.5日 */
  readonly title: string
  readonly note: string
}

/** Every number, every revision of the target and every checkpoint, by day. */
export function stopsOf(
  chart: ChartGeometry,
  terms: GoalTerms,
  reading: GoalReading,
  words: ChartWords,
  format: ChartFormat,
): readonly Stop[] {
  const notes = notesOf(terms, reading)
  const stop = ({x, y, on, value}: Dot, note: string): Stop => ({
    ...{x, y, on, note},
    title: `${format.day(on)} ${format.quantity(value)}`,
  })
  const dots = chart.dots.map(dot => stop(dot, notes.get(dot.on) ?? ''))
  const hollow = chart.hollow.map(dot => stop(dot, words.states.superseded))
  const revised = chart.target.flatMap(({revision, from, target, ends}) =>
    revision
      ? {
          ...{...ends[0], on: from, note: revision.reason},
          title: `${format.day(revision.on)} ${words.revision} ${words.target(format.quantity(target))}`,
        }
      : [],
  )
  const checkpoints = chart.checkpoints.map(({x, y, on, value}) => ({
    ...{x, y, on, note: words.checkpoint},
    title: `${format.day(on)} ${format.quantity(value)}`,
  }))
  return [...hollow, ...dots, ...revised, ...checkpoints].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
}

/** All that was written on a day, or what was done on it. */
function notesOf(
  {kind, milestones}: GoalTerms,
  {groups, doneOn}: GoalReading,
): ReadonlyMap<Day, string> {
  const notes = new Map<Day, string>()
  const add = (on: Day, note: string) => {
    const before = notes.get(on)
    notes.set(on, before && note ? `${before} / ${note}` : before || note)
  }
  if (kind === 'milestones')
    for (const {id, title} of milestones) {
      const on = doneOn.get(id)
      if (on) add(on, title)
    }
  for (const {state, standing} of groups)
    if (state === 'counts') add(standing.on, standing.note)
  return notes
}
