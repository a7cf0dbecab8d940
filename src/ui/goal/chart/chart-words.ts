import type {GoalTerms, Revision} from '../../../core/goal/goal.ts'
import type {Day} from '../../../core/ids.ts'
import type {PanelWords} from '../../words/panel.ts'
import type {ChartTexts} from './geometry.ts'

export type ChartWords = PanelWords['chart']

export type ChartFormat = {
  /** As the team writes it, without its unit: for the axis. */
  readonly number: (value: number) => string
  /** With its unit. */
  readonly quantity: (value: number) => string
  /** With its unit and a sign. */
  readonly change: (value: number) => string
  /** 11/2 */
  readonly day: (day: Day) => string
}

/** What is written into the drawing. */
export function chartTexts(
  words: ChartWords,
  format: ChartFormat,
  {mode, target, lower = 0, upper = 0}: GoalTerms,
): ChartTexts {
  const isCap = mode === 'budget'
  return {
    paceLine: isCap ? words.capPace : words.paceLine,
    target: (isCap ? words.cap : words.target)(format.quantity(target)),
    lower: words.lower(format.quantity(lower)),
    upper: words.upper(format.quantity(upper)),
    today: words.today,
    revised: ({on, reason}: Revision) => [
      words.revisedWhy(format.day(on), shortened(reason)),
      words.revised(format.day(on)),
    ],
    value: format.number,
    day: format.day,
  }
}

const shortened = (text: string): string => {
  const letters = [...text]
  return letters.length > LETTERS_MAX
    ? `${letters.slice(0, LETTERS_MAX - 1).join('')}…`
    : text
}

const LETTERS_MAX = 12
