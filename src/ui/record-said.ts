import type {CheckIn, GoalTerms} from '../core/goal/goal.ts'
import type {Wording} from './words/words.ts'

/** What a record says: the reading, what it adds with its sign, or the milestone's name. Empty for one that the goal does not have. */
export function saidOf(
  {format}: Pick<Wording, 'format'>,
  {kind, unit, decimals, milestones}: GoalTerms,
  {value, milestone}: Pick<CheckIn, 'value' | 'milestone'>,
): string {
  switch (kind) {
    case 'latest':
      return format.quantity(value, unit, decimals)
    case 'sum':
      return format.change(value, unit, decimals)
    case 'milestones':
      return milestones.find(({id}) => id === milestone)?.title ?? ''
  }
}
