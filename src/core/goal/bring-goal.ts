import type {Day} from '../ids.ts'
import {type Result, ok, refuse} from '../result.ts'
import {LIST_MAX} from '../room/limits.ts'
import {carriedRecords, type CarriedRecord} from './carry-records.ts'
import {FILE_VERSION} from './goal-json.ts'
import type {GoalTerms} from './goal.ts'
import {SIDE_NUMBERS_MAX} from './measurable.ts'
import {readGoalFile} from './read-goal-json.ts'

/** A goal with its records out of a file, as it can be set anew. */
type BroughtGoal = {
  readonly terms: GoalTerms
  readonly records: readonly CarriedRecord[]
}

/** `places`: what could not be read, by names such as `goal.target` and `checkIns[2].on`. */
export type NotBrought =
  | {readonly why: 'not-json' | 'not-a-goal' | 'newer' | 'too-many'}
  | {readonly why: 'unclear'; readonly places: readonly string[]}

/** As many as the arithmetic of one goal is measured with. */
export const RECORDS_MAX = 5000

/** Reads what `goalFile` wrote, or why it cannot be set as a goal. Whether its terms are good ones is for the form to say. */
export function bringGoal(text: string, today: Day): Result<BroughtGoal, NotBrought> {
  const file = parsed(text)
  if (file === undefined) return refuse({why: 'not-json'})
  if (!isGoal(file)) return refuse({why: 'not-a-goal'})
  if (Number(file.version ?? FILE_VERSION) > FILE_VERSION) return refuse({why: 'newer'})
  const read = readGoalFile(file)
  if (!read.ok) return unclear(read.refusal.map(({path}) => path))
  const {terms, checkIns, done} = read.value
  const long = listsTooLong(terms)
  if (long.length > 0) return unclear(long)
  const records = carriedRecords(terms, [...checkIns, ...done], today)
  return records.length > RECORDS_MAX ? refuse({why: 'too-many'}) : ok({terms, records})
}

const unclear = (places: readonly string[]) =>
  refuse({why: 'unclear', places: [...new Set(places)]} as const)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** There are many JSON files: one of a goal says of what kind it is. */
function isGoal(file: unknown): file is {version?: unknown} {
  if (typeof file !== 'object' || file === null || !('goal' in file)) return false
  const {goal} = file
  return typeof goal === 'object' && goal !== null && 'kind' in goal
}

/** No form shows more. */
function listsTooLong(terms: GoalTerms): readonly string[] {
  const most = {
    guardrails: SIDE_NUMBERS_MAX,
    leads: SIDE_NUMBERS_MAX,
    ...{milestones: LIST_MAX, checkpoints: LIST_MAX, holidays: LIST_MAX},
  }
  const lists = Object.entries(most) as [keyof typeof most, number][]
  return lists.flatMap(([list, length]) =>
    terms[list].length > length ? `goal.${list}` : [],
  )
}
