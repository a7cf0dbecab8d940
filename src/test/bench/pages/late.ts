import * as Y from 'yjs'
import {seal} from '../../../app/door.ts'
import {openSession} from '../../../app/open-session.ts'
import type {Head} from '../../../app/ports.ts'
import {headOf} from '../../../core/entry/entry-id.ts'
import type {Body} from '../../../core/entry/entry.ts'
import type {EntryId, RoomId} from '../../../core/ids.ts'
import {joinProof} from '../../../core/room/join-proof.ts'
import {afterTurn, breather} from '../../../edge/breather.ts'
import {memoryDesk} from '../../../edge/memory/desk.ts'
import {Disk} from '../../../edge/memory/disk.ts'
import {MemoryPreferences} from '../../../edge/memory/preferences.ts'
import {memoryShelf} from '../../../edge/memory/shelf.ts'
import {verifier} from '../../../edge/webcrypto/keys.ts'
import {Inbox} from '../../../edge/net/inbox.ts'
import {openPeek} from '../../../edge/yjs/room-carrier.ts'
import {writeRuns, type Run} from '../../../edge/yjs/write-run.ts'
import {newSigner} from '../../support/author.ts'
import {watchTasks} from './longest-task.ts'

/**
 * What two people bring who talked with each other apart from the others: so many messages, one a second, of which
 * nobody else has heard.
 */
export async function lateRuns(
  {room, joinKey}: {room: RoomId; joinKey: Uint8Array},
  messages: readonly Body[],
  from: number,
): Promise<(Run & {readonly entries: Uint8Array[]})[]> {
  const authors = [await newSigner(), await newSigner()].map(signer => ({
    signer,
    head: undefined as Head | undefined,
    entries: [] as Uint8Array[],
  }))
  const joins = authors.map(({signer}): Body => ({
    kind: 'joined',
    name: 'late',
    proof: joinProof(joinKey, signer.me),
  }))
  let newest: EntryId | undefined
  for (const [nth, body] of [...joins, ...messages].entries()) {
    const author = authors[nth % authors.length]!
    const heads = newest ? [headOf(newest)] : []
    const draft = {body, claim: from + nth * 1000, heads}
    const {bytes, head} = await seal(author.signer, room, author.head, draft)
    author.entries.push(bytes)
    author.head = head
    newest = head.id
  }
  return authors.map(({signer: {me: author}, entries}) => ({
    author,
    base: 1,
    clock: 0,
    entries,
  }))
}

/**
 * Brings the runs into an open room as a peer's message does: through the app's own inbox, verified and screened, written
 * anew, taken into Yjs, folded. Resolves to what it took in all and to the page's longest task meanwhile, in milliseconds.
 */
export async function bring(
  {id, secret, update}: {id: RoomId; secret: Uint8Array; update: Uint8Array},
  runs: readonly Run[],
) {
  const signer = await newSigner()
  const disk = new Disk()
  const carrier = openPeek({
    room: id,
    me: signer.me,
    desk: memoryDesk(disk, id),
    openShelf: memoryShelf(disk, id),
    verify: verifier(),
    connect: undefined,
  })
  Y.applyUpdate(carrier.doc, update)
  const session = openSession({
    room: {id, secret, card: {room: '', sentence: ''}},
    signer,
    carrier,
    clock: {now: () => Date.now()},
    breather,
    preferences: new MemoryPreferences(disk),
  })
  while (!session.whole.value) await afterTurn()
  await carrier.ready()
  const brought = writeRuns(runs)

  const all = runs.reduce((sum, {entries}) => sum + entries.length, 0)
  const wanted = session.state.value.moments.length + all
  const isIn = new Promise<void>((done, failed) => {
    session.state.follow(({moments}) => {
      if (moments.length >= wanted) done()
    })
    const refused = () => failed(new Error('the late ones were not let in'))
    const inbox = new Inbox({
      screen: async update => {
        const {updates, violation} = await carrier.screen(update)
        return {messages: updates, violation}
      },
      deliver: update => Y.applyUpdate(carrier.doc, update),
      violated: refused,
      passedOver: refused,
    })
    inbox.open()
    queueMicrotask(() => inbox.push(brought))
  })
  const tasks = watchTasks()
  const began = performance.now()
  await isIn
  const spent = performance.now() - began
  const longest = await tasks.end()
  await session.close()
  return {spent, longest}
}
