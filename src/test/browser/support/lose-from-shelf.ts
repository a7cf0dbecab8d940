import {expect} from 'vitest'
import type {RoomId} from '../../../core/ids.ts'
import {shelfNameOf} from '../../../edge/shelf.ts'
import type {Screen} from './screen.ts'

/** Deletes the one row of the room's shelf that holds this text, as a damaged disk would. */
export async function loseFromShelf(
  screen: Screen,
  room: RoomId,
  text: string,
): Promise<void> {
  expect(await screen.evaluate(loseRows, {shelf: shelfNameOf(room), text})).toBe(1)
}

/** In the page: how many rows were lost. */
async function loseRows({shelf, text}: {shelf: string; text: string}): Promise<number> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(shelf)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error!)
  })
  const wanted = new TextEncoder().encode(text).join()
  const tx = db.transaction('updates', 'readwrite')
  let lost = 0
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error!)
    const rows = tx.objectStore('updates').openCursor()
    rows.onsuccess = () => {
      const row = rows.result
      if (!row) return
      const {value} = row as {value: unknown}
      if (value instanceof Uint8Array && value.join().includes(wanted)) {
        row.delete()
        lost += 1
      }
      row.continue()
    }
  })
  db.close()
  return lost
}
