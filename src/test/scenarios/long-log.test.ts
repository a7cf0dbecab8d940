import {beforeAll, expect, it} from 'vitest'
import {seal} from '../../app/door.ts'
import {openSession} from '../../app/open-session.ts'
import {keys} from '../../app/preference-keys.ts'
import type {RoomSession} from '../../app/session.ts'
import type {RoomId} from '../../core/ids.ts'
import {Disk} from '../../edge/memory/disk.ts'
import {PassingRoom} from '../../edge/memory/passing-room.ts'
import {MemoryPreferences} from '../../edge/memory/preferences.ts'
import {Author, newSigner} from '../support/author.ts'

const MESSAGES = 4_200

let author: Author

beforeAll(async () => {
  const signer = await newSigner()
  const founded = await seal(signer, undefined, undefined, {
    body: {kind: 'founded', name: 'あおい', room: '商談', zone: 'Asia/Tokyo'},
    claim: 1_780_000_000_000,
    heads: [],
  })
  author = new Author(signer, founded.head.id as string as RoomId)
  author.written.push(founded)
  await author.seal({kind: 'room-renamed', room: '見積り'})
  for (let nth = 1; nth <= MESSAGES; nth++) await author.say(String(nth))
}, 60_000)

/** A room of one author who has said a great deal, and a page whose turns the test gives. */
function longRoom() {
  const {signer, room: id} = author
  const carried = new PassingRoom()
  for (const {bytes} of author.written) carried.put({author: signer.me, bytes})

  const preferences = new MemoryPreferences(new Disk())
  let giveTurn = () => {}
  const turn = new Promise<void>(resolve => (giveTurn = resolve))
  const open = () =>
    openSession({
      room: {id, secret: new Uint8Array(32), card: {room: '', sentence: ''}},
      signer,
      carrier: carried.carrierOf(signer.me),
      clock: {now: () => 1_780_000_000_000},
      breather: () => () => turn,
      preferences,
    })
  const readUpTo = (seq: number) =>
    preferences.set(keys.read(id), JSON.stringify([[signer.me, seq]]))
  return {carried, open, readUpTo, giveTurn}
}

const saidIn = ({state}: RoomSession) =>
  state.value.moments.flatMap(moment => (moment.kind === 'said' ? [moment.text] : []))

it('of a long log all but the earlier messages is there at once, and then these too', async () => {
  const {carried, open, giveTurn} = longRoom()
  const session = open()
  expect(session.loaded.value).toBe(true)
  expect(session.whole.value).toBe(false)
  expect(saidIn(session)).toHaveLength(100)
  expect(saidIn(session).at(-1)).toBe(String(MESSAGES))
  expect(session.state.value.name).toBe('見積り')

  const {bytes} = await seal(author.signer, author.room, author.head, {
    body: {kind: 'said', text: 'いま'},
    claim: 1_780_000_100_000,
    heads: [],
  })
  carried.put({author: author.signer.me, bytes})
  expect(saidIn(session).at(-1)).toBe('いま')

  giveTurn()
  await expect.poll(() => session.whole.value).toBe(true)
  const all = Array.from({length: MESSAGES}, (_, at) => String(at + 1))
  expect(saidIn(session)).toEqual([...all, 'いま'])
})

it('what has not been read is there at once', () => {
  const {open, readUpTo} = longRoom()
  readUpTo(2 + MESSAGES - 250)
  expect(saidIn(open())).toHaveLength(250)
})

it('nothing is read on for who has left', async () => {
  const {open, giveTurn} = longRoom()
  const session = open()
  await session.close()
  giveTurn()
  await new Promise(resolve => setTimeout(resolve))
  expect(saidIn(session)).toHaveLength(100)
  expect(session.whole.value).toBe(false)
})
