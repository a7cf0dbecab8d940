import type {GoalTerms} from '../core/goal/goal.ts'
import {possibleRange} from '../core/goal/forecast.ts'
import {isInRange} from '../core/goal/keep.ts'
import {TOLERANCE, directionOf} from '../core/goal/progress.ts'
import type {Day} from '../core/ids.ts'
import type {GoalNow} from './goal-now.ts'
import {dayInSentence, quantityOf} from './goal-words.ts'
import {outlookNow} from './outlook-now.ts'
import type {PanelWords} from './words/panel.ts'
import type {Wording} from './words/words.ts'

export type PanelSay = Pick<Wording, 'words' | 'format'> & {readonly panel: PanelWords}

/** How it stands, readable in five seconds, with where it leads first: above the chart, and its accessible name. */
export const readingSentence = (say: PanelSay, now: GoalNow): string =>
  readingLines(say, now).join(say.panel.sentence.between)

/** The same in two lines where there is a way ahead: where it leads, then where it stands. */
export function readingLines(say: PanelSay, now: GoalNow): readonly string[] {
  if ('closing' in now.goal) return [closedSentence(say, now)]
  const stands = [...standing(say, now), timeWords(say, now)]
    .filter(Boolean)
    .join(say.panel.sentence.between)
  return [landingWords(say, now), stands].filter(Boolean)
}

/** 1.8〜2.2日, within what is possible; undefined while nothing may be said of where it leads. */
export function landing(say: PanelSay, now: GoalNow): string | undefined {
  const {terms} = now
  const {forecast} = outlookNow(now)
  if (!isOpenEnded(now) || !forecast) return undefined
  const {low, high} = possibleRange(limitsOf(terms), forecast)
  return rangeWords(say, terms, low, high)
}

/** A forecast is for what still runs: not for what is reached, over, or closed. */
const isOpenEnded = ({goal, reading}: GoalNow): boolean =>
  !('closing' in goal) && reading.status !== 'reached' && reading.daysLeft > 0

/** Milestones have a share of the whole, whatever their goal says of possible values. */
export const limitsOf = (terms: GoalTerms): Pick<GoalTerms, 'min' | 'max'> =>
  terms.kind === 'milestones' ? {min: 0, max: 100} : terms

/** In as many decimals as the team writes: a range is no more exact than its numbers. */
export function roughly(say: PanelSay, terms: GoalTerms, value: number): string {
  return quantityOf(say, terms, rounded(terms, value))
}

export const rounded = ({decimals}: GoalTerms, value: number): number =>
  Number(value.toFixed(decimals))

function rangeWords(say: PanelSay, terms: GoalTerms, low: number, high: number): string {
  const upper = roughly(say, terms, high)
  if (rounded(terms, low) === rounded(terms, high)) return upper
  const lower = say.format.value(rounded(terms, low), terms.decimals)
  return say.panel.range.is(lower, upper)
}

/** 80%以上, 10〜20点 */
export function limitWords(
  say: PanelSay,
  {lower, upper}: {readonly lower?: number; readonly upper?: number},
  quantity: (value: number) => string,
): string {
  const {range} = say.panel
  if (upper === undefined) return range.atLeast(quantity(lower ?? 0))
  if (lower === undefined) return range.atMost(quantity(upper))
  return range.between(quantity(lower), quantity(upper))
}

function closedSentence(say: PanelSay, {goal, terms, today}: GoalNow): string {
  const {sentence, outcome} = say.panel
  if (!('closing' in goal)) return ''
  const {closing} = goal
  const [from, to] = [terms.baseline, closing.value].map(value =>
    quantityOf(say, terms, value),
  )
  const ended = sentence.closed(
    dayInSentence(say, closing.on, today),
    outcome[closing.outcome],
  )
  return terms.mode === 'reach' && terms.kind !== 'milestones'
    ? [`${from} → ${to}`, ended].join(say.panel.sentence.pause)
    : ended
}

function landingWords(say: PanelSay, now: GoalNow): string {
  const range = landing(say, now)
  if (range === undefined) return ''
  const {sentence} = say.panel
  const due = dayInSentence(say, now.terms.due, now.today)
  return outlookNow(now).forecast?.rough
    ? sentence.landingRough(due, range)
    : sentence.landing(due, range)
}

function standing(say: PanelSay, now: GoalNow): readonly string[] {
  const {terms} = now
  if (terms.kind === 'milestones') return [stepsLine(say, now), paceWords(say, now)]
  switch (terms.mode) {
    case 'keep':
      return keepLines(say, now)
    case 'budget':
      return [capLine(say, now), capWords(say, now)]
    case 'reach':
      return [wayLine(say, now), paceWords(say, now)]
  }
}

function wayLine(say: PanelSay, {terms, reading}: GoalNow): string {
  const {sentence} = say.panel
  const [from, to, value] = [terms.baseline, terms.target, reading.value].map(number =>
    quantityOf(say, terms, number),
  )
  return reading.lastOn ? sentence.now(from!, to!, value!) : sentence.noneYet(from!, to!)
}

function stepsLine({panel, format}: PanelSay, {terms, reading}: GoalNow): string {
  const [done, all] = [reading.doneOn.size, terms.milestones.length]
  return panel.sentence.steps(format.number(done), format.number(all))
}

function keepLines(say: PanelSay, {terms, reading}: GoalNow): readonly string[] {
  const {sentence} = say.panel
  const range = limitWords(say, terms, value => quantityOf(say, terms, value))
  if (!reading.lastOn || !reading.keep) return [sentence.keptNone(range)]
  const {inRange, valued} = reading.keep
  const value = quantityOf(say, terms, reading.value)
  return [
    sentence.kept(range, value, isInRange(terms, reading.value)),
    sentence.adherence(say.format.number(inRange), say.format.number(valued)),
  ]
}

function capLine(say: PanelSay, {terms, reading}: GoalNow): string {
  const {sentence} = say.panel
  const cap = quantityOf(say, terms, terms.target)
  return reading.lastOn
    ? sentence.used(cap, quantityOf(say, terms, reading.value))
    : sentence.usedNone(cap)
}

function capWords(say: PanelSay, {terms, reading}: GoalNow): string {
  const {sentence} = say.panel
  const {budget, expected, value, lastOn, daysLeft} = reading
  if (!lastOn || !budget || expected === undefined) return ''
  if (budget.used > 1 + TOLERANCE) return sentence.overCap
  if (daysLeft < 0) return ''
  const gap = rounded(terms, value - expected) * (directionOf(terms) || 1)
  if (gap === 0) return sentence.onPlan
  const words = roughly(say, terms, Math.abs(gap))
  return gap > 0 ? sentence.overPace(words) : sentence.underPace(words)
}

/** In days where that has a meaning, else by how much the value is off the pace line. */
function paceWords(say: PanelSay, {terms, reading}: GoalNow): string {
  const {sentence} = say.panel
  const {status, lastOn, progress = 0, daysAhead, value, expected} = reading
  if (status === 'reached') return sentence.reached
  if (!lastOn || status === 'ended' || status === 'notStarted') return ''
  if (progress < 0) return sentence.setBack
  if (daysAhead !== undefined) {
    const days = say.format.number(Math.abs(daysAhead))
    if (daysAhead === 0) return sentence.onPlan
    return daysAhead > 0 ? sentence.ahead(days) : sentence.behind(days)
  }
  const gap = rounded(terms, value - (expected ?? value)) * directionOf(terms)
  if (gap === 0) return sentence.onPlan
  const words = gapWords(say, terms, Math.abs(gap))
  return gap > 0 ? sentence.better(words) : sentence.worse(words)
}

const gapWords = (say: PanelSay, terms: GoalTerms, gap: number): string =>
  terms.kind === 'milestones'
    ? say.panel.percent(say.format.number(gap, 0))
    : roughly(say, terms, gap)

function timeWords(say: PanelSay, {terms, reading, today}: GoalNow): string {
  const {sentence} = say.panel
  const {status, daysLeft} = reading
  if (status === 'notStarted') return sentence.startsOn(dayWords(say, terms.start, today))
  if (daysLeft < 0) return sentence.overdue(dayWords(say, terms.due, today))
  return daysLeft === 0
    ? sentence.dueToday
    : sentence.daysLeft(say.format.number(daysLeft))
}

const dayWords = (say: PanelSay, day: Day, today: Day) => say.format.day(day, today)
