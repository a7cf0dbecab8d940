import type {Page} from 'playwright-core'
import {seal} from '../../../app/door.ts'
import {readInvite} from '../../../app/invite-link.ts'
import type {Written} from '../../../app/ports.ts'
import type {Body, Entry} from '../../../core/entry/entry.ts'
import {headOf} from '../../../core/entry/entry-id.ts'
import {readEntry} from '../../../core/entry/read-entry.ts'
import {idBytes} from '../../../core/id-bytes.ts'
import type {EntryId, RoomId} from '../../../core/ids.ts'
import {joinKeyOf, joinProof} from '../../../core/room/join-proof.ts'
import {shelfNameOf} from '../../../edge/shelf.ts'
import {writeRuns, type Run} from '../../../edge/yjs/write-run.ts'
import {newSigner} from '../../support/author.ts'

type LongFeed = {
  readonly room: RoomId
  /** What was written after joining, in its order. */
  readonly said: readonly EntryId[]
  /** All of it, from the entry by which the author joined. */
  readonly run: Run
}

/** Somebody who joined by this link and said all this, a line each millisecond. */
export const longFeed = (
  link: string,
  name: string,
  texts: readonly string[],
  from?: number,
): Promise<LongFeed> =>
  feedOf(
    link,
    name,
    texts.map(text => () => ({kind: 'said', text})),
    from,
  )

/**
 * All that somebody wrote who joined by this link: sealed and placed by the app's own code, as peers would bring it. Each
 * of what happens may speak of what was written before it; a message that is withdrawn is no longer in it.
 */
export async function feedOf(
  link: string,
  name: string,
  happens: readonly ((before: readonly Entry[]) => Body)[],
  from = Date.now(),
): Promise<LongFeed> {
  const invite = readInvite(link)
  if (!invite.ok) throw new Error(invite.refusal)
  const {id: room, secret} = invite.value
  const signer = await newSigner()
  const proof = joinProof(joinKeyOf(secret, idBytes(room)), signer.me)
  const genesis = room as string as EntryId
  const written: Written[] = []
  const read: Entry[] = []
  const gone = new Set<EntryId>()
  const write = async (body: Body, heads: readonly string[]) => {
    const draft = {body, claim: from + written.length, heads}
    const next = await seal(signer, room, written.at(-1)?.head, draft)
    const entry = readEntry(signer.me, next.bytes)
    if (!entry.ok) throw new Error(entry.refusal)
    if (body.kind === 'withdrew') gone.add(body.of.id)
    written.push(next)
    read.push(entry.value)
  }
  await write({kind: 'joined', name, proof}, [headOf(genesis)])
  read.pop()
  for (const happened of happens) await write(happened(read), [])
  const entries = written.map(({bytes, head}) => (gone.has(head.id) ? null : bytes))
  return {
    room,
    said: written.slice(1).map(({head}) => head.id),
    run: {author: signer.me, base: 1, clock: 0, entries},
  }
}

/** Puts the feeds on the room's shelf. The page is of the app's address, and the app is not in it. */
export async function shelve(
  page: Page,
  room: RoomId,
  runs: readonly Run[],
): Promise<void> {
  await page.evaluate(
    ([name, bytes]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error!)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('updates', 'readwrite')
          const row = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))
          writing.objectStore('updates').add(row)
          writing.onabort = () => reject(writing.error!)
          writing.oncomplete = () => resolve()
          opening.result.close()
        }
      }),
    [shelfNameOf(room), Buffer.from(writeRuns(runs)).toString('base64')] as const,
  )
}
