import type {Carrier, Signer} from '../../../app/ports.ts'
import {seal} from '../../../app/door.ts'
import {utf8} from '../../../core/bytes.ts'
import type {Entry} from '../../../core/entry/entry.ts'
import {readEntry} from '../../../core/entry/read-entry.ts'
import type {RoomId} from '../../../core/ids.ts'
import {shelfNameOf} from '../../../edge/shelf.ts'

/** Whether a text is in any row of any store of the room's shelf. */
export async function isOnShelf(room: RoomId, text: string): Promise<boolean> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(shelfNameOf(room))
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(new Error('no shelf'))
  })
  const names = [...db.objectStoreNames]
  const tx = db.transaction(names, 'readonly')
  const all = await Promise.all(
    names.map(
      name =>
        new Promise<unknown[]>((resolve, reject) => {
          const rows = tx.objectStore(name).getAll()
          rows.onsuccess = () => resolve(rows.result)
          rows.onerror = () => reject(new Error('no rows'))
        }),
    ),
  )
  db.close()
  const wanted = utf8(text).join()
  return all.flat().some(row => row instanceof Uint8Array && row.join().includes(wanted))
}

/** Takes back what was said in these words. */
export async function withdrawText(
  carrier: Carrier,
  signer: Signer,
  room: RoomId,
  text: string,
): Promise<void> {
  const held: Entry[] = []
  carrier.follow(batch => {
    for (const {author, bytes} of batch) {
      const entry = readEntry(author, bytes)
      if (entry.ok) held.push(entry.value)
    }
  })()
  const found = held.find(({body}) => body.kind === 'said' && body.text === text)
  if (!found) throw new Error('nobody said so')
  const {id, seq, base, prev, claim, heads} = found
  const of = {id, seq, base, prev, claim, heads, kind: 'said' as const}
  await carrier.append(head =>
    seal(signer, room, head, {
      body: {kind: 'withdrew', of},
      claim: Date.now(),
      heads: [],
    }),
  )
}
