import {make as en} from './en/make.ts'
import {make as ja} from './ja/make.ts'
import type {Language} from './words.ts'

export type MakeWords = typeof en

/** The making of a goal: many words, needed on its own screens, and so kept out of what every start loads. */
export const makeIn: Record<Language, MakeWords> = {en, ja}
