import {
  ACTION_MAX,
  MEASURE_MAX,
  METRIC_MAX,
  STEP_MAX,
  TITLE_MAX,
  UNIT_MAX,
  WHO_MAX,
  type RowProblem,
} from '../../core/goal/terms-draft.ts'
import type {NumberProblem} from '../../core/goal/check-number.ts'
import {dayInSentence} from '../goal-words.ts'
import {makeIn} from '../words/make.ts'
import {reviseIn} from '../words/revise.ts'
import {termsIn} from '../words/terms.ts'
import {broughtIn} from './brought-records.ts'
import {rowsIn} from './form-rows.ts'
import type {FormView} from './form-view.ts'
import {dueIn, startIn, type FormProblem} from './goal-form.ts'

type Told = Pick<FormView, 'fields' | 'today' | 'say'>

/** What is wrong, and what to do next. */
export function problemWords(found: FormProblem, told: Told): string {
  const {problems} = makeIn[told.say.language]
  const more = termsIn[told.say.language].problems
  if ('row' in found) return rowWords(found, told)
  switch (found.field) {
    case 'name':
      return problems.name[found.problem]
    case 'reason':
      return reviseIn[told.say.language].reasonProblems[found.problem]
    case 'metric':
      return problems.metric[found.problem]
    case 'unit':
      return problems.unit[found.problem]
    case 'due':
      return found.problem === 'before-start'
        ? more.beforeStart
        : problems.due[found.problem]
    case 'measure':
      return problems.measure[found.problem]
    case 'records':
      return makeIn[told.say.language].file.problems[found.problem](
        broughtIn(told.fields)?.unit ?? '',
      )
    case 'first':
      return more.tooLong(MEASURE_MAX)
    case 'who':
      return more.tooLong(WHO_MAX)
    case 'action':
      return more.tooLong(ACTION_MAX)
    case 'title':
      return more.tooLong(TITLE_MAX)
    case 'start':
      return more.startTooFar
    case 'workweek':
      return more.noWeekday
    case 'milestones':
    case 'checkpoints':
      return more.none[found.field]
    case 'baseline':
    case 'target':
    case 'lower':
    case 'upper':
    case 'min':
    case 'max':
      return numberWords(found.problem, told.fields[found.field], told)
  }
}

type LimitProblem = 'same-as-now' | 'below-now' | 'no-limit' | 'crossed'

function numberWords(
  problem: NumberProblem | LimitProblem,
  typed: string,
  {say}: Told,
): string {
  const {number} = makeIn[say.language].problems
  const more = termsIn[say.language].problems
  switch (problem) {
    case 'below-now':
      return more.belowNow
    case 'no-limit':
      return more.noLimit
    case 'crossed':
      return more.crossed
    case 'not-a-number':
      return number[problem](typed.trim())
    default:
      return number[problem]
  }
}

function rowWords({field, row, part, problem}: RowProblem, told: Told): string {
  const {fields, today, say} = told
  const more = termsIn[say.language].problems
  switch (problem) {
    case 'too-long':
      return more.tooLong(LONGEST[part] ?? UNIT_MAX)
    case 'too-small':
      return more.weightTooSmall
    case 'no-day':
      return more.noDay
    case 'twice':
      return more.twice
    case 'outside': {
      const start = startIn(fields, today)
      const [from, to] = [start, dueIn(fields, today) ?? start]
      const word = (day: typeof start) => dayInSentence(say, day, today)
      return more.outside(word(from), word(to))
    }
    default: {
      if (problem === 'missing' && part === 'name') return more.noName
      if (problem === 'missing' && part === 'title') return more.noTitle
      const typed: Readonly<Record<string, string>> = rowsIn(fields, field)[row] ?? {}
      return numberWords(problem, typed[part] ?? '', told)
    }
  }
}

const LONGEST: Readonly<Partial<Record<RowProblem['part'], number>>> = {
  title: STEP_MAX,
  name: METRIC_MAX,
}
