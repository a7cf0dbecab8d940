import {people as en} from './en/people.ts'
import {people as ja} from './ja/people.ts'
import type {Language} from './words.ts'

export type PeopleWords = typeof en

/** The members of a room: words that only their part of it loads. */
export const peopleIn: Record<Language, PeopleWords> = {en, ja}
