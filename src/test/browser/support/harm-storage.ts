import type {Page} from 'playwright-core'
import type {Chromium} from './chromium.ts'

/** As after a long sleep: the browser takes every open database away from its pages, which keep nothing but the event. */
export async function forceCloseDatabases({context}: Chromium): Promise<void> {
  const internals = await context.newPage()
  await internals.goto('chrome://indexeddb-internals/')
  await internals.getByText('Force close').first().click()
  await internals.getByText(/Open connections:\s*0/).waitFor()
  await internals.close()
}

/** Another tab, in which the app does not run, on the app's own storage. */
export async function bareTab({context}: Chromium, site: string): Promise<Page> {
  const tab = await context.newPage()
  await tab.goto(`${site}cairn.json`)
  return tab
}

/** In a bare tab: a newer version of the app takes the database over. */
export const upgrade = (tab: Page, name: string) =>
  tab.evaluate(
    name =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open(name, 2)
        opening.onsuccess = () => {
          opening.result.close()
          done()
        }
        opening.onerror = () => failed(new Error(opening.error?.name))
      }),
    name,
  )

/** In a bare tab: holds the database and asks for another version of it, so that nobody else gets at it. */
export const block = (tab: Page, name: string) =>
  tab.evaluate(
    name =>
      new Promise<void>(done => {
        const holding = indexedDB.open(name)
        holding.onsuccess = () => {
          const upgrading = indexedDB.open(name, 2)
          upgrading.onupgradeneeded = () => upgrading.transaction!.abort()
          upgrading.onblocked = () => done()
          Reflect.set(globalThis, 'release', () => holding.result.close())
        }
      }),
    name,
  )

/** In a bare tab: a transaction on all of the database that goes on and on, so that every other waits without any event. */
export const occupy = (tab: Page, name: string) =>
  tab.evaluate(
    name =>
      new Promise<void>(done => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => {
          const db = opening.result
          const stores = [...db.objectStoreNames]
          const store = db.transaction(stores, 'readwrite').objectStore(stores[0]!)
          let isOver = false
          const goOn = () => {
            if (!isOver) store.count().onsuccess = goOn
            done()
          }
          goOn()
          Reflect.set(globalThis, 'release', () => {
            isOver = true
            db.close()
          })
        }
      }),
    name,
  )

export const release = (tab: Page) =>
  tab.evaluate(() => (Reflect.get(globalThis, 'release') as () => void)())

export type StoredRow = {readonly key: number; readonly bytes: readonly number[]}

/** In a bare tab: the rows of a shelf, oldest first. */
export const shelfRows = (tab: Page, name: string) =>
  tab.evaluate(async name => {
    const db = await new Promise<IDBDatabase>(done => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => done(opening.result)
    })
    const rows = await new Promise<StoredRow[]>(done => {
      const found: StoredRow[] = []
      const cursors = db.transaction('updates').objectStore('updates').openCursor()
      cursors.onsuccess = () => {
        const cursor = cursors.result
        if (!cursor) return done(found)
        const bytes = [...(cursor.value as Uint8Array)]
        found.push({key: Number(cursor.key), bytes})
        cursor.continue()
      }
    })
    db.close()
    return rows
  }, name)

/** In any tab: from now on the browser takes no row more, or takes them again. */
export const refuseRows = (tab: Page, isFull: boolean) =>
  tab.evaluate(isFull => {
    const prototype = IDBObjectStore.prototype
    const real = (Reflect.get(globalThis, 'takesRows') ?? {
      add: prototype.add,
      put: prototype.put,
    }) as Pick<IDBObjectStore, 'add' | 'put'>
    Reflect.set(globalThis, 'takesRows', real)
    const refuse = () => {
      throw new DOMException('no space', 'QuotaExceededError')
    }
    Object.assign(prototype, isFull ? {add: refuse, put: refuse} : real)
  }, isFull)

/** In a bare tab: the database is gone when this resolves. */
export const deleteDatabase = (tab: Page, name: string) =>
  tab.evaluate(
    name =>
      new Promise<void>(done => {
        indexedDB.deleteDatabase(name).onsuccess = () => done()
      }),
    name,
  )

/** What no version of Yjs reads. */
const BAD_ROW = [255, 255, 255, 1, 2, 3]

/** In a bare tab: one row of the shelf, in the middle of the others, is no longer what was written. */
export async function spoilRow(tab: Page, name: string): Promise<void> {
  const rows = await shelfRows(tab, name)
  const {key} = rows[Math.floor(rows.length / 2)]!
  await putShelfBack(
    tab,
    name,
    rows.map(row => (row.key === key ? {key, bytes: BAD_ROW} : row)),
  )
}

/** In a bare tab: from now on the shelf holds these rows and no others. */
export const putShelfBack = (tab: Page, name: string, rows: readonly StoredRow[]) =>
  tab.evaluate(
    async ([name, rows]) => {
      const db = await new Promise<IDBDatabase>(done => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => done(opening.result)
      })
      const tx = db.transaction('updates', 'readwrite')
      const updates = tx.objectStore('updates')
      updates.clear()
      for (const {key, bytes} of rows) updates.put(Uint8Array.from(bytes), key)
      await new Promise(done => (tx.oncomplete = done))
      db.close()
    },
    [name, rows] as const,
  )

/** In a bare tab: the key of every room of this device is gone, and nothing else. */
export const loseKeys = (tab: Page) =>
  tab.evaluate(async () => {
    const db = await new Promise<IDBDatabase>(done => {
      const opening = indexedDB.open('cairn')
      opening.onsuccess = () => done(opening.result)
    })
    const tx = db.transaction('rooms', 'readwrite')
    const rows = tx.objectStore('rooms').openCursor()
    rows.onsuccess = () => {
      const row = rows.result
      if (!row) return
      const room = row.value as {keys?: unknown}
      delete room.keys
      row.update(room)
      row.continue()
    }
    await new Promise(done => (tx.oncomplete = done))
    db.close()
  })
