import {meeting as en} from './en/meeting.ts'
import {meeting as ja} from './ja/meeting.ts'
import type {Language} from './words.ts'

export type MeetingWords = typeof en

/** Where this device meets others: words of the settings. */
export const meetingIn: Record<Language, MeetingWords> = {en, ja}
