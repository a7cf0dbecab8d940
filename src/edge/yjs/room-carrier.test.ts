import {beforeEach, describe, expect, it, vi} from 'vitest'
import * as Y from 'yjs'
import {seal} from '../../app/door.ts'
import type {Carrier, Head, KeptRoom, NotSaved, Sealed, Signer} from '../../app/ports.ts'
import {readEntry} from '../../core/entry/read-entry.ts'
import type {EntryId} from '../../core/ids.ts'
import type {Result} from '../../core/result.ts'
import {keepRoom} from '../../test/contracts/vault.ts'
import {must} from '../../test/people.ts'
import type {Disk} from '../memory/disk.ts'
import {memoryDesk} from '../memory/desk.ts'
import {memoryShelf} from '../memory/shelf.ts'
import {verifier} from '../webcrypto/keys.ts'
import {openCarrier} from './room-carrier.ts'
import {memoryNetwork, type MemoryNetwork, type MemoryPerson} from '../memory-network.ts'

let network: MemoryNetwork
beforeEach(() => {
  network = memoryNetwork()
})

type Opened = {
  readonly person: MemoryPerson
  readonly room: KeptRoom
  readonly signer: Signer
  readonly carrier: Carrier
  say(text: string): Promise<Result<EntryId, NotSaved>>
}

/** The app of a person, started with a room that they keep. */
async function start(name: string, room: KeptRoom, newSigner?: Signer): Promise<Opened> {
  const person = network.person(name)
  const signer = newSigner ?? must(await person.ports.vault.signerOf(room.id))!
  const carried = await person.ports.carriers.carry({...room, me: signer.me}, signer)
  if (!carried.ok) throw new Error(carried.refusal)
  const opened = {person, room, signer, carrier: carried.value}
  return {...opened, say: text => sayIn(opened, text)}
}

const sayIn = (
  {person, room, signer, carrier}: Omit<Opened, 'say'>,
  text: string,
): Promise<Result<EntryId, NotSaved>> =>
  carrier.append((head: Head | undefined) =>
    seal(signer, room.id, head, {
      body: {kind: 'said', text},
      claim: person.clock.now(),
      heads: [],
    }),
  )

async function makeRoom(name: string) {
  const {room, signer} = await keepRoom(network.person(name).ports.vault)
  return start(name, room, signer)
}

async function joinRoom(name: string, room: KeptRoom) {
  const {vault} = network.person(name).ports
  const signer = await vault.newSigner()
  const joined = await seal(signer, room.id, undefined, {
    body: {kind: 'joined', name, proof: ''},
    claim: 1_780_000_000_000,
    heads: [],
  })
  await vault.keep({...room, me: signer.me}, signer, [joined])
  return start(name, room, signer)
}

function entriesOf({carrier}: Opened) {
  const held: Sealed[] = []
  carrier.follow(batch => held.push(...batch))()
  return held.map(({author, bytes}) => {
    const entry = readEntry(author, bytes)
    if (!entry.ok) throw new Error(entry.refusal)
    return {...entry.value, bytes}
  })
}

const newest = (opened: Opened) =>
  entriesOf(opened).reduce((one, other) => (other.seq > one.seq ? other : one))

const textsOf = (opened: Opened) =>
  entriesOf(opened).flatMap(({body}) => (body.kind === 'said' ? body.text : []))

describe('a network that fails', () => {
  it('two who wrote apart hold the same once they meet again', async () => {
    const aoi = await makeRoom('aoi')
    const ben = await joinRoom('ben', aoi.room)
    await network.settled()
    network.cut(ben.person)
    expect(aoi.carrier.link.value.peers).toEqual([])
    await aoi.say('from aoi')
    await ben.say('from ben')
    await network.settled()
    expect(textsOf(aoi)).toEqual(['from aoi'])
    expect(textsOf(ben)).toEqual(['from ben'])
    await network.heal()
    expect(new Set(textsOf(aoi))).toEqual(new Set(['from aoi', 'from ben']))
    expect(new Set(textsOf(ben))).toEqual(new Set(textsOf(aoi)))
    expect(aoi.carrier.link.value.peers).toEqual([ben.signer.me])
  })

  it('what a third person has heard reaches whoever was away', async () => {
    const aoi = await makeRoom('aoi')
    const ben = await joinRoom('ben', aoi.room)
    const chie = await joinRoom('chie', aoi.room)
    await network.settled()
    network.cut(chie.person)
    await aoi.say('hello')
    await network.settled()
    await aoi.carrier.close()
    await network.heal()
    expect(textsOf(chie)).toEqual(['hello'])
    expect(textsOf(ben)).toEqual(['hello'])
  })

  it('who has stored what is remembered over a restart', async () => {
    const aoi = await makeRoom('aoi')
    const ben = await joinRoom('ben', aoi.room)
    await aoi.say('hello')
    await network.settled()
    expect(aoi.carrier.link.value.heldBy).toEqual(new Map([[ben.signer.me, 2]]))
    await aoi.carrier.close()
    network.cut(ben.person)
    const again = await start('aoi', aoi.room)
    expect(again.carrier.link.value.heldBy).toEqual(new Map([[ben.signer.me, 2]]))
  })
})

it('what was written before a room was left still reaches the others, and nobody is shown any more', async () => {
  const aoi = await makeRoom('aoi')
  const ben = await joinRoom('ben', aoi.room)
  await network.settled()
  network.cut(ben.person)
  await ben.say('goodbye')
  await ben.carrier.close()
  const left = await start('ben', {...aoi.room, state: 'left'})
  await network.heal()
  expect(textsOf(aoi)).toEqual(['goodbye'])
  await network.settled()
  expect(left.carrier.link.value.peers).toEqual([])
  expect(aoi.carrier.link.value.peers).toEqual([])
})

describe('a device that lost its shelf', () => {
  it('goes on in a new line at once, and gets the old one back from others', async () => {
    const aoi = await makeRoom('aoi')
    const ben = await joinRoom('ben', aoi.room)
    await aoi.say('one')
    await aoi.say('two')
    await network.settled()
    await aoi.carrier.close()

    aoi.person.disk.shelves.clear()
    network.cut(ben.person)
    const again = await start('aoi', aoi.room)
    expect(textsOf(again)).toEqual([])
    await again.say('three')
    expect(entriesOf(again).map(({seq, base}) => [seq, base])).toEqual([[4, 4]])
    await again.say('four')

    await network.heal()
    expect(new Set(textsOf(again))).toEqual(new Set(['one', 'two', 'three', 'four']))
    expect(new Set(textsOf(ben))).toEqual(new Set(textsOf(again)))
    await again.say('five')
    expect(newest(again)).toMatchObject({seq: 6, base: 4})
  })

  it('that takes nothing back is told which of its own is in memory only, until it is stored', async () => {
    const aoi = await makeRoom('aoi')
    await aoi.say('one')
    await aoi.say('two')
    const file = aoi.carrier.held()
    await aoi.carrier.close()
    const {disk} = aoi.person
    disk.shelves.clear()
    const again = await start('aoi', aoi.room)
    await again.say('three')
    const {inMemory} = again.carrier

    disk.refusing = 'storage-full'
    expect(await again.carrier.take(file)).toEqual({ok: false, refusal: 'storage-full'})
    expect(textsOf(again)).toContain('two')
    expect(inMemory.value).toEqual(new Set([1, 2, 3]))
    disk.refusing = undefined
    await again.say('four')
    expect(inMemory.value).toEqual(new Set())
  })

  it('places what still waits in its outbox once the line before it is back', async () => {
    const aoi = await makeRoom('aoi')
    const ben = await joinRoom('ben', aoi.room)
    await aoi.say('one')
    await network.settled()
    network.cut(ben.person)
    const {shelves, outboxes} = aoi.person.disk
    await aoi.say('two')
    const {base, seq, bytes} = newest(aoi)
    await aoi.carrier.close()
    // As if the power had gone after the commit of `two`, and the shelf with it.
    outboxes.set(aoi.room.id, [{base, seq, bytes}])
    shelves.clear()

    const again = await start('aoi', aoi.room)
    expect(textsOf(again)).toEqual([])
    await network.heal()
    expect(new Set(textsOf(again))).toEqual(new Set(['one', 'two']))
    expect(new Set(textsOf(ben))).toEqual(new Set(['one', 'two']))
    expect(outboxes.get(aoi.room.id)).toEqual([])
  })
})

it('what another tab could not put on the shelf stays in the outbox, whatever this one puts there', async () => {
  const aoi = await makeRoom('aoi')
  await aoi.say('one')
  await network.settled()
  const {outboxes} = aoi.person.disk
  expect(outboxes.get(aoi.room.id)).toEqual([])
  const {base, seq, bytes} = newest(aoi)
  outboxes.set(aoi.room.id, [{base, seq, bytes}])
  await aoi.say('two')
  await network.settled()
  expect(outboxes.get(aoi.room.id)).toEqual([{base, seq, bytes}])

  await aoi.carrier.close()
  const again = await start('aoi', aoi.room)
  await network.settled()
  expect(textsOf(again)).toEqual(['one', 'two'])
  expect(outboxes.get(aoi.room.id)).toEqual([])
})

it('what a tab passed on and took to its grave stays in the outbox until it is on the shelf', async () => {
  const {person, room, signer, carrier} = await makeRoom('aoi')
  await carrier.close()
  const {disk} = person
  const tab = async (shelf: Disk) =>
    must(
      await openCarrier({
        room: room.id,
        me: signer.me,
        desk: memoryDesk(disk, room.id),
        openShelf: memoryShelf(shelf, room.id),
        verify: verifier(),
        connect: undefined,
      }),
    )
  const say = (text: string, at: Carrier) =>
    sayIn({person, room, signer, carrier: at}, text)
  // Of what the one writes only the outbox is on the disk when it ends.
  const grave = disk.copy()
  const dying = await tab(grave)
  grave.refusing = 'storage-full'
  const other = await tab(disk)
  await say('one', dying)
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(dying.doc), other.stored)
  await say('two', dying)
  await say('three', other)
  await network.settled()
  await other.close()

  const again = await start('aoi', room)
  expect(textsOf(again)).toEqual(['one', 'two', 'three'])
})

it('who hears of what comes and fails keeps nobody else from hearing of it, nor of what comes next', async () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const {room} = await keepRoom(network.person('aoi').ports.vault)
  const {carrier, say} = await start('aoi', room)
  const error = new Error('of a screen')
  let fails = false
  let heard = 0
  carrier.follow(() => {
    if (fails) throw error
  })
  carrier.follow(() => {
    heard++
  })
  const before = heard
  fails = true
  for (const text of ['one', 'two']) must(await say(text))
  vi.unstubAllGlobals()
  expect(heard - before).toBe(2)
  expect(reported.mock.calls).toEqual([[error], [error]])
  await carrier.close()
})

it('a room deleted elsewhere takes nothing more', async () => {
  const aoi = await makeRoom('aoi')
  await aoi.person.ports.vault.forget(aoi.room.id)
  expect(await aoi.say('too late')).toEqual({ok: false, refusal: 'storage-blocked'})
  expect(textsOf(aoi)).toEqual([])
})
