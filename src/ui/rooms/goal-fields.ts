/** Everything that can be typed or chosen on the way to a goal. `better`, `whom` and `look` are asked in a draft only. */
export const noFields = {
  name: '',
  metric: '',
  baseline: '',
  target: '',
  lower: '',
  upper: '',
  /** A share, such as 0.8; empty: what is usual. */
  keepRate: '',
  unit: '',
  measure: '',
  /** A preset, or `day`: then `day` says which. */
  due: '',
  day: '',
  /** The month in which this device's fiscal year starts; empty: April. */
  fiscal: '',
  /** Empty: guessed. */
  kind: '',
  mode: '',
  /** What to do today; said in the talk. */
  first: '',
  who: '',
  action: '',
  title: '',
  /** Empty: today. */
  start: '',
  /** Days; empty: weekly. */
  cadence: '',
  min: '',
  max: '',
  pace: '',
  /** Digits, 0 is Sunday; empty: Monday to Friday, `-`: none. */
  workweek: '',
  /** Days with a space between them: off beside the public holidays, and public holidays that are worked. */
  daysOff: '',
  daysWorked: '',
  /** Lines of a list, as form-rows.ts writes them. */
  checkpoints: '',
  milestones: '',
  guardrails: '',
  leads: '',
  /** Records that came with the goal out of a file, as brought-records.ts writes them. */
  records: '',
  /** Which parts of the form were opened. */
  more: '',
  ways: '',
  /** Of a revision: why, and the newest one that the form has followed. */
  reason: '',
  seen: '',
  better: '',
  whom: '',
  look: '',
}

export type GoalFields = Readonly<typeof noFields>
export type FieldName = keyof GoalFields

/** What a draft remembers, by whichever version of the form it was written. */
export function fieldsFrom(typed: Readonly<Record<string, string>>): GoalFields {
  const known = Object.keys(noFields) as FieldName[]
  return Object.fromEntries(
    known.map(name => [name, typed[name] ?? '']),
  ) as unknown as GoalFields
}

/** A name alone is remembered anyway and needs no draft. */
export const isBlank = (fields: GoalFields): boolean =>
  Object.entries(fields).every(([field, text]) => !SAYS(field) || text.trim() === '')

const SAYS = (field: string) =>
  !['name', 'due', 'fiscal', 'more', 'ways', 'seen'].includes(field)
