import {pages as en} from './en/pages.ts'
import {pages as ja} from './ja/pages.ts'
import type {Language} from './words.ts'

/** The pages about the app: long, seldom read, and so kept out of what every start loads. */
export const pagesIn: Record<Language, typeof en> = {en, ja}
