import {join as en} from './en/join.ts'
import {join as ja} from './ja/join.ts'
import type {Language} from './words.ts'

export type JoinWords = typeof en

/** Looking at a room and joining it: words that only those screens load. */
export const joinIn: Record<Language, JoinWords> = {en, ja}
