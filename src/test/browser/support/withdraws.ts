import type {Page} from 'playwright-core'
import * as Y from 'yjs'
import {seal} from '../../../app/door.ts'
import {placeOf} from '../../../app/place.ts'
import type {Head, Sealed} from '../../../app/ports.ts'
import type {MemberId, RoomId} from '../../../core/ids.ts'
import {shelfNameOf} from '../../../edge/shelf.ts'
import {withdrawOf} from '../../support/withdraw-of.ts'
import {shelfRows} from './harm-storage.ts'
import {pageOf} from './page-of.ts'
import type {Person} from './person.ts'

/**
 * Takes back what this person said in these words. No screen does that yet, so it is committed where the app is not
 * open, as by a tab that is gone right afterwards, and sent by the app that is opened then.
 */
export async function withdraws(person: Person, site: string, text: string) {
  const page = pageOf(person)
  const address = page.url()
  const place = placeOf(new URL(address).hash)
  if (place.at !== 'room') throw new Error('not in a room')
  await page.goto(`${site}cairn.json`)
  const {me, head} = await page.evaluate(ownHead, place.room)
  const body = withdrawOf(await heldBy(page, place.room), text)
  const signer = {
    me,
    sign: async (bytes: Uint8Array) =>
      Uint8Array.from(await page.evaluate(sign, {room: place.room, bytes: [...bytes]})),
  }
  const draft = {body, claim: Date.now(), heads: []}
  const withdraw = await seal(signer, place.room, head, draft)
  const bytes = [...withdraw.bytes]
  await page.evaluate(commit, {room: place.room, head: withdraw.head, bytes})
  await page.goto(address)
}

async function heldBy(page: Page, room: RoomId): Promise<Sealed[]> {
  const doc = new Y.Doc()
  for (const {bytes} of await shelfRows(page, shelfNameOf(room)))
    Y.applyUpdate(doc, Uint8Array.from(bytes))
  return [...doc.share.keys()].flatMap(root =>
    doc
      .getArray<{readonly e: Uint8Array}>(root)
      .map(({e}) => ({author: root.slice('f/'.length) as MemberId, bytes: e})),
  )
}

/** In the page. */
async function ownHead(room: RoomId): Promise<{me: MemberId; head: Head}> {
  const db = await new Promise<IDBDatabase>(done => {
    const opening = indexedDB.open('cairn')
    opening.onsuccess = () => done(opening.result)
  })
  const tx = db.transaction(['rooms', 'heads'])
  const [row, head] = ['rooms', 'heads'].map(name => tx.objectStore(name).get(room))
  await new Promise(done => (tx.oncomplete = done))
  db.close()
  return {me: (row!.result as {me: MemberId}).me, head: head!.result as Head}
}

/** In the page: with the room's key, which never leaves it. */
async function sign({room, bytes}: {room: RoomId; bytes: number[]}): Promise<number[]> {
  const db = await new Promise<IDBDatabase>(done => {
    const opening = indexedDB.open('cairn')
    opening.onsuccess = () => done(opening.result)
  })
  const row = db.transaction('rooms').objectStore('rooms').get(room)
  await new Promise(done => (row.onsuccess = done))
  db.close()
  const {keys} = row.result as {keys: CryptoKeyPair}
  const signed = crypto.subtle.sign('Ed25519', keys.privateKey, Uint8Array.from(bytes))
  return [...new Uint8Array(await signed)]
}

type Committed = {readonly room: RoomId; readonly head: Head; readonly bytes: number[]}

/** In the page. */
async function commit({room, head, bytes}: Committed): Promise<void> {
  const db = await new Promise<IDBDatabase>(done => {
    const opening = indexedDB.open('cairn')
    opening.onsuccess = () => done(opening.result)
  })
  const tx = db.transaction(['outbox', 'heads'], 'readwrite')
  const {base, seq} = head
  tx.objectStore('outbox').put({room, base, seq, bytes: Uint8Array.from(bytes)})
  tx.objectStore('heads').put(head, room)
  await new Promise(done => (tx.oncomplete = done))
  db.close()
}
