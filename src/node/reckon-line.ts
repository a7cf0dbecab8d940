import {lintSentence} from '../core/goal/lint.ts'
import {type Outlook, outlookOf} from '../core/goal/outlook.ts'
import {type GoalReading, readGoal} from '../core/goal/reading.ts'
import {type ReadGoal, readGoalFile} from '../core/goal/read-goal-json.ts'
import {JsonReader, type JsonProblem} from '../core/goal/read-json.ts'
import {effectiveIn} from '../core/goal/records.ts'
import type {Day} from '../core/ids.ts'
import {readNumber} from '../core/text/numbers.ts'
import {suggest} from '../core/text/suggest.ts'

/**
 * The answer to one line, by the functions that the app uses; a line without an end. Goals: every figure in full
 * precision, null for what has no meaning or is not shown. A line that cannot be read gets `{"error": …}`.
 */
export function reckonLine(line: string): string {
  const question = parsed(line.replace(/^\uFEFF/, ''))
  if (question === undefined) return JSON.stringify({error: 'not JSON'})
  try {
    return JSON.stringify(answer(question))
  } catch {
    // One line's trouble is not that of the lines after it.
    return JSON.stringify({error: 'cannot be reckoned'})
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function answer(question: unknown): object {
  const problems: JsonProblem[] = []
  const given = new JsonReader(question, '', problems)
  const answered = answerTo(given, question, problems)
  return problems.length > 0 ? {error: problems.map(inWords).join('; ')} : answered
}

const inWords = ({path, problem}: JsonProblem) => `${path}: ${problem}`

function answerTo(given: JsonReader, question: unknown, problems: JsonProblem[]): object {
  if (given.has('goal')) return goalAnswer(given, question, problems)
  if (given.has('number')) {
    const text = given.text('number')
    return {value: readNumber(text, given.text('unit')) ?? null}
  }
  if (given.has('text')) {
    const {suggest: first, all} = suggest(given.text('text'), given.text('unit'))
    return {suggest: first ?? null, all}
  }
  if (given.has('sentence')) return {lint: lintSentence(given.text('sentence'))}
  return {error: 'no goal, number, text or sentence'}
}

function goalAnswer(
  given: JsonReader,
  question: unknown,
  problems: JsonProblem[],
): object {
  const today = given.day('today')
  const file = readGoalFile(question)
  if (!file.ok) problems.push(...file.refusal)
  return file.ok ? figuresOf(file.value, today) : {}
}

function figuresOf({terms, checkIns, done}: ReadGoal, today: Day): object {
  const reading = readGoal(terms, [...checkIns, ...done], today)
  const {value, progress, percent, pace, expected, daysAhead, neededPerWeek} = reading
  const {status, asOf, stale} = reading
  return {
    value,
    progress: progress ?? null,
    percent: percent ?? null,
    pace: pace ?? null,
    expected: expected ?? null,
    daysAhead: daysAhead ?? null,
    neededPerWeek: neededPerWeek ?? null,
    status,
    asOf,
    stale,
    forecast: forecastOf(outlookOf(terms, reading, today)),
    keep: keepOf(reading),
    budget: budgetOf(reading),
    effective: effectiveOf(reading, new Set(done.map(({id}) => id))),
  }
}

function forecastOf({forecast}: Outlook) {
  if (!forecast) return null
  const {n, perWeek, sigma, mean, sd, low80, high80, chance, eta} = forecast
  return {n, perWeek, sigma, mean, sd, low80, high80, chance, eta: eta ?? null}
}

function keepOf({keep}: GoalReading) {
  if (!keep) return null
  const {adherence, inRange, valued, started} = keep
  return {adherence: adherence ?? null, inRange, valued, started}
}

const budgetOf = ({budget}: GoalReading) =>
  budget ? {used: budget.used, projected: budget.projected ?? null} : null

/** What stands, is not void and is not of a day to come, by (on, at, id); not what the goal itself says of its milestones. */
const effectiveOf = ({groups}: GoalReading, unrecorded: ReadonlySet<string>) =>
  effectiveIn(groups)
    .map(({id, on, value}) => ({id, on, value}))
    .filter(({id}) => !unrecorded.has(id))
