import {closing as en} from './en/closing.ts'
import {closing as ja} from './ja/closing.ts'
import type {Language} from './words.ts'

export type ClosingWords = typeof en

/** The wrap-up of a goal: needed at its end, and so loaded with its page. */
export const closingIn: Record<Language, ClosingWords> = {en, ja}
