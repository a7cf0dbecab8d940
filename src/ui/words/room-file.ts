import {roomFile as en} from './en/room-file.ts'
import {roomFile as ja} from './ja/room-file.ts'
import type {Language} from './words.ts'

export type RoomFileWords = typeof en

/** Saving a room as a file and opening one: words that only those who do it load. */
export const roomFileIn: Record<Language, RoomFileWords> = {en, ja}
