import {createContext} from '@lit/context'
import type {Cairn} from '../app/cairn.ts'
import type {RoomSession} from '../app/session.ts'

/** Handed down by <cairn-app>. */
export const cairnContext = createContext<Cairn>(Symbol('cairn'))
/** Handed down by the room's own element: the room that is on the screen. */
export const roomContext = createContext<RoomSession>(Symbol('room'))
