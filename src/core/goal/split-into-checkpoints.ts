import {addDays, daysBetween} from '../text/dates.ts'
import type {Checkpoint, GoalTerms} from './goal.ts'

type Way = Pick<GoalTerms, 'baseline' | 'target' | 'decimals' | 'start' | 'due'>

/** For a goal of more than 13 weeks: days between start and due that cut it into equal parts of at most 13 weeks, with the value that the straight line has there. */
export function splitIntoCheckpoints(way: Way): readonly Checkpoint[] {
  const length = daysBetween(way.start, way.due)
  const parts = Math.ceil(length / PART_MAX_DAYS)
  return Array.from({length: Math.max(0, parts - 1)}, (_, index) => {
    const days = Math.round((length * (index + 1)) / parts)
    const value = way.baseline + ((way.target - way.baseline) * days) / length
    // Adding 0 makes −0 a plain 0.
    return {on: addDays(way.start, days), value: Number(value.toFixed(way.decimals)) + 0}
  })
}

/** 13 weeks. */
const PART_MAX_DAYS = 91
