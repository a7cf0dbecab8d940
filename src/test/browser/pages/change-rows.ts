import type {RoomId} from '../../../core/ids.ts'
import {shelfNameOf} from '../../../edge/shelf.ts'

/** What no version of Yjs reads. */
const BAD_ROW = [255, 255, 255, 1, 2, 3]

/** `add-bad`: one more that cannot be read, with all that the others hold in it. */
type Change = 'add-bad' | 'spoil-all'

/** Lengths of the rows of the room's shelf before they are changed, oldest first. */
export async function changeRows(room: RoomId, change?: Change): Promise<number[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(shelfNameOf(room))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('no shelf'))
  })
  const tx = db.transaction('updates', 'readwrite')
  const done = new Promise(done => (tx.oncomplete = done))
  const store = tx.objectStore('updates')
  const rows: Uint8Array[] = []
  const cursors = store.openCursor()
  cursors.onsuccess = () => {
    const cursor = cursors.result
    if (cursor) {
      rows.push(cursor.value as Uint8Array)
      if (change === 'spoil-all') cursor.update(Uint8Array.from(BAD_ROW))
      cursor.continue()
    } else if (change === 'add-bad')
      store.add(Uint8Array.from([...BAD_ROW, ...rows.flatMap(row => [...row])]))
  }
  await done
  db.close()
  return rows.map(({length}) => length)
}
