import {terms as en} from './en/terms.ts'
import {terms as ja} from './ja/terms.ts'
import type {Language} from './words.ts'

export type TermsWords = typeof en

/** All that a goal may say beyond the plain form, and what changes in it. */
export const termsIn: Record<Language, TermsWords> = {en, ja}
