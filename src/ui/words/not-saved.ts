import {notSaved as en} from './en/not-saved.ts'
import {notSaved as ja} from './ja/not-saved.ts'
import type {Language} from './words.ts'

export type NotSavedWords = typeof en

/** Why a message was not saved: words that only the composer's alarm loads. */
export const notSavedIn: Record<Language, NotSavedWords> = {en, ja}
