import type {GoalTerms} from '../core/goal/goal.ts'
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
