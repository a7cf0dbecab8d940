import type {CheckIn} from '../../core/goal/goal.ts'
import type {EntryId} from '../../core/ids.ts'
import {refuse, type Result} from '../../core/result.ts'
import {readDay} from '../../core/text/dates.ts'
import {correct, record, recordMilestone} from '../../app/commands/record.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {RoomSession} from '../../app/session.ts'
import type {GoalNow} from '../goal-now.ts'
import {besideOf, type RecordDraft} from './record-draft.ts'

export type NotWritten = NotSaved | 'not-a-number' | 'too-big' | 'day-to-come'

export type Written = {
  readonly draft: RecordDraft
  readonly corrects: CheckIn | undefined
  readonly source: EntryId | undefined
}

/**
 * Records what a draft that can be kept says. Of several milestones each is a record of its own; `isDone` is told of
 * each, so that what is not saved yet can be tried again without the others.
 */
export async function writeDraft(
  session: RoomSession,
  {goal, terms}: GoalNow,
  {draft, corrects, source}: Written,
  isDone: (milestone: string) => void,
): Promise<Result<EntryId, NotWritten>> {
  const on = readDay(draft.on)
  if (!on) return refuse('day-to-come')
  const {value, note, reason} = draft
  const beside = besideOf(terms, draft)
  if (corrects) return correct(session, corrects, {value, on, note, reason, ...beside})
  const told = {goal: goal.id, on, note, ...(source && {source})}
  if (terms.kind !== 'milestones') return record(session, {...told, ...beside, value})
  let last: Result<EntryId, NotWritten> = refuse('not-a-number')
  for (const [index, milestone] of draft.done.entries()) {
    // Told once: what was done for the goal would count again with each of them.
    const once = index === 0 ? beside : {}
    last = await recordMilestone(session, {...told, ...once, milestone})
    if (!last.ok) return last
    isDone(milestone)
  }
  return last
}
