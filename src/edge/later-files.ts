import type {RoomFiles} from '../app/ports.ts'

/** A chunk of its own: most days nobody saves or opens a room file. */
export const laterFiles: RoomFiles = {
  write: async (room, entries) => (await load()).write(room, entries),
  roomOf: async file => (await load()).roomOf(file),
  read: async (room, file, seen) => (await load()).read(room, file, seen),
}

const load = async () => (await import('./room-file/room-files.ts')).roomFiles
