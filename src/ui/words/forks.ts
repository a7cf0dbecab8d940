import {forks as en} from './en/forks.ts'
import {forks as ja} from './ja/forks.ts'
import type {Language} from './words.ts'

export type ForkWords = typeof en

/** A device's record that has two sides: words that only what speaks of it loads. */
export const forksIn: Record<Language, ForkWords> = {en, ja}
