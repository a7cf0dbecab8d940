import type {RoomSession} from './session.ts'

/** Bytes of all that this device holds of a room, as carried; the browser keeps a little more than that. */
export const roomSize = ({carried}: Pick<RoomSession, 'carried'>): number =>
  carried.held().reduce((sum, {bytes}) => sum + bytes.length, 0)
