import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {base64url} from '../../core/bytes.ts'
import {entryIdOf, headOf} from '../../core/entry/entry-id.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {RoomId} from '../../core/ids.ts'
import type {FeedPlace, Sealed} from '../../app/ports.ts'
import {Store} from '../../core/store.ts'
import {Author, anAuthor} from '../../test/support/author.ts'
import {ForkLine} from '../fork-line.ts'
import type {Heads, LineHead, Replica} from '../replica.ts'
import {control, writeControl} from './control.ts'
import {writeShown} from './fork-control.ts'
import {ForkWatch} from './fork-watch.ts'
import type {Peer} from './peer.ts'

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const watches: ForkWatch[] = []
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const watch of watches.splice(0)) watch.close()
  vi.useRealTimers()
})

const headIn = ({signer, written}: Author, nth: number): LineHead => {
  const {seq, base, id} = written[nth]!.head
  return {author: signer.me, base, seq, id: idBytes(id)}
}
const table = (...heads: readonly LineHead[]): Heads =>
  new Map(heads.map(head => [`${head.author}/${head.base}`, head]))

/** A device that holds what Li wrote, and Ben, who says what he holds. No signature ends with 0xff. */
async function aWatch() {
  const li = await anAuthor(room, ['before', 'one side', 'and on'])
  const twin = new Author(li.signer, room)
  await twin.say('before')
  await twin.say('the other', li.written[0]!.head)
  const ben = (await anAuthor(room, [])).signer.me
  const heads = new Store<Heads>(table(headIn(li, 2)))
  const replica = {
    heads,
    forks: new ForkLine(),
    at: ({author, seq}: FeedPlace) =>
      author === li.signer.me ? li.written[seq - 1]?.bytes : undefined,
    isSigned: ({bytes}: Sealed) => Promise.resolve(bytes.at(-1) !== 0xff),
  } as unknown as Replica
  const peer = {device: ben, sendControl: vi.fn()} as unknown as Peer
  let theirs: Heads = new Map()
  const turnedAway = vi.fn()
  const watch = new ForkWatch(replica, () => [[peer, theirs]], turnedAway)
  watches.push(watch)
  const hearer = {told: vi.fn(), shown: vi.fn()}
  const tells = async (...told: readonly LineHead[]) => {
    theirs = table(...told)
    watch.hear(peer, writeControl(control.heads))
    await vi.advanceTimersByTimeAsync(1_000)
  }
  const shows = async (...entries: readonly Uint8Array[]) => {
    const shown = entries.map(bytes => ({author: li.signer.me, bytes}))
    watch.hear(peer, writeControl(control.shown, writeShown(shown)))
    await vi.advanceTimersByTimeAsync(0)
  }
  return {li, twin, ben, replica, peer, heads, hearer, tells, shows, turnedAway}
}

it('a head that is not what stands in its place is told, at the tip and below it, and one that is the same is not', async () => {
  const {li, twin, ben, replica, hearer, tells} = await aWatch()
  replica.forks.follow(hearer)
  await tells(headIn(li, 1))
  await tells(headIn(li, 2))
  expect(hearer.told).not.toHaveBeenCalled()
  await tells(headIn(twin, 1))
  const {me} = li.signer
  const head = headOf(entryIdOf(twin.written[1]!.bytes))
  expect(hearer.told).toHaveBeenCalledWith(ben, {author: me, base: 1, seq: 2, head})
})

it('what was told before anyone followed is told then, and what is further once it can be compared', async () => {
  const {li, twin, replica, heads, hearer, tells} = await aWatch()
  heads.set(table(headIn(li, 0)))
  await tells(headIn(twin, 1))
  replica.forks.follow(hearer)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(hearer.told).not.toHaveBeenCalled()
  heads.set(table(headIn(li, 2)))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(hearer.told).toHaveBeenCalledTimes(1)
})

it('of what is shown only what stands otherwise here is handed on', async () => {
  const {li, twin, ben, replica, hearer, shows, turnedAway} = await aWatch()
  replica.forks.follow(hearer)
  await shows(twin.written[1]!.bytes, li.written[0]!.bytes)
  expect(hearer.shown).toHaveBeenCalledExactlyOnceWith(ben, [
    {author: li.signer.me, bytes: twin.written[1]!.bytes},
  ])
  await shows(li.written[1]!.bytes)
  expect(hearer.shown).toHaveBeenCalledTimes(1)
  expect(turnedAway).not.toHaveBeenCalled()
})

it('what is forged, no entry or more than anyone has to show is passed over and counted', async () => {
  const {twin, replica, hearer, shows, turnedAway} = await aWatch()
  replica.forks.follow(hearer)
  const bytes = twin.written[1]!.bytes
  await shows(bytes.with(bytes.length - 1, 0xff))
  await shows(bytes.subarray(0, 50))
  await shows(...Array.from({length: 33}, () => bytes))
  expect(turnedAway.mock.calls).toEqual(Array(3).fill(['showings']))
  expect(hearer.shown).not.toHaveBeenCalled()
})

it('what is shown while signatures cannot be looked at is passed over, and the page goes on', async () => {
  const {twin, replica, hearer, shows, turnedAway} = await aWatch()
  replica.forks.follow(hearer)
  const {isSigned} = replica
  Object.assign(replica, {isSigned: () => Promise.reject(new Error('not fetched'))})
  await shows(twin.written[1]!.bytes)
  expect(hearer.shown).not.toHaveBeenCalled()
  expect(turnedAway).not.toHaveBeenCalled()
  Object.assign(replica, {isSigned})
  await shows(twin.written[1]!.bytes)
  expect(hearer.shown).toHaveBeenCalledTimes(1)
})

it('who shows without end is not looked at until a minute has passed', async () => {
  const {twin, replica, hearer, shows, turnedAway} = await aWatch()
  replica.forks.follow(hearer)
  for (let nth = 0; nth < 100; nth++) await shows(twin.written[1]!.bytes)
  expect(hearer.shown).toHaveBeenCalledTimes(30)
  expect(turnedAway).toHaveBeenCalledTimes(70)
  await vi.advanceTimersByTimeAsync(61_000)
  await shows(twin.written[1]!.bytes)
  expect(hearer.shown).toHaveBeenCalledTimes(31)
})

it('what is shown goes to the device that was asked, and reads there as it was', async () => {
  const {li, ben, replica, peer} = await aWatch()
  const shown = [{author: li.signer.me, bytes: li.written[1]!.bytes}]
  replica.forks.show(ben, shown)
  expect(peer.sendControl).toHaveBeenCalledExactlyOnceWith(
    writeControl(control.shown, writeShown(shown)),
  )
})
