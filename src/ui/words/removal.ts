import {removal as en} from './en/removal.ts'
import {removal as ja} from './ja/removal.ts'
import type {Language} from './words.ts'

export type RemovalWords = typeof en

/** Taking a member's device out of a room: words that only who does it or has met it loads. */
export const removalIn: Record<Language, RemovalWords> = {en, ja}
