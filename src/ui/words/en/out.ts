import type {RecordsCsvWords} from '../../../core/goal/records-csv.ts'
import type {SummaryWords} from '../../../core/goal/weekly-summary.ts'

export type OutWords = {
  readonly summary: SummaryWords
  readonly csv: RecordsCsvWords
  /** What a goal that is to be kept within limits aims at. */
  readonly limits: {
    readonly atLeast: (lower: string) => string
    readonly atMost: (upper: string) => string
    readonly between: (lower: string, upper: string) => string
  }
  /** From one day to another. */
  readonly week: (from: string, to: string) => string
  /** What the file names end in, after the goal's own words. */
  readonly recordsFile: (metric: string, day: string) => string
  readonly summaryFile: (metric: string, day: string) => string
  readonly goalFile: (metric: string, day: string) => string
  readonly menu: {
    readonly title: string
    readonly week: string
    readonly copied: string
    /** The browser refused: the text stands below. */
    readonly notCopied: string
    readonly text: string
    readonly csv: string
    readonly json: string
    readonly saved: (name: string) => string
  }
  readonly guard: (name: string, value: string, state: string) => string
  readonly sheet: {
    readonly title: string
    readonly back: string
    readonly print: string
    readonly records: string
    /** The newest of more. */
    readonly newest: (shown: number, all: number) => string
    readonly day: string
    readonly value: string
    readonly note: string
    readonly asOf: (day: string) => string
    readonly measure: string
  }
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
  limits: {
    atLeast: lower => `at least ${lower}`,
    atMost: upper => `at most ${upper}`,
    between: (lower, upper) => `${lower} to ${upper}`,
  },
  week: (from, to) => `${from} to ${to}`,
  recordsFile: (metric, day) => `${metric} records ${day}`,
  summaryFile: (metric, day) => `${metric} week of ${day}`,
  goalFile: (metric, day) => `${metric} goal ${day}`,
  menu: {
    title: 'Out of the room',
    week: 'Copy weekly summary',
    copied: 'Copied. It is plain text, fit for mail.',
    notCopied: 'The browser did not allow copying. Mark the text and copy it:',
    text: 'Weekly summary',
    csv: 'Export as CSV',
    json: 'Export as JSON',
    saved: name => `Saved as “${name}”.`,
  },
  guard: (name, value, state) => `${name} ${value} (${state})`,
  sheet: {
    title: 'Goal sheet',
    back: 'Back to the goal',
    print: 'Print',
    records: 'Records',
    newest: (shown, all) => `the newest ${shown} of ${all}`,
    day: 'Date',
    value: 'Value',
    note: 'Note',
    asOf: day => `as of ${day}`,
    measure: 'How it is measured',
  },
}
