import type {GoalTerms} from '../core/goal/goal.ts'

/** How a goal's sentence goes: its kind and mode, and which limits it has. */
export type GoalWay =
  'change' | 'total' | 'atLeast' | 'atMost' | 'between' | 'under' | 'steps'

type Told = Pick<GoalTerms, 'kind' | 'mode' | 'baseline' | 'lower' | 'upper'>

export function wayOf({kind, mode, baseline, lower, upper}: Told): GoalWay {
  if (kind === 'milestones') return 'steps'
  if (mode === 'budget') return 'under'
  if (mode === 'keep') {
    if (upper === undefined) return 'atLeast'
    return lower === undefined ? 'atMost' : 'between'
  }
  return kind === 'sum' && baseline === 0 ? 'total' : 'change'
}
