import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {seal} from '../../app/door.ts'
import type {Head, Signer} from '../../app/ports.ts'
import {base64url} from '../../core/bytes.ts'
import type {Entry, Withdrawn} from '../../core/entry/entry.ts'
import {entryIdOf} from '../../core/entry/entry-id.ts'
import {KINDS} from '../../core/entry/kinds.ts'
import {clientOf} from '../../core/entry/place.ts'
import {entryBody, sealed} from '../../core/entry/write-entry.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {EntryId, MemberId, RoomId} from '../../core/ids.ts'
import {placeWithdrawnBy} from '../../edge/yjs/withdrawn-places.ts'
import {writeRuns, type Placed, type Run} from '../../edge/yjs/write-run.ts'

/** What a hostile peer has to work with. */
export type Loot = {
  readonly room: RoomId
  /** Whom it writes about; it holds the bytes of all that anyone has written. */
  readonly victim: MemberId
  readonly victims: readonly Entry[]
  readonly bytesOf: (entry: Entry) => Uint8Array
  /** Its own key. */
  readonly hostile: Signer
  /** An honest update. */
  readonly update: Uint8Array
  readonly dice: number
}

type Attack = (loot: Loot) => Uint8Array | Promise<Uint8Array>

const pick = (dice: number, most: number) => (most > 0 ? dice % most : 0)

function victimsRun({victims, victim, bytesOf}: Loot): Run {
  const first = victims.filter(({base}) => base === 1)
  return {author: victim, base: 1, clock: 0, entries: first.map(bytesOf)}
}

const changed = (run: Run, change: (entries: Placed[]) => void): Uint8Array => {
  const entries = [...run.entries]
  change(entries)
  return writeRuns([{...run, entries}])
}

/** What the victim wrote, and as if it went on an entry of the hostile one's. */
async function goneOnWith(loot: Loot): Promise<Placed[]> {
  const {hostile, room, victims} = loot
  const last = victims.findLast(({base}) => base === 1)
  const head = last && {seq: last.seq, base: 1, id: last.id}
  const body = {kind: 'said' as const, text: 'in your name'}
  const {bytes} = await seal(hostile, room, head, {body, claim: 1, heads: []})
  return [...victimsRun(loot).entries, bytes]
}

/** What a device gone wrong might send, none of it ever right. */
export const attacks = {
  'a bit is flipped': ({update, dice}) => {
    const bytes = update.slice()
    bytes[pick(dice, bytes.length)]! ^= 1 << pick(dice >> 8, 8)
    return bytes
  },
  'everything is deleted': ({victim}) => {
    const encoder = encoding.createEncoder()
    for (const count of [0, 1, clientOf(idBytes(victim), 1), 1, 0, 1000])
      encoding.writeVarUint(encoder, count)
    return encoding.toUint8Array(encoder)
  },
  'an honest update comes with deletes': ({update, victim}) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    const array = doc.getArray(`f/${victim}`)
    if (array.length > 0) array.delete(0, array.length)
    return Y.encodeStateAsUpdate(doc)
  },
  'the next places are collected': ({victim, victims, dice}) => {
    const clock = pick(dice, victims.length + 1)
    const encoder = encoding.createEncoder()
    const kind = dice & 1 ? 0 : 10
    for (const count of [1, 1, clientOf(idBytes(victim), 1), clock, kind, 9, 0])
      encoding.writeVarUint(encoder, count)
    return encoding.toUint8Array(encoder)
  },
  'it is long and holds nothing': ({victim, dice}) => {
    const client = clientOf(idBytes(victim), 1)
    const times = (numbers: number[]) => Array<number[]>(300).fill(numbers).flat()
    const shapes = [
      [300, ...times([0, client, 0])],
      [1, 300, client, 0, ...times([10, 1])],
      [1, 1, client, 0, 8, 1, 0, 300, ...times([118, 1, 1, 101, 116, 0])],
    ]
    const encoder = encoding.createEncoder()
    for (const number of [...shapes[pick(dice, shapes.length)]!, 0])
      encoding.writeVarUint(encoder, number)
    return encoding.toUint8Array(encoder)
  },
  "the victim's entries stand one place on": loot =>
    changed(victimsRun(loot), entries => {
      const at = pick(loot.dice, entries.length)
      entries.splice(at, 0, ...entries.slice(at, at + 1))
    }),
  "one of the victim's entries is left out": loot =>
    changed(victimsRun(loot), entries => {
      entries.splice(pick(loot.dice, entries.length), 1)
    }),
  "the victim's entries change places": loot =>
    changed(victimsRun(loot), entries => void entries.reverse()),
  "the victim's entries stand in another line": loot =>
    writeRuns([{...victimsRun(loot), base: 2}]),
  "the victim's entries stand beyond a gap": loot =>
    writeRuns([{...victimsRun(loot), clock: 3}]),
  "the victim's entries stand in its own feed": loot =>
    writeRuns([{...victimsRun(loot), author: loot.hostile.me}]),
  "its own entries stand in the victim's feed": async ({hostile, victim, room}) => {
    const body = {kind: 'said' as const, text: 'in your name'}
    const {bytes} = await seal(hostile, room, undefined, {body, claim: 1, heads: []})
    return writeRuns([{author: victim, base: 1, clock: 0, entries: [bytes]}])
  },
  'it goes on where the victim stopped': async loot => {
    const entries = await goneOnWith(loot)
    return writeRuns([{...victimsRun(loot), entries}])
  },
  'it goes on where the victim stopped, under its own root': async loot => {
    const doc = new Y.Doc()
    doc.clientID = clientOf(idBytes(loot.victim), 1)
    const entries = await goneOnWith(loot)
    doc.getArray(`f/${loot.hostile.me}`).push(entries.map(e => ({e})))
    return Y.encodeStateAsUpdate(doc)
  },
  'an entry is altered': loot =>
    changed(victimsRun(loot), entries => {
      const at = pick(loot.dice, entries.length)
      const bytes = entries[at]
      if (bytes) entries[at] = bytes.with(60, bytes[60]! ^ 1)
    }),
  'tombstones stand where nothing was withdrawn': loot =>
    changed(victimsRun(loot), entries => {
      if (entries.length > 0) entries[pick(loot.dice, entries.length)] = null
    }),
  'all is gone and nothing says why': loot =>
    changed(victimsRun(loot), entries => void entries.fill(null)),
  "somebody else withdraws the victim's message": async loot => {
    const {hostile, room, victims, dice} = loot
    const run = victimsRun(loot)
    const at = pick(dice, run.entries.length)
    const message = victims.filter(({base}) => base === 1)[at]
    if (!message) return writeRuns([])
    const {id, seq, base, prev, claim, heads} = message
    const of = {id, seq, base, prev, claim, heads, kind: 'said' as const}
    const first = await seal(hostile, room, undefined, {
      body: {kind: 'said', text: 'first'},
      claim: 1,
      heads: [],
    })
    const body = {kind: 'withdrew' as const, of}
    const head = {...first.head, seq: Math.max(first.head.seq, seq)}
    const {bytes} = await seal(hostile, room, head, {body, claim: 1, heads: []})
    const gone = run.entries.map((entry, place) => (place === at ? null : entry))
    return writeRuns([{...run, entries: [...gone, bytes]}])
  },
  'a forged withdraw vouches for an altered entry': loot => {
    const run = victimsRun(loot)
    const entries = [...run.entries]
    const victims = loot.victims.filter(({base}) => base === 1)
    const at = 1 + pick(loot.dice, entries.length)
    const [message, last, before] = [victims[at], victims.at(-1), entries[at - 1]]
    if (!message || !last || !before) return writeRuns([])
    const altered = before.with(60, before[60]! ^ 1)
    const {id, seq, base, claim, heads} = message
    const of = {id, seq, base, claim, heads, prev: entryIdOf(altered)}
    const body = {kind: 'withdrew' as const, of: {...of, kind: 'said' as const}}
    const next = {seq: last.seq + 1, base: 1, claim: 1, prev: last.id, heads: []}
    entries[at - 1] = altered
    entries[at] = null
    const forged = sealed(entryBody({body, ...next}), new Uint8Array(64))
    return writeRuns([{...run, entries: [...entries, forged]}])
  },
  'the reason of a tombstone stands behind an altered entry': loot =>
    changed(victimsRun(loot), entries => {
      const withdraw = entries.findLastIndex(bytes => bytes?.[1] === KINDS.withdrew)
      const [bytes, before] = [entries[withdraw], entries[withdraw - 1]]
      const place = bytes && placeWithdrawnBy(loot.victim, bytes)
      if (!before || !place || place.clock >= withdraw - 1) return
      entries[place.clock] = null
      entries[withdraw - 1] = before.with(60, before[60]! ^ 1)
    }),
  'a signed entry stands behind a withdraw that is not': async ({
    hostile,
    room,
    victims,
  }) => {
    const [message] = victims
    if (!message) return writeRuns([])
    const {id, seq, base, prev, claim, heads} = message
    const of = {id, seq, base, prev, claim, heads, kind: 'said' as const}
    const first = {seq: 1, base: 1, claim: 1, prev: undefined, heads: []}
    const draft = {...first, body: {kind: 'withdrew' as const, of}}
    const unsigned = sealed(entryBody(draft), new Uint8Array(64))
    const head = {seq: 1, base: 1, id: entryIdOf(unsigned)}
    const body = {kind: 'said' as const, text: 'so it was'}
    const {bytes} = await seal(hostile, room, head, {body, claim: 1, heads: []})
    const entries = [unsigned, bytes]
    return writeRuns([{author: hostile.me, base: 1, clock: 0, entries}])
  },
  'an entry that is not signed stands before a tombstone that does not follow it':
    async ({hostile, room, victims}) => {
      const [elsewhere] = victims
      if (!elsewhere) return writeRuns([])
      const {id, claim, heads} = elsewhere
      const said = {kind: 'said' as const, text: 'nobody signed this'}
      const first = {seq: 1, base: 1, claim: 1, prev: undefined, heads: []}
      const unsigned = sealed(entryBody({...first, body: said}), new Uint8Array(64))
      const of = {id, seq: 2, base: 1, prev: id, claim, heads, kind: said.kind}
      const body = {kind: 'withdrew' as const, of}
      const {bytes} = await seal(hostile, room, of, {body, claim: 1, heads: []})
      const entries = [unsigned, null, bytes]
      return writeRuns([{author: hostile.me, base: 1, clock: 0, entries}])
    },
  'the line comes again, without the reason of its tombstone': loot => {
    const run = victimsRun(loot)
    const place = run.entries
      .map(bytes => bytes && placeWithdrawnBy(loot.victim, bytes))
      .find(place => place?.of.base === 1)
    if (!place) return writeRuns([])
    const bare = {...run, entries: [...run.entries.slice(0, place.clock), null]}
    return writeRuns([run, bare])
  },
  'the reason of a tombstone falls with the next one, whose own stands behind what nobody signed':
    async ({hostile, room}) => {
      const said = {kind: 'said' as const, text: 'nobody signed this'}
      const [first, second] = [1, 2].map(
        nth => base64url(new Uint8Array(32).fill(nth)) as EntryId,
      ) as [EntryId, EntryId]
      const of = {claim: 1, heads: [], kind: said.kind, base: 1}
      const seals = (head: Head, withdrawn: Withdrawn) => {
        const body = {kind: 'withdrew' as const, of: withdrawn}
        return seal(hostile, room, head, {body, claim: 1, heads: []})
      }
      const before = await seals(
        {seq: 2, base: 1, id: second},
        {...of, id: first, seq: 1, prev: undefined},
      )
      const next = {seq: 4, base: 4, claim: 1, prev: before.head.id, heads: []}
      const unsigned = sealed(entryBody({...next, body: said}), new Uint8Array(64))
      const after = await seals(
        {seq: 4, base: 4, id: first},
        {...of, id: second, seq: 2, prev: first},
      )
      const {me: author} = hostile
      return writeRuns([
        {author, base: 1, clock: 0, entries: [null, null, before.bytes]},
        {author, base: 4, clock: 0, entries: [unsigned, after.bytes]},
      ])
    },
  'it carries what the victim never said': async loot => {
    const {hostile, room, victim, victims, bytesOf, dice} = loot
    const entry = victims[pick(dice, victims.length)]
    if (!entry) return writeRuns([])
    const bytes = bytesOf(entry)
    const altered = bytes.with(bytes.length - 70, bytes.at(-70)! ^ 1)
    const body = {kind: 'carried' as const, author: victim, bytes: altered}
    const written = await seal(hostile, room, undefined, {body, claim: 1, heads: []})
    const entries = [written.bytes]
    return writeRuns([{author: hostile.me, base: 1, clock: 0, entries}])
  },
  'it carries its own carrying': async loot => {
    const {hostile, room, victim, victims, bytesOf} = loot
    if (!victims[0]) return writeRuns([])
    const one = {kind: 'carried' as const, author: victim, bytes: bytesOf(victims[0])}
    const first = await seal(hostile, room, undefined, {body: one, claim: 1, heads: []})
    const body = {kind: 'carried' as const, author: hostile.me, bytes: first.bytes}
    const second = await seal(hostile, room, undefined, {body, claim: 1, heads: []})
    const entries = [second.bytes]
    return writeRuns([{author: hostile.me, base: 1, clock: 0, entries}])
  },
  "the victim's entries stand under its own name": loot => {
    const update = writeRuns([victimsRun(loot)])
    const at = Buffer.from(update).indexOf(loot.victim)
    if (at >= 0) update.set(Buffer.from(loot.hostile.me), at)
    return update
  },
  'its name is spelled otherwise': loot => {
    const {victim} = loot
    const letter = String.fromCharCode(victim.charCodeAt(42) + 1)
    const update = writeRuns([victimsRun(loot)])
    const at = Buffer.from(update).indexOf(victim)
    if (at >= 0) update.set(Buffer.from(letter), at + 42)
    return update
  },
} satisfies Record<string, Attack>

export const attackNames = Object.keys(attacks) as (keyof typeof attacks)[]
