import type {Goal} from './goal.ts'

/** Goals of a room that are not finished: more than these nobody keeps in sight (product.md S23). */
export const OPEN_GOALS_MAX = 3

export const isOpen = ({state}: Goal): boolean =>
  state === 'proposed' || state === 'active'
