import type {MakeWords} from '../words/make.ts'
import type {FormProblem, GoalFields} from './goal-form.ts'

/** What is wrong, and what to do next. */
export function problemWords(
  found: FormProblem,
  fields: GoalFields,
  {problems}: MakeWords,
): string {
  switch (found.field) {
    case 'name':
      return problems.name[found.problem]
    case 'metric':
      return problems.metric[found.problem]
    case 'unit':
      return problems.unit[found.problem]
    case 'due':
      return problems.due[found.problem]
    case 'measure':
      return problems.measure[found.problem]
    case 'baseline':
    case 'target':
      return found.problem === 'not-a-number'
        ? problems.number['not-a-number'](fields[found.field].trim())
        : problems.number[found.problem]
  }
}
