import {readNumber} from '../../core/text/numbers.ts'
import type {GoalFields} from './goal-fields.ts'
import {wayIn, workweekIn} from './goal-form.ts'

/** What an input changes that is no field by itself; undefined when it is one. */
export function typedChoice(
  fields: GoalFields,
  {name, value, ...input}: {name: string; value: string; checked?: boolean},
): Partial<GoalFields> | undefined {
  switch (name) {
    case 'way':
      return chooseWay(fields, value)
    case 'weekday':
      return chooseWeekday(fields, Number(value), input.checked === true)
    default:
      return undefined
  }
}

/** Another way to read the numbers: what was typed moves to where it is meant. */
export function chooseWay(fields: GoalFields, way: string): Partial<GoalFields> {
  const [kind = '', mode = ''] = way.split(' ')
  const was = wayIn(fields)
  const chosen = {kind, mode}
  if (mode === 'keep') return {...chosen, ...limitsFrom(fields)}
  const target =
    was.mode === 'keep' && !fields.target.trim() ? fields.lower || fields.upper : ''
  const baseline = mode === 'budget' && !fields.baseline.trim() ? '0' : ''
  return {...chosen, ...(target && {target}), ...(baseline && {baseline})}
}

/** A target below today's value was meant as the most that there may be. */
function limitsFrom({
  lower,
  upper,
  baseline,
  target,
  unit,
}: GoalFields): Partial<GoalFields> {
  if (lower.trim() || upper.trim() || !target.trim()) return {}
  const from = readNumber(baseline, unit)
  const to = readNumber(target, unit)
  const isMost = from !== undefined && to !== undefined && to < from
  return isMost ? {upper: target} : {lower: target}
}

function chooseWeekday(fields: GoalFields, day: number, isChosen: boolean) {
  const others = workweekIn(fields).filter(other => other !== day)
  const days = isChosen ? [...others, day].sort((a, b) => a - b) : others
  return {workweek: days.join('') || '-'}
}

/** A list of days with that one in it, or out of it. */
export function listDay(
  fields: GoalFields,
  list: 'daysOff' | 'daysWorked',
  day: string,
  isListed: boolean,
): Partial<GoalFields> {
  const others = fields[list].split(' ').filter(other => other && other !== day)
  return {[list]: (isListed ? [...others, day].sort() : others).join(' ')}
}
