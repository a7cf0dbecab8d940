import type {Scenario, ShelfDevice, Side} from '../side.ts'

const WRITES = 40
const SIZE = 10_000
/** In bytes: enough for an empty room and some of them, though each may be written twice. */
const SPACE = 300_000

export const harmedShelf: Scenario = {
  row: 11,
  what: 'the disk is full for a while, one row is bad, the database is deleted elsewhere',
  run: async side => {
    const full = await fullDisk(side)
    const bad = await badRow(side)
    const deleted = await deletedElsewhere(side)
    return {
      holds: full.holds && bad.holds && deleted.holds,
      how: [full.how, bad.how, deleted.how].join('; '),
    }
  },
}

async function fullDisk(side: Side) {
  const device = await side.startShelf(SPACE)
  await device.open()
  let refused = 0
  for (let nth = 0; nth < WRITES; nth++) if (!(await device.write(SIZE))) refused++
  await rowsIn(device)
  await device.makeSpace()
  await device.screen.reload()
  await device.open()
  const lost = WRITES - refused - (await device.held())
  const how = `of ${WRITES} writes while the disk fills up ${refused} are refused with a word and ${lost} lost without`
  return {holds: lost === 0 && refused > 0 && refused < WRITES, how}
}

async function badRow(side: Side) {
  const device = await side.startShelf()
  await device.open()
  await device.write(SIZE)
  await rowsIn(device)
  const app = device.screen.url()
  await device.screen.goto(await emptyPage(device))
  await device.screen.page.evaluate(addBadRow, device.database())
  await device.screen.goto(app)
  const opens = await device.open()
  const holds = opens && (await device.held()) === 1
  const how = opens
    ? `a bad row leaves ${await device.held()} of 1 others`
    : 'a bad row keeps the room from ever opening'
  return {holds, how}
}

async function deletedElsewhere(side: Side) {
  const device = await side.startShelf()
  await device.open()
  const other = await device.screen.page.context().newPage()
  await other.goto(await emptyPage(device))
  await other.evaluate(deleteDatabase, device.database())
  const written = await device.write(SIZE)
  await device.screen.reload()
  await device.open()
  const holds = written && (await device.held()) === 1
  const how = written
    ? `what is written after the database was deleted elsewhere is ${holds ? 'kept' : 'lost'}`
    : 'writing throws after the database was deleted elsewhere'
  return {holds, how}
}

/** The address of a page without anything, on the same storage. */
async function emptyPage({screen}: ShelfDevice): Promise<string> {
  await screen.page
    .context()
    .route('**/empty', route => route.fulfill({contentType: 'text/html', body: ''}))
  return new URL('empty', screen.url()).href
}

/** Resolves when what was written has its row. */
const rowsIn = ({screen, database}: ShelfDevice) =>
  screen.page.waitForFunction(hasRows, database())

/** In a page. */
function hasRows(name: string): Promise<boolean> {
  return new Promise(done => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => {
      const db = opening.result
      const counting = db.transaction('updates').objectStore('updates').count()
      counting.onsuccess = () => {
        db.close()
        done(counting.result > 0)
      }
    }
  })
}

/** In a page. */
function addBadRow(name: string): Promise<void> {
  return new Promise(done => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => {
      const db = opening.result
      const tx = db.transaction('updates', 'readwrite')
      tx.objectStore('updates').add(Uint8Array.of(255, 255, 255, 1, 2, 3))
      tx.oncomplete = () => {
        db.close()
        done()
      }
    }
  })
}

/** In a page. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise(done => {
    const deleting = indexedDB.deleteDatabase(name)
    deleting.onsuccess = () => done()
  })
}
