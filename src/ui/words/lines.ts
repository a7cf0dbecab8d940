import {lines as en} from './en/lines.ts'
import {lines as ja} from './ja/lines.ts'
import type {Language} from './words.ts'

export type LineWords = typeof en

/** What can be done with a line of talk or a record: needed when the talk can be read already. */
export const linesIn: Record<Language, LineWords> = {en, ja}
