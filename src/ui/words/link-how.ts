import {linkHow as en} from './en/link-how.ts'
import {linkHow as ja} from './ja/link-how.ts'
import type {Language} from './words.ts'

export type LinkHowWords = typeof en

/** What a room's connections mean and what to do about them: comes when the room can be read already. */
export const linkHowIn: Record<Language, LinkHowWords> = {en, ja}
