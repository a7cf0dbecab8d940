import {isOpen} from '../../core/goal/open-goals.ts'
import type {GoalAsked} from '../../app/goal-asked.ts'
import type {Disagreement} from '../../core/goal/guards.ts'
import {type EmptyHabit, emptyHabit} from '../../core/goal/habit.ts'
import {offTrackSince} from '../../core/goal/off-track-since.ts'
import type {Day} from '../../core/ids.ts'
import type {GoalNow} from '../goal-now.ts'
import {outlookNow} from '../outlook-now.ts'

/** The one thing that a goal has to ask; `name` tells whether it was asked already. */
export type Prompt =
  | {readonly is: 'closing'; readonly why: 'reached' | 'due' | 'ended'}
  | {readonly is: 'reset'; readonly name: string}
  | {readonly is: 'habit'; readonly why: EmptyHabit}
  | {readonly is: 'disagreement'; readonly why: Disagreement; readonly name: string}

type Known = {readonly asked: GoalAsked; readonly lastSaidOn: Day | undefined}

/** Never two at once, what is most pressing first: a panel of cards is read by nobody. */
export function promptNow(now: GoalNow, known: Known): Prompt | undefined {
  if (!isOpen(now.goal)) return undefined
  return (
    closing(now) ?? reset(now, known) ?? habit(now, known) ?? disagreement(now, known)
  )
}

function closing({reading: {status, daysLeft}}: GoalNow): Prompt | undefined {
  if (status === 'reached') return {is: 'closing', why: 'reached'}
  if (daysLeft > 0) return undefined
  return {is: 'closing', why: daysLeft === 0 ? 'due' : 'ended'}
}

function reset({terms, reading}: GoalNow, {asked}: Known): Prompt | undefined {
  const since = offTrackSince(terms, reading)
  const name = `reset/${since}`
  return since && !isDone(asked, name) ? {is: 'reset', name} : undefined
}

/** On the day on which it is first asked it stays until it is answered. */
function habit(
  {terms, reading, today}: GoalNow,
  {asked, lastSaidOn}: Known,
): Prompt | undefined {
  const isAskedNow = asked.habitOn === today && !asked.habitDone
  const lastAskedOn = isAskedNow ? undefined : asked.habitOn
  const why = emptyHabit(terms, reading, {today, lastSaidOn, lastAskedOn})
  return why && {is: 'habit', why}
}

function disagreement(now: GoalNow, {asked}: Known): Prompt | undefined {
  const {disagreement: why} = outlookNow(now)
  const name = `${why}/${now.reading.lastOn}`
  return why && !isDone(asked, name) ? {is: 'disagreement', why, name} : undefined
}

const isDone = ({done = []}: GoalAsked, name: string): boolean => done.includes(name)
