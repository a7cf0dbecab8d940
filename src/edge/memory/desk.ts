import type {NotSaved} from '../../app/ports.ts'
import type {RoomId} from '../../core/ids.ts'
import {ok, refuse, type Result} from '../../core/result.ts'
import type {Desk, Waiting} from '../desk.ts'
import type {Disk} from './disk.ts'

export function memoryDesk(disk: Disk, room: RoomId): Desk {
  const writeKept = async (change: () => void): Promise<Result<void, NotSaved>> =>
    disk.keys.has(room) ? disk.write(change) : refuse('storage-blocked')
  const outbox = () => disk.outboxes.get(room) ?? []
  return {
    head: () => Promise.resolve(ok(disk.heads.get(room))),
    commit: async ({bytes, head}, after) => {
      const seen = {moved: false}
      const written = await writeKept(() => {
        seen.moved = disk.heads.get(room)?.id !== after?.id
        if (seen.moved) return
        const {base, seq} = head
        disk.outboxes.set(room, [...outbox(), {base, seq, bytes}])
        disk.heads.set(room, head)
      })
      return seen.moved ? refuse('head-moved') : written
    },
    waiting: () => Promise.resolve(ok(outbox())),
    clear: async rows => {
      const isGone = ({base, seq}: Waiting) =>
        rows.some(row => row.base === base && row.seq === seq)
      await disk.write(() => {
        disk.outboxes.set(
          room,
          outbox().filter(row => !isGone(row)),
        )
      })
    },
    heldBy: () => Promise.resolve(disk.heldBy.get(room) ?? new Map()),
    saveHeldBy: async heldBy => {
      await writeKept(() => void disk.heldBy.set(room, heldBy))
    },
  }
}
