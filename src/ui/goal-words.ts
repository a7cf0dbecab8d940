import type {GoalTerms} from '../core/goal/goal.ts'
import type {GoalReading} from '../core/goal/reading.ts'
import type {Day} from '../core/ids.ts'
import {wayOf} from './goal-way.ts'
import type {GoalParts} from './words/en/goal.ts'
import type {Wording} from './words/words.ts'

type Say = Pick<Wording, 'words' | 'format'>

/** A number of this goal with its unit, in as many decimals as the team writes. */
export const quantityOf = ({format}: Say, terms: GoalTerms, value: number): string =>
  format.quantity(value, terms.unit, terms.decimals)

/** 営業部が見積り回答の日数を5.2日から2.0日にする（11/30まで）, or the title in its place. */
export function goalSentence(say: Say, terms: GoalTerms, today: Day): string {
  if (terms.title) return terms.title
  const {ways, byWhom} = say.words.goal
  const due = dayInSentence(say, terms.due, today)
  const sentence = ways[wayOf(terms)].sentence({...partsOf(say, terms), due})
  return terms.who ? byWhom(terms.who, sentence) : sentence
}

/** The sentence, and by doing what. */
export function goalInFull(say: Say, terms: GoalTerms, today: Day): string {
  const sentence = goalSentence(say, terms, today)
  const {action} = terms
  return action ? say.words.goal.byDoing(sentence, action) : sentence
}

/** Without the day of the week, whose brackets would stand in brackets. */
export const dayInSentence = ({format}: Say, day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? format.shortDay(day) : format.day(day, today)

/** 見積り回答の日数を、5.2日から2.0日へ */
export const goalHeading = (say: Say, terms: GoalTerms): string =>
  terms.title || say.words.goal.ways[wayOf(terms)].heading(partsOf(say, terms))

function partsOf(say: Say, terms: GoalTerms): Omit<GoalParts, 'due'> {
  const {metric, baseline, target, lower = target, upper = target, milestones} = terms
  const quantity = (value: number) => quantityOf(say, terms, value)
  return {
    ...{metric, from: quantity(baseline), to: quantity(target)},
    ...{lower: quantity(lower), upper: quantity(upper)},
    count: say.format.number(milestones.length),
  }
}

/** How it stands, readable in five seconds: also the chart's accessible name. */
export function readingSentence(
  say: Say,
  terms: GoalTerms,
  reading: GoalReading,
  today: Day,
): string {
  const {goal} = say.words
  const {from, to} = partsOf(say, terms)
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
  const {progress = 0, daysAhead} = reading
  if (progress < 0) return goal.setBack
  if (daysAhead === undefined) return ''
  if (daysAhead > 0) return goal.ahead(daysAhead)
  return daysAhead < 0 ? goal.behind(-daysAhead) : goal.onPlan
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
