import {
  ID_MAX_POINTS,
  LIST_MAX,
  MEASURE_MAX_POINTS,
  NAME_MAX_POINTS,
  TITLE_MAX_POINTS,
  UNIT_MAX_POINTS,
  isPlainNumber,
  isWithin,
} from '../room/limits.ts'
import type {GoalTerms} from './goal.ts'

/** What a goal may have at most, of guardrails and of leads each: more is a dashboard. */
export const SIDE_NUMBERS_MAX = 2

/**
 * Whether a goal that arrived can be computed with. A target equal to the baseline is let through: two edits may meet
 * there, and progress knows what to say of it.
 */
export function isMeasurable(terms: GoalTerms): boolean {
  return hasItsWords(terms) && hasItsNumbers(terms) && hasItsDays(terms) && isWhole(terms)
}

function hasItsWords({metric, measure, unit, title, who, action}: GoalTerms): boolean {
  return (
    metric.trim() !== '' &&
    measure.trim() !== '' &&
    isWithin(metric, NAME_MAX_POINTS) &&
    isWithin(measure, MEASURE_MAX_POINTS) &&
    isWithin(unit, UNIT_MAX_POINTS) &&
    [title, who, action].every(text => isWithin(text, TITLE_MAX_POINTS))
  )
}

function hasItsNumbers(terms: GoalTerms): boolean {
  const {baseline, target, decimals, lower, upper, min, max, keepRate} = terms
  const limits = [lower, upper, min, max].filter(limit => limit !== undefined)
  return (
    [baseline, target, ...limits].every(isPlainNumber) &&
    [0, 1, 2, 3].includes(decimals) &&
    keepRate >= 0.5 &&
    keepRate <= 1
  )
}

const CADENCES: readonly number[] = [1, 7, 14, 30]

function hasItsDays({start, due, cadence, workweek, holidays, checkpoints}: GoalTerms) {
  return (
    start <= due &&
    CADENCES.includes(cadence) &&
    workweek.every(day => [0, 1, 2, 3, 4, 5, 6].includes(day)) &&
    holidays.length <= LIST_MAX &&
    checkpoints.length <= LIST_MAX &&
    checkpoints.every(({value}) => isPlainNumber(value))
  )
}

/** What its kind and mode need is there. Source: the table of goals.md 2.1. */
function isWhole(terms: GoalTerms): boolean {
  const {kind, mode, lower, upper, milestones, guardrails, leads} = terms
  return (
    MODES[kind].includes(mode) &&
    (mode !== 'keep' || isRange(lower, upper)) &&
    (kind === 'milestones' ? milestones.length > 0 : milestones.length === 0) &&
    milestones.length <= LIST_MAX &&
    new Set(milestones.map(({id}) => id)).size === milestones.length &&
    milestones.every(
      ({id, title, weight}) =>
        isWithin(id, ID_MAX_POINTS) &&
        isWithin(title, TITLE_MAX_POINTS) &&
        isPlainNumber(weight) &&
        weight >= 1,
    ) &&
    guardrails.length <= SIDE_NUMBERS_MAX &&
    guardrails.every(rail => isNamed(rail) && isRange(rail.lower, rail.upper)) &&
    leads.length <= SIDE_NUMBERS_MAX &&
    leads.every(lead => isNamed(lead) && isPlainNumber(lead.perWeek))
  )
}

/** The ways in which each kind of number can be a goal. */
export const MODES: Readonly<Record<GoalTerms['kind'], readonly GoalTerms['mode'][]>> = {
  latest: ['reach', 'keep'],
  sum: ['reach', 'budget'],
  milestones: ['reach'],
}

/** At least one limit, and room between both. */
function isRange(lower: number | undefined, upper: number | undefined): boolean {
  if (lower === undefined && upper === undefined) return false
  if (![lower ?? 0, upper ?? 0].every(isPlainNumber)) return false
  return lower === undefined || upper === undefined || lower <= upper
}

const isNamed = ({name, unit}: {name: string; unit: string}): boolean =>
  name.trim() !== '' && isWithin(name, NAME_MAX_POINTS) && isWithin(unit, UNIT_MAX_POINTS)
