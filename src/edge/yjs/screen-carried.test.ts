import {beforeEach, describe, expect, it} from 'vitest'
import * as Y from 'yjs'
import {base64url} from '../../core/bytes.ts'
import type {Withdrawn} from '../../core/entry/entry.ts'
import {readEntry} from '../../core/entry/read-entry.ts'
import type {RoomId} from '../../core/ids.ts'
import {Author, anAuthor} from '../../test/support/author.ts'
import {screenedDevice} from '../../test/support/screened-device.ts'
import {verifier} from '../webcrypto/keys.ts'
import {writeRuns} from './write-run.ts'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const verify = verifier()
const aDevice = () => screenedDevice(room, verify)
const stateOf = ({doc}: ReturnType<typeof aDevice>) => Y.encodeStateAsUpdate(doc)

let li: Author
let twin: Author
let aoi: Author
beforeEach(async () => {
  li = await anAuthor(room, ['before', 'one side'])
  // A copy of the same device that has written something else in the second place.
  twin = new Author(li.signer, room)
  await twin.say('before')
  twin.written[0] = li.written[0]!
  await twin.say('the other', li.written[0]!.head)
  aoi = await anAuthor(room, ['hello'])
})

const carry = (from: Author, nth: number, change = (bytes: Uint8Array) => bytes) =>
  aoi.seal({
    kind: 'carried',
    author: from.signer.me,
    bytes: change(from.written[nth]!.bytes),
  })

/** What a withdraw says of the nth entry of this author. */
function told({signer, written}: Author, nth: number): Omit<Withdrawn, 'kind'> {
  const entry = readEntry(signer.me, written[nth]!.bytes)
  if (!entry.ok) throw new Error(entry.refusal)
  const {id, seq, base, prev, claim, heads} = entry.value
  return {id, seq, base, prev, claim, heads}
}

describe('an entry that carries another', () => {
  it('comes in with it, in a place of its own, beside what stands in the other’s', async () => {
    await carry(twin, 1)
    const device = aDevice()
    const {violation} = await device.meet(writeRuns([li.run(), aoi.run()]))
    expect(violation).toBe(false)
    expect(device.held()).toHaveLength(4)
  })

  it('does not where its author has not signed what it says', async () => {
    await carry(twin, 1, bytes => bytes.with(bytes.length - 70, bytes.at(-70)! ^ 1))
    await aoi.say('and on')
    const device = aDevice()
    const {violation} = await device.meet(writeRuns([aoi.run()]))
    expect(violation).toBe(true)
    expect(device.held()).toEqual([aoi.written[0]!.bytes])
  })

  it('does not where it carries one that carries', async () => {
    await carry(twin, 1)
    await carry(aoi, 1)
    const device = aDevice()
    const {violation} = await device.meet(writeRuns([aoi.run()]))
    expect(violation).toBe(true)
    expect(device.held()).toHaveLength(2)
  })

  it('is left out, and is no offence, where that is of a version to come', async () => {
    await carry(twin, 1, bytes => bytes.with(0, 2))
    const device = aDevice()
    const {violation} = await device.meet(writeRuns([aoi.run()]))
    expect(violation).toBe(false)
    expect(device.held()).toHaveLength(1)
  })
})

describe('what goes on after one side of a feed', () => {
  it('comes in where the other stands, and nobody is offended', async () => {
    await twin.say('after the other')
    const device = aDevice()
    await device.meet(writeRuns([li.run()]))
    const {violation} = await device.meet(writeRuns([twin.run()]))
    expect(violation).toBe(false)
    expect(device.held()).toEqual(
      [...li.written, twin.written[2]!].map(({bytes}) => bytes),
    )
  })
})

describe('a withdraw that is carried', () => {
  it('takes the message away, for who joins later too', async () => {
    await twin.withdraw(0)
    await carry(twin, 2)
    const device = aDevice()
    await device.meet(writeRuns([li.run()]))
    await device.meet(writeRuns([aoi.run()]))
    expect(device.held()).not.toContainEqual(li.written[0]!.bytes)
    const joiner = aDevice()
    expect((await joiner.meet(stateOf(device))).violation).toBe(false)
    expect(stateOf(joiner)).toEqual(stateOf(device))
  })

  it('is none where its author has not signed it', async () => {
    await twin.withdraw(0)
    await carry(twin, 2, bytes => bytes.with(bytes.length - 1, bytes.at(-1)! ^ 1))
    const device = aDevice()
    await device.meet(writeRuns([li.run()]))
    await device.meet(writeRuns([aoi.run()]))
    expect(device.held()).toContainEqual(li.written[0]!.bytes)
    const gone = {...li.run(), entries: [null, li.written[1]!.bytes]}
    const joiner = aDevice()
    await joiner.meet(writeRuns([gone, aoi.run()]))
    expect(joiner.held()).toEqual([aoi.written[0]!.bytes])
  })
})

describe('a copy that its carrier withdraws', () => {
  it('stays with who has it until its author has withdrawn what it carries', async () => {
    await carry(twin, 1)
    await aoi.seal({kind: 'withdrew', of: {...told(aoi, 1), kind: 'carried'}})
    const device = aDevice()
    await device.meet(writeRuns([li.run(), aoi.run(0, 2)]))
    await device.meet(writeRuns([aoi.run(2)]))
    const copy = aoi.written[1]!.bytes
    expect(device.held()).toContainEqual(copy)
    await twin.withdraw(1)
    await device.meet(writeRuns([twin.run(2)]))
    expect(device.held()).not.toContainEqual(copy)
  })
})
