import {sha256} from '@noble/hashes/sha2.js'
import * as Y from 'yjs'
import {openSession} from '../../../app/open-session.ts'
import {base64url} from '../../../core/bytes.ts'
import {headOf} from '../../../core/entry/entry-id.ts'
import type {Body} from '../../../core/entry/entry.ts'
import {entryBody, sealed} from '../../../core/entry/write-entry.ts'
import type {EntryId, MemberId, RoomId} from '../../../core/ids.ts'
import {joinProof} from '../../../core/room/join-proof.ts'
import {afterTurn, breather} from '../../../edge/breather.ts'
import {memoryDesk} from '../../../edge/memory/desk.ts'
import {Disk} from '../../../edge/memory/disk.ts'
import {MemoryPreferences} from '../../../edge/memory/preferences.ts'
import {memoryShelf} from '../../../edge/memory/shelf.ts'
import {openPeek} from '../../../edge/yjs/room-carrier.ts'
import {writeRuns, type Run} from '../../../edge/yjs/write-run.ts'
import {newSigner} from '../../support/author.ts'
import {watchTasks} from './longest-task.ts'

/**
 * What two people bring who talked with each other apart from the others: so many messages, one a second, of which
 * nobody else has heard.
 */
export function lateRuns(
  joinKey: Uint8Array,
  messages: readonly Body[],
  from: number,
): (Run & {readonly entries: Uint8Array[]})[] {
  const runs = [254, 255].map(nth => ({
    author: base64url(new Uint8Array(32).fill(nth)) as MemberId,
    base: 1,
    clock: 0,
    entries: [] as Uint8Array[],
    prev: undefined as EntryId | undefined,
  }))
  const joins = runs.map(({author}): Body => ({
    kind: 'joined',
    name: 'late',
    proof: joinProof(joinKey, author),
  }))
  let newest: EntryId | undefined
  for (const [nth, body] of [...joins, ...messages].entries()) {
    const run = runs[nth % runs.length]!
    const {prev, entries} = run
    const heads = newest ? [headOf(newest)] : []
    const claim = from + nth * 1000
    const draft = {body, seq: entries.length + 1, base: 1, claim, prev, heads}
    const bytes = sealed(entryBody(draft), new Uint8Array(64))
    run.prev = newest = base64url(sha256(bytes)) as EntryId
    entries.push(bytes)
  }
  return runs
}

/**
 * Brings the runs into an open room as a peer's message does: screened, written anew, taken into Yjs, folded. Resolves to
 * what it took in all and to the page's longest task meanwhile, in milliseconds.
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
    // One signature at the end of each run is all that is verified of it, by another thread; nobody here has its key.
    verify: () => afterTurn().then(() => true),
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

  const before = session.state.value.moments.length
  const brought = writeRuns(runs)
  const tasks = watchTasks()
  const began = performance.now()
  const {updates} = await carrier.screen(brought)
  for (const [nth, fresh] of updates.entries()) {
    if (nth > 0) await afterTurn()
    Y.applyUpdate(carrier.doc, fresh)
  }
  const spent = performance.now() - began
  const longest = await tasks.end()
  const more = session.state.value.moments.length - before
  await session.close()
  const all = runs.reduce((sum, {entries}) => sum + entries.length, 0)
  if (more < all) throw new Error(`only ${more} of ${all} were let in`)
  return {spent, longest}
}
