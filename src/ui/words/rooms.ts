import {rooms as en} from './en/rooms.ts'
import {rooms as ja} from './ja/rooms.ts'
import type {Language} from './words.ts'

export type RoomsWords = typeof en

/** The list of all rooms: what the rail beside a room has no place for is kept out of what every start loads. */
export const roomsIn: Record<Language, RoomsWords> = {en, ja}
