import {invite as en} from './en/invite.ts'
import {invite as ja} from './ja/invite.ts'
import type {Language} from './words.ts'

export type InviteWords = typeof en

/** The invite: needed in its dialog, and so kept out of what every start loads. */
export const inviteIn: Record<Language, InviteWords> = {en, ja}
