import {revise as en} from './en/revise.ts'
import {revise as ja} from './ja/revise.ts'
import type {Language} from './words.ts'

export type ReviseWords = typeof en

/** Another goal for a room, and the revision of one. */
export const reviseIn: Record<Language, ReviseWords> = {en, ja}
