import {gap as en} from './en/gap.ts'
import {gap as ja} from './ja/gap.ts'
import type {Language} from './words.ts'

export type GapWords = typeof en

/** What is missing in the talk: words that only its lines in full load. */
export const gapIn: Record<Language, GapWords> = {en, ja}
