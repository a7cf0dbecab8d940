import {meeting as en} from './en/meeting.ts'
import {meeting as ja} from './ja/meeting.ts'
import type {Language} from './words.ts'

export type MeetingWords = typeof en

/** Where a device or a room meets: words of the settings and of the page of members. */
export const meetingIn: Record<Language, MeetingWords> = {en, ja}
