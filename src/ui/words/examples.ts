import {type ExamplesWords, examples as en} from './en/examples.ts'
import {examples as ja} from './ja/examples.ts'
import type {Language} from './words.ts'

/** 目標さがし: many words for one dialog, to be loaded when it opens. */
export const examplesIn: Record<Language, ExamplesWords> = {en, ja}
