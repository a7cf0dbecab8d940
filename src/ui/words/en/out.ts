import type {RecordsCsvWords} from '../../../core/goal/records-csv.ts'
import type {SummaryWords} from '../../../core/goal/weekly-summary.ts'

export type OutWords = {
  readonly summary: SummaryWords
  readonly csv: RecordsCsvWords
  /** From one day to another. */
  readonly week: (from: string, to: string) => string
  /** What the file names end in, after the goal's own words. */
  readonly recordsFile: (metric: string, day: string) => string
  readonly summaryFile: (metric: string, day: string) => string
}

export const out: OutWords = {
  summary: {
    title: (room, week) => `${room}: the week of ${week}`,
    goal: 'Goal',
    action: 'By doing',
    now: 'Now',
    target: 'Target',
    due: 'Due date',
    status: 'Status',
    records: 'Records of this week',
    noRecords: 'None.',
    wins: 'Wins',
    guards: 'Guardrails',
    next: 'Next step',
    colon: ': ',
    bullet: '- ',
  },
  csv: {
    number: 'No.',
    date: 'Date',
    value: unit => (unit ? `Value (${unit})` : 'Value'),
    milestone: 'Milestone',
    note: 'Note',
    confidence: 'Confidence',
    confidences: {high: 'Likely', even: 'Even', low: 'Hard'},
    counts: 'Counts',
    corrects: 'Corrects no.',
    voids: 'Withdrawal',
    reason: 'Reason for correction',
    yes: 'yes',
  },
  week: (from, to) => `${from} to ${to}`,
  recordsFile: (metric, day) => `${metric} records ${day}`,
  summaryFile: (metric, day) => `${metric} week of ${day}`,
}
