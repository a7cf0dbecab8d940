import type {EntryId} from '../ids.ts'
import {type Cell, csvOf} from '../text/csv.ts'
import type {CheckIn, Confidence, GoalTerms} from './goal.ts'

/** Names of columns and of what stands in them, in the reader's language. */
export type RecordsCsvWords = {
  readonly number: string
  readonly date: string
  readonly value: (unit: string) => string
  readonly milestone: string
  readonly note: string
  readonly confidence: string
  readonly confidences: Readonly<Record<Confidence, string>>
  readonly counts: string
  readonly corrects: string
  readonly voids: string
  readonly reason: string
  readonly yes: string
}

/**
 * Every record of a goal with its corrections, one a line, by day: for spreadsheets. Who recorded is left out, so that
 * nothing can be counted by person. `counting` are the records that the goal's number is computed from.
 */
export function recordsCsv(
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  counting: ReadonlySet<EntryId>,
  words: RecordsCsvWords,
): string {
  const records = [...checkIns].sort(byDay)
  const numbers = new Map(records.map(({id}, index) => [id, index + 1]))
  const columns = columnsFor(terms, numbers, counting, words)
  return csvOf([
    columns.map(({name}) => name),
    ...records.map(record => columns.map(({cell}) => cell(record))),
  ])
}

type Column = {readonly name: string; readonly cell: (record: CheckIn) => Cell}

function columnsFor(
  terms: GoalTerms,
  numbers: ReadonlyMap<EntryId, number>,
  counting: ReadonlySet<EntryId>,
  words: RecordsCsvWords,
): readonly Column[] {
  const {milestones, guardrails, leads} = terms
  const titles = new Map(milestones.map(({id, title}) => [id, title]))
  const isMilestones = terms.kind === 'milestones'
  const yes = (is: boolean | undefined) => (is ? words.yes : '')
  return [
    {name: words.number, cell: ({id}) => numbers.get(id)},
    {name: words.date, cell: ({on}) => on},
    isMilestones
      ? {
          name: words.milestone,
          cell: ({milestone = ''}) => titles.get(milestone) ?? milestone,
        }
      : {name: words.value(terms.unit), cell: ({value}) => value},
    {name: words.note, cell: ({note}) => note},
    {
      name: words.confidence,
      cell: ({confidence}) => confidence && words.confidences[confidence],
    },
    ...guardrails.map(({name, unit}, index) => ({
      name: withUnit(name, unit),
      cell: ({guards}: CheckIn) => guards?.[index],
    })),
    ...leads.map(({name, unit}, index) => ({
      name: withUnit(name, unit),
      cell: (record: CheckIn) => record.leads?.[index],
    })),
    {name: words.counts, cell: ({id}) => yes(counting.has(id))},
    {
      name: words.corrects,
      // The corrected record may not have arrived.
      cell: ({corrects}) => corrects && (numbers.get(corrects) ?? '?'),
    },
    {name: words.voids, cell: record => yes(record.void)},
    {name: words.reason, cell: ({reason}) => reason},
  ]
}

const withUnit = (name: string, unit: string) => (unit ? `${name} (${unit})` : name)

function byDay(a: CheckIn, b: CheckIn): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}
