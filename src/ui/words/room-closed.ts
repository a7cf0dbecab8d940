import {roomClosed as en} from './en/room-closed.ts'
import {roomClosed as ja} from './ja/room-closed.ts'
import type {Language} from './words.ts'

export type RoomClosedWords = typeof en

/** Of a room that does not open, or was left: words that only what says so loads. */
export const roomClosedIn: Record<Language, RoomClosedWords> = {en, ja}
