import type {Goal, GoalTerms} from '../../core/goal/goal.ts'
import {holidaysBetween} from '../../core/text/holidays.ts'
import type {Formats} from '../words/format.ts'
import {rowsText} from './form-rows.ts'
import {fieldsFrom, noFields, type FieldName, type GoalFields} from './goal-fields.ts'

/** The form filled with a goal as it is. */
export function fieldsOf(terms: GoalTerms, format: Formats): GoalFields {
  const {decimals, holidays, start, due} = terms
  const text = (value: number | undefined) =>
    value === undefined ? '' : format.value(value, decimals)
  const known = holidaysBetween(start, due).map(({on}) => on)
  const isCounted = terms.pace === 'workdays'
  return {
    ...noFields,
    ...told(terms),
    ...{baseline: text(terms.baseline), lower: text(terms.lower)},
    ...{upper: text(terms.upper), min: text(terms.min), max: text(terms.max)},
    target: terms.mode === 'keep' ? '' : text(terms.target),
    keepRate: `${terms.keepRate}`,
    ...{due: 'day', day: due, start, cadence: `${terms.cadence}`},
    workweek: isCounted ? terms.workweek.join('') || '-' : '',
    daysOff: isCounted ? holidays.filter(day => !known.includes(day)).join(' ') : '',
    daysWorked: isCounted ? known.filter(day => !holidays.includes(day)).join(' ') : '',
    checkpoints: rowsText(
      terms.checkpoints.map(({on, value}) => ({on, value: text(value)})),
    ),
    milestones: rowsText(
      terms.milestones.map(({id, title, weight}) => ({
        ...{id, title, weight: weight === 1 ? '' : format.number(weight)},
      })),
    ),
    guardrails: rowsText(
      terms.guardrails.map(({name, unit, lower, upper}) => ({
        ...{name, unit, lower: plain(lower, format), upper: plain(upper, format)},
      })),
    ),
    leads: rowsText(
      terms.leads.map(({name, unit, perWeek}) => ({
        ...{name, unit, perWeek: plain(perWeek, format)},
      })),
    ),
  }
}

const told = (terms: GoalTerms) => {
  const {metric, unit, measure, kind, mode, who, action, title, pace} = terms
  return {metric, unit, measure, kind, mode, who, action, title, pace}
}

const plain = (value: number | undefined, format: Formats) =>
  value === undefined ? '' : format.number(value)

export type FinishedGoal = Extract<Goal, {readonly closing: unknown}>

/** What the next goal begins from: the same metric where this one ended, and no dates yet. */
export function nextFields({terms, closing}: FinishedGoal, format: Formats): GoalFields {
  const {metric, unit, measure, kind, mode, who} = terms
  const isCounted = kind !== 'latest'
  return {
    ...noFields,
    ...{metric, unit, measure, kind, mode, who},
    baseline: isCounted ? '' : format.value(closing.value, terms.decimals),
  }
}

/** The next goal with what was meant to be revised in this one, which was wrapped up meanwhile. */
export function carriedOver(
  typed: GoalFields,
  goal: FinishedGoal,
  format: Formats,
): GoalFields {
  const before = fieldsOf(goal.terms, format)
  return {
    ...followed(typed, before, nextFields(goal, format)),
    ...{due: typed.day === before.day ? '' : typed.due, reason: '', seen: ''},
  }
}

/** The form over goal terms that have changed underneath: what was typed stays, the rest follows. */
export function followed(
  typed: GoalFields,
  before: GoalFields,
  after: GoalFields,
): GoalFields {
  const names = Object.keys(typed) as FieldName[]
  return fieldsFrom(
    Object.fromEntries(
      names.map(name => [name, typed[name] === before[name] ? after[name] : typed[name]]),
    ),
  )
}
