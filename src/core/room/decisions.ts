import {applyChange} from '../goal/apply-change.ts'
import type {Closing, Goal} from '../goal/goal.ts'
import type {GoalClosed, GoalRested, GoalRevised} from '../entry/entry.ts'
import {isMeasurable} from '../goal/measurable.ts'
import type {Draft} from './draft.ts'
import type {Decision} from './room.ts'

/** A word on a goal: at once, or as soon as the goal is here. */
export function decide(room: Draft, decision: Decision): void {
  const {line, body} = decision
  const goal = room.goals.get(body.goal)
  if (goal) room.putGoal(decided(goal, decision))
  else room.keepEarly(body.goal, decision)
  if (body.kind === 'goal-rested')
    room.addMoment({...line, kind: body.kind, goal: body.goal, rests: body.rests})
  else room.addMoment({...line, kind: body.kind, goal: body.goal})
}

/** The goal after that word. */
export function decided(goal: Goal, {line, body, order}: Decision): Goal {
  switch (body.kind) {
    case 'goal-revised':
      return revised(goal, line, body)
    case 'goal-closed':
      return closed(goal, line, body, order)
    case 'goal-rested':
      return rested(goal, body)
  }
}

/** Of two edits each field takes the later word. One that leaves no goal, or comes after the closing, is kept and does not stand. */
function revised(goal: Goal, {id, by}: Decision['line'], body: GoalRevised): Goal {
  const {on, reason, change} = body
  const before = goal.terms
  const after = applyChange(before, change)
  const stands = !isFinished(goal) && isMeasurable(after)
  const terms = stands ? after : before
  const revision = {id, by, on, reason, change, before, after: terms, stands}
  return {...goal, terms, revisions: [...goal.revisions, revision]}
}

/** The later closing gives the outcome; what was learned is everybody's. */
function closed(
  goal: Goal,
  {id, by}: Decision['line'],
  body: GoalClosed,
  at: number,
): Goal {
  const {on, outcome, value, reason} = body
  const earlier = isFinished(goal) ? goal.closing.retro : []
  const retro = [...earlier, ...body.retro.filter(item => !isAmong(earlier, item))]
  const closing: Closing = {id, by, on, outcome, value, reason, retro, at}
  return isFinished(goal) ? {...goal, closing} : {...goal, state: 'closed', closing}
}

/** Only what is finished can rest. */
function rested(goal: Goal, {rests}: GoalRested): Goal {
  return isFinished(goal) ? {...goal, state: rests ? 'archived' : 'closed'} : goal
}

type Finished = Extract<Goal, {readonly closing: Closing}>
const isFinished = (goal: Goal): goal is Finished => 'closing' in goal

const isAmong = (items: Closing['retro'], {kind, text}: Closing['retro'][number]) =>
  items.some(item => item.kind === kind && item.text === text)
