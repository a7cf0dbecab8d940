import {openDB} from 'idb'
import {setAside} from './rewrite-rows.ts'

/** How many rows of the shelf of this name could not be read and were set aside. Rejects where there is none, and makes none. */
export async function setAsideIn(shelf: string): Promise<number> {
  const db = await openDB(shelf, undefined, {
    upgrade: (_db, _old, _new, tx) => tx.abort(),
  })
  try {
    return await db.count('custom', setAside())
  } finally {
    db.close()
  }
}
