import type {Day} from '../ids.ts'
import type {GoalTerms, Outcome} from './goal.ts'
import {isReached, progressOf, TOLERANCE} from './progress.ts'
import type {GoalReading} from './reading.ts'
import {valueOn} from './records.ts'

/**
 * What the numbers say of a goal that is closed on that day. A proposal: a team may say otherwise, with a reason.
 * Source: goals.md 2.1 and 2.3. Before its due date a goal that is not reached is stopped.
 */
export function proposedOutcome(
  terms: GoalTerms,
  reading: GoalReading,
  today: Day,
): Outcome {
  if (terms.mode === 'reach') return outcomeOfReaching(terms, reading, today)
  if (today < terms.due) return 'stopped'
  return terms.mode === 'keep'
    ? outcomeOfKeeping(reading)
    : outcomeOfStayingUnder(terms, reading)
}

function outcomeOfReaching(terms: GoalTerms, {series}: GoalReading, today: Day): Outcome {
  const progressOn = (day: Day) => progressOf(terms, valueOn(terms, series, day))
  const inTime = progressOn(today < terms.due ? today : terms.due)
  if (isReached(inTime)) return 'achieved'
  if (isReached(progressOn(today))) return 'late'
  if (today < terms.due) return 'stopped'
  return partlyFrom(inTime)
}

function outcomeOfKeeping({keep}: GoalReading): Outcome {
  return keep?.met ? 'achieved' : partlyFrom(keep?.adherence ?? 0)
}

/** A cap that nobody counted against was not kept. */
function outcomeOfStayingUnder(terms: GoalTerms, {series}: GoalReading): Outcome {
  const used = progressOf(terms, valueOn(terms, series, terms.due))
  const isCounted = series.some(({on}) => on <= terms.due)
  return isCounted && used <= 1 + TOLERANCE ? 'achieved' : 'missed'
}

/** Half of the way is a part worth naming; our judgement, no source. */
const PARTLY_MIN = 0.5

const partlyFrom = (share: number): Outcome =>
  share >= PARTLY_MIN - TOLERANCE ? 'partly' : 'missed'
