import type {GoalTerms} from '../../../core/goal/goal.ts'
import type {GoalReading} from '../../../core/goal/reading.ts'
import type {TargetStep} from '../../../core/goal/target-steps.ts'
import type {Values} from './axes.ts'
import type {Box} from './box.ts'
import type {FanRib} from './fan.ts'

type Fitting = {
  readonly values: Values
  /** Numbers that stand at the axis whatever else does. */
  readonly ends: readonly number[]
  /** Whether the target is the lowest of all, or the highest: its words stand beyond it. */
  readonly isAimLow: boolean
  readonly isAimHigh: boolean
}

/** What the value axis spans: everything that is drawn, but no fan so wide that the way so far looks flat. */
export function fitting(
  terms: GoalTerms,
  {series, superseded}: GoalReading,
  steps: readonly TargetStep[],
  ribs: readonly FanRib[],
): Fitting {
  const ends = endsOf(terms)
  const planned = terms.pace === 'checkpoints' ? terms.checkpoints : []
  const drawn = [
    ...ends,
    terms.baseline,
    ...[...series, ...superseded, ...planned].map(({value}) => value),
    ...steps.map(({target}) => target),
  ]
  const low = drawn.reduce((a, b) => Math.min(a, b))
  const high = drawn.reduce((a, b) => Math.max(a, b))
  const span = high - low || 1
  const fanLow = ribs.reduce((a, rib) => Math.min(a, rib.low), low)
  const fanHigh = ribs.reduce((a, rib) => Math.max(a, rib.high), high)
  const values =
    low === high && ribs.length === 0
      ? {low: low - 1, high: high + 1}
      : {low: Math.max(fanLow, low - span), high: Math.min(fanHigh, high + span)}
  const [aimLow, aimHigh] = aimsOf(terms, steps)
  return {
    values,
    ends,
    isAimLow: aimLow !== undefined && aimLow <= values.low,
    isAimHigh: aimHigh !== undefined && aimHigh >= values.high,
  }
}

function endsOf({mode, baseline, target, lower, upper}: GoalTerms): readonly number[] {
  if (mode !== 'keep') return [target, baseline]
  return [upper, lower].filter(limit => limit !== undefined)
}

function aimsOf(
  {mode, lower, upper}: GoalTerms,
  steps: readonly TargetStep[],
): readonly [low: number | undefined, high: number | undefined] {
  if (mode === 'keep') return [lower, upper]
  const targets = steps.map(({target}) => target)
  return [Math.min(...targets), Math.max(...targets)]
}

/** The values fill the plot but for a little air, and for the words of the target on its side. */
export function rangeOf(
  plot: Pick<Box, 'y' | 'height'>,
  {isAimLow, isAimHigh}: Pick<Fitting, 'isAimLow' | 'isAimHigh'>,
): [number, number] {
  const air = plot.height * 0.05
  const below = isAimLow ? AIM_BAND : air
  const above = isAimHigh ? AIM_BAND : air
  return [plot.y + plot.height - below, plot.y + above]
}

/** Room beyond the target line for its words. */
const AIM_BAND = 20
