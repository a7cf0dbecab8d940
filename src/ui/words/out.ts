import {type OutWords, out as en} from './en/out.ts'
import {out as ja} from './ja/out.ts'
import type {Language} from './words.ts'

/** What leaves the app as text or a table: loaded when it is asked for. */
export const outIn: Record<Language, OutWords> = {en, ja}
