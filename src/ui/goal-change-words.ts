import {applyChange} from '../core/goal/apply-change.ts'
import type {GoalTerms, TermsChange} from '../core/goal/goal.ts'
import {isSame} from '../core/goal/terms-change.ts'
import type {Day} from '../core/ids.ts'
import {termsIn, type TermsWords} from './words/terms.ts'
import type {Wording} from './words/words.ts'

type Say = Pick<Wording, 'language' | 'format'>
type Field = keyof TermsWords['changes']['fields']
export type ChangeWords = {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** What a change makes of the terms, field by field, in words: 期限 11/30(月) → 12/24(木). */
export function changeWords(
  say: Say,
  before: GoalTerms,
  change: TermsChange,
  today: Day,
): readonly ChangeWords[] {
  const {fields} = termsIn[say.language].changes
  const after = applyChange(before, change)
  const changed = (Object.keys(fields) as Field[]).filter(
    field => field in change && !isSame(before[field], after[field]),
  )
  // The target of a goal to keep is not looked at, and decimals show in the numbers themselves.
  const said = changed.filter(
    field =>
      !(field === 'target' && before.mode === 'keep') &&
      !(field === 'decimals' && changed.length > 1),
  )
  return said.map(field => ({
    name: fields[field],
    before: told(say, field, before, today),
    after: told(say, field, after, today),
  }))
}

function told(say: Say, field: Field, terms: GoalTerms, today: Day): string {
  const {changes, paces, cadences, weekdays} = termsIn[say.language]
  const {format} = say
  switch (field) {
    case 'baseline':
    case 'target':
    case 'lower':
    case 'upper':
    case 'min':
    case 'max': {
      const value = terms[field]
      return value === undefined
        ? changes.nothing
        : format.quantity(value, terms.unit, terms.decimals)
    }
    case 'start':
    case 'due':
      return format.day(terms[field], today)
    case 'pace':
      return paces[terms.pace].name
    case 'cadence':
      return cadences[terms.cadence as keyof typeof cadences]
    case 'keepRate':
      return format.quantity(terms.keepRate * 100, '%')
    case 'decimals':
      return format.number(terms.decimals)
    case 'workweek':
      return terms.workweek.map(day => weekdays[day]).join(' ') || changes.nothing
    case 'holidays':
      return terms.holidays.length > 0
        ? changes.number(terms.holidays.length)
        : changes.nothing
    case 'checkpoints':
      return list(
        terms.checkpoints.map(
          ({on, value}) =>
            `${format.shortDay(on)} ${format.quantity(value, unitOf(terms))}`,
        ),
        changes.nothing,
      )
    case 'milestones':
      return list(
        terms.milestones.map(({title, weight}) =>
          weight === 1 ? title : `${title} ×${format.number(weight)}`,
        ),
        changes.nothing,
      )
    case 'guardrails':
    case 'leads':
      return list(
        terms[field].map(side => sideWords(say, side)),
        changes.nothing,
      )
    default:
      return terms[field] || changes.nothing
  }
}

type Side = GoalTerms['guardrails'][number] | GoalTerms['leads'][number]

function sideWords({language, format}: Say, side: Side): string {
  const words = termsIn[language]
  const quantity = (value: number) => format.quantity(value, side.unit)
  if ('perWeek' in side)
    return `${side.name} (${words.perWeek} ${quantity(side.perWeek)})`
  const {lower, upper} = side
  const limits = [
    lower === undefined ? '' : words.find.aims.atLeast(quantity(lower)),
    upper === undefined ? '' : words.find.aims.atMost(quantity(upper)),
  ]
  return `${side.name} (${limits.filter(Boolean).join(', ')})`
}

const unitOf = ({kind, unit}: GoalTerms) => (kind === 'milestones' ? '%' : unit)
const list = (items: readonly string[], nothing: string) => items.join(', ') || nothing
