import type {MemberId, RoomId} from '../../core/ids.ts'
import {refuse} from '../../core/result.ts'
import type {Desk} from '../desk.ts'
import {mergedHeldBy} from '../merged-held-by.ts'
import type {Database, Writing} from './database.ts'

/** One room's head and outbox in the vault's database. */
export function openDesk(database: Database, room: RoomId): Desk {
  const all = IDBKeyRange.bound([room], [room, []])
  return {
    head: () => database.read(db => db.get('heads', room)),

    commit: async ({bytes, head}, after) => {
      const seen = {moved: false}
      const written = await database.write(async tx => {
        const heads = tx.objectStore('heads')
        const row = {room, base: head.base, seq: head.seq, bytes}
        // Asked and written in one breath, which is quicker; what does not fit takes all of it back.
        const [now] = await Promise.all([
          heads.get(room),
          attempt(() => mustBeKept(tx, room)),
          attempt(() => tx.objectStore('outbox').put(row)),
          attempt(() => heads.put(head, room)),
        ])
        seen.moved = now?.id !== after?.id
        if (seen.moved) throw new Error('another tab was quicker')
      })
      return seen.moved ? refuse('head-moved') : written
    },

    waiting: () => database.read(db => db.getAll('outbox', all)),

    clear: async rows => {
      await database.write(tx => {
        const outbox = tx.objectStore('outbox')
        return Promise.all(rows.map(({base, seq}) => outbox.delete([room, base, seq])))
      })
    },

    heldBy: async () => {
      const read = await database.read(db => db.get('heldBy', room))
      return (read.ok && read.value) || new Map()
    },

    // Two tabs may write.
    saveHeldBy: async heldBy => {
      await database.write(async tx => {
        await mustBeKept(tx, room)
        const store = tx.objectStore('heldBy')
        const before = (await store.get(room)) ?? new Map<MemberId, number>()
        await store.put(mergedHeldBy(before, heldBy), room)
      })
    },
  }
}

/** Another tab may have deleted the room: nothing of it is written again. */
async function mustBeKept(tx: Writing, room: RoomId): Promise<void> {
  const key = await tx.objectStore('rooms').getKey(room)
  if (key === undefined) throw new Error('the room is not kept on this device')
}

/** What is thrown at once is refused like what fails later: together with the rest. */
async function attempt<Value>(ask: () => Promise<Value>): Promise<Value> {
  return ask()
}
