import type {CheckIn, Confidence, GoalTerms} from '../../core/goal/goal.ts'
import {readNumber} from '../../core/text/numbers.ts'
import type {Beside} from '../../app/commands/record.ts'

/** A record as it is being written: every field what stands in it. */
export type RecordDraft = {
  readonly value: string
  /** A day, or what stands in its field instead. */
  readonly on: string
  readonly note: string
  /** Of a correction. */
  readonly reason: string
  readonly confidence: Confidence | undefined
  /** By the index of the guardrail or lead. */
  readonly guards: readonly string[]
  readonly leads: readonly string[]
  /** Ids of the milestones to mark as done. */
  readonly done: readonly string[]
  /** What a message offered, and in which unit: while it stands in the field, it is a number of that unit. */
  readonly picked: {readonly text: string; readonly unit: string} | undefined
}

export const emptyDraft = (on: string): RecordDraft => ({
  value: '',
  on,
  note: '',
  reason: '',
  confidence: undefined,
  guards: [],
  leads: [],
  done: [],
  picked: undefined,
})

/** Whether nothing would be lost with it: the day alone says nothing. */
export const isUntouched = ({value, note, reason, done}: RecordDraft): boolean =>
  value === '' && note === '' && reason === '' && done.length === 0

/** The part of the draft that a field's name stands for, with what was typed: `guards-1` is the second of the guards. */
export function typedInto(
  draft: RecordDraft,
  name: string,
  typed: string,
): Partial<RecordDraft> {
  const [field = '', index] = name.split('-')
  switch (field) {
    case 'value':
    case 'on':
    case 'note':
    case 'reason':
      return {[field]: typed}
    case 'guards':
    case 'leads': {
      const texts = BY_INDEX.map(at => draft[field][at] ?? '')
      texts[Number(index)] = typed
      return {[field]: texts}
    }
    default:
      return {}
  }
}

/** A record as it stands, to be set right. `textOf` writes a number as a person would. */
export function draftOf(
  {value, on, note, confidence, guards, leads}: CheckIn,
  textOf: (value: number) => string,
): RecordDraft {
  const listed = (values: Readonly<Record<number, number>> = {}) =>
    BY_INDEX.map(index => {
      const told = values[index]
      return told === undefined ? '' : textOf(told)
    })
  return {
    ...emptyDraft(on),
    value: textOf(value),
    note,
    confidence,
    guards: listed(guards),
    leads: listed(leads),
  }
}

/** A goal has at most two guardrails and two leads. */
const BY_INDEX = [0, 1]

/** What is told beside the number. To be asked when the draft can be kept. */
export function besideOf(terms: GoalTerms, draft: RecordDraft): Beside {
  const {confidence} = draft
  const guards = numbersIn(terms.guardrails, draft.guards)
  const leads = numbersIn(terms.leads, draft.leads)
  return {
    ...(confidence && {confidence}),
    ...(guards && {guards}),
    ...(leads && {leads}),
  }
}

function numbersIn(
  sides: readonly {readonly unit: string}[],
  texts: readonly string[],
): Readonly<Record<number, number>> | undefined {
  const told = sides.flatMap(({unit}, index) => {
    const value = readNumber(texts[index] ?? '', unit)
    return value === undefined ? [] : [[index, value] as const]
  })
  return told.length > 0 ? Object.fromEntries(told) : undefined
}
