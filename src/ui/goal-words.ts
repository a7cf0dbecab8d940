import type {GoalTerms} from '../core/goal/goal.ts'
import type {GoalReading} from '../core/goal/reading.ts'
import type {Day} from '../core/ids.ts'
import type {Wording} from './words/words.ts'

type Say = Pick<Wording, 'words' | 'format'>

/** A number of this goal with its unit, in as many decimals as the team writes. */
export const quantityOf = ({format}: Say, terms: GoalTerms, value: number): string =>
  format.quantity(value, terms.unit, terms.decimals)

/** 見積り回答の日数を5.2日から2.0日にする（11/30まで） */
export const goalSentence = (say: Say, terms: GoalTerms, today: Day): string =>
  say.words.goal.sentence({
    ...wayOf(say, terms),
    due: dayInSentence(say, terms.due, today),
  })

/** Without the day of the week, whose brackets would stand in brackets. */
export const dayInSentence = ({format}: Say, day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? format.shortDay(day) : format.day(day, today)

/** 見積り回答の日数を、5.2日から2.0日へ */
export const goalHeading = (say: Say, terms: GoalTerms): string =>
  say.words.goal.heading(wayOf(say, terms))

const wayOf = (say: Say, terms: GoalTerms) => ({
  metric: terms.metric,
  from: quantityOf(say, terms, terms.baseline),
  to: quantityOf(say, terms, terms.target),
})

/** How it stands, readable in five seconds: also the chart's accessible name. */
export function readingSentence(
  say: Say,
  terms: GoalTerms,
  reading: GoalReading,
  today: Day,
): string {
  const {goal} = say.words
  const {from, to} = wayOf(say, terms)
  const now = reading.lastOn
    ? goal.nowLine(from, to, quantityOf(say, terms, reading.value))
    : goal.startedFrom(from, to)
  return [now, paceWords(say, reading), timeWords(say, terms, reading, today)]
    .filter(Boolean)
    .join(goal.between)
}

function paceWords({words}: Say, reading: GoalReading): string {
  const {goal} = words
  if (reading.status === 'reached') return goal.reachedNow
  if (!reading.lastOn || reading.status === 'ended') return ''
  if (reading.progress < 0) return goal.setBack
  if (reading.daysAhead > 0) return goal.ahead(reading.daysAhead)
  return reading.daysAhead < 0 ? goal.behind(-reading.daysAhead) : goal.onPlan
}

function timeWords(
  {words, format}: Say,
  terms: GoalTerms,
  {status, daysLeft}: GoalReading,
  today: Day,
): string {
  if (status === 'notStarted') return words.goal.startsOn(format.day(terms.start, today))
  if (daysLeft < 0) return words.goal.overdue(format.day(terms.due, today))
  return daysLeft === 0 ? words.goal.dueToday : words.goal.daysLeft(daysLeft)
}
