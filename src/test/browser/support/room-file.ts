import {readFile} from 'node:fs/promises'
import type {Page} from 'playwright-core'
import {expect} from 'vitest'
import {hashOf, placeOf, type Place} from '../../../app/place.ts'
import {shelfNameOf} from '../../../edge/shelf.ts'
import {deleteDatabase} from './harm-storage.ts'
import {pageOf} from './page-of.ts'
import type {Person} from './person.ts'

export const roomOf = (person: Person) =>
  (placeOf(new URL(person.screen.url()).hash) as Place & {at: 'room'}).room

export const toPart = (person: Person, part: 'talk' | 'members') =>
  person.screen.evaluate(
    hash => void (location.hash = hash),
    hashOf({at: 'room', room: roomOf(person), part}),
  )

/** Saves the room's file from its members part: what the browser would put among the downloads. */
export async function saves(person: Person): Promise<{name: string; bytes: Buffer}> {
  await toPart(person, 'members')
  const [download] = await Promise.all([
    pageOf(person).waitForEvent('download'),
    person.screen.click('button', person.words.roomFile.save),
  ])
  const name = download.suggestedFilename()
  await person.sees(name)
  return {name, bytes: await readFile(await download.path())}
}

export async function picks(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: bytes,
  })
}

/** Lets a file go over the middle of the window. */
export async function drops(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], name))
      for (const kind of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer}),
        )
    },
    [name, bytes.toString('base64')] as const,
  )
}

/** The same to an app that was opened just now, and may not know yet what to do with it. */
export const dropsSoon = (page: Page, name: string, bytes: Buffer) =>
  expect
    .poll(() => drops(page, name, bytes).then(() => page.locator('dialog[open]').count()))
    .toBeGreaterThan(0)

/** Lets files that lie on the disk go over the middle of the window. */
export async function dropsFromDisk(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const {width, height} = page.viewportSize()!
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: width / 2,
      y: height / 2,
      data: {items: [], files: [...paths], dragOperationsMask: 1},
    })
  await session.detach()
}

/** Takes the room's shelf away, on a page of the site without the app: where that is open it writes it anew. */
export async function losesShelf(person: Person, site: string): Promise<void> {
  const page = pageOf(person)
  const shelf = shelfNameOf(roomOf(person))
  await page.goto(`${site}cairn.json`)
  await deleteDatabase(page, shelf)
}
