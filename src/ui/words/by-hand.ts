import {byHand as en} from './en/by-hand.ts'
import {byHand as ja} from './ja/by-hand.ts'
import type {Language} from './words.ts'

export type ByHandWords = typeof en

/** Connecting by hand: needed in its dialog and where a code was opened as a link. */
export const byHandIn: Record<Language, ByHandWords> = {en, ja}
