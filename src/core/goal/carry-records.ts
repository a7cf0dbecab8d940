import type {Day} from '../ids.ts'
import {NOTE_MAX_POINTS} from '../room/limits.ts'
import type {CheckIn, GoalTerms} from './goal.ts'
import {recordsOf} from './records.ts'

/** A record as it is written anew: without whose it was, what it was read from and what stood in its place before. */
export type CarriedRecord = Pick<
  CheckIn,
  'on' | 'value' | 'note' | 'milestone' | 'confidence' | 'guards' | 'leads'
>

/**
 * What stands of a goal's records, in the order in which it is to be written in another room, so that the same counts
 * there. Of days to come and of milestones that the goal does not have nothing is carried.
 */
export function carriedRecords(
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  today: Day,
): readonly CarriedRecord[] {
  return recordsOf(terms, checkIns, today)
    .groups.filter(({state}) => !LEFT_BEHIND.includes(state))
    .map(({standing}) => carried(standing))
}

const LEFT_BEHIND: readonly string[] = ['void', 'to-come', 'unknown']

function carried(record: CheckIn): CarriedRecord {
  const {on, value, note, milestone, confidence, guards, leads} = record
  return {
    ...{on, value, note: [...note].slice(0, NOTE_MAX_POINTS).join('')},
    ...(milestone !== undefined && {milestone}),
    ...(confidence && {confidence}),
    ...(guards && {guards}),
    ...(leads && {leads}),
  }
}
