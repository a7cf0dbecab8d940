import {first as en} from './en/first.ts'
import {first as ja} from './ja/first.ts'
import type {Language} from './words.ts'

export type FirstWords = typeof en

/** The first screen: whoever has a room does not see it, and does not load its words. */
export const firstIn: Record<Language, FirstWords> = {en, ja}
