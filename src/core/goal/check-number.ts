import {decimalsIn, readNumber} from '../text/numbers.ts'

/** `too-fine`: more than three decimals, which no room could show. */
export type NumberProblem = 'missing' | 'not-a-number' | 'too-big' | 'too-fine'

export const VALUE_MAX = 1e12
const DECIMALS_MAX = 3

/** Why a typed number cannot be kept; undefined when it can. Also for the record of a number. */
export function numberProblem(text: string, unit: string): NumberProblem | undefined {
  if (text.trim() === '') return 'missing'
  const value = readNumber(text, unit)
  if (value === undefined) return 'not-a-number'
  if (Math.abs(value) > VALUE_MAX) return 'too-big'
  return decimalsIn(text, unit) > DECIMALS_MAX ? 'too-fine' : undefined
}

/** The same of a number that may be left out. */
export const wishProblem = (text: string, unit: string): NumberProblem | undefined =>
  text.trim() === '' ? undefined : numberProblem(text, unit)
