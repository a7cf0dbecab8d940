import {sample as en} from './en/sample.ts'
import {sample as ja} from './ja/sample.ts'
import type {Language} from './words.ts'

export type SampleWords = typeof en

/** What is said in the sample room, and of it: loaded with it. */
export const sampleIn: Record<Language, SampleWords> = {en, ja}
