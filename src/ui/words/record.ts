import {record as en} from './en/record.ts'
import {record as ja} from './ja/record.ts'
import type {Language} from './words.ts'

export type RecordWords = typeof en

/** Recording a number: needed in its dialog, and so kept out of what every start loads. */
export const recordIn: Record<Language, RecordWords> = {en, ja}
