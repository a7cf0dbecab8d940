import fc from 'fast-check'
import {afterAll, expect, it} from 'vitest'
import {base64url, concat} from '../../core/bytes.ts'
import {control} from '../../edge/net/control.ts'
import {FRAGMENT_SIZE, MESSAGE_MAX} from '../../edge/net/fragments.ts'
import type {} from './pages/stranger.ts'
import {AttackedRoom} from './support/attacked-room.ts'
import {placesIn, type Stranger} from './support/stranger.ts'

let opened: Promise<AttackedRoom> | undefined
/** One for all: each of these comes as somebody else. */
const attackedRoom = () => (opened ??= AttackedRoom.open())
afterAll(async () => (await opened)?.close())

/** So often on each channel; `npm run soak` asks for more. */
const RUBBISH = process.env['CAIRN_SOAK'] ? 200 : 6

/** As it comes, and as a whole message: of any kind, an update, a table of heads. */
const rubbish = fc
  .tuple(
    fc.constantFrom([], [0], [0, 0, 2], [0, control.heads]),
    fc.uint8Array({maxLength: 64 * 1024, size: 'max'}),
  )
  .map(([start, bytes]) => concat(Uint8Array.from(start), bytes))

/** Each of these three cuts its lines, and the third for good. */
async function isCutOffForEach(eve: Stranger, offends: readonly (() => Promise<void>)[]) {
  for (const offend of offends.slice(0, -1)) {
    await offend()
    await eve.isCutOffAndBack(2)
  }
  await offends.at(-1)?.()
  await eve.isTurnedAwayBy(2)
}

it('fills memory with lengths that nothing follows: each line is cut at the first, and the third time for good', async () => {
  const room = await attackedRoom()
  const {eve} = await room.eveComes()
  const start = (length: number, body = new Uint8Array(1)) => {
    const total = new Uint8Array(4)
    new DataView(total.buffer).setUint32(0, length)
    return concat(Uint8Array.of(1), total, body)
  }
  const more = concat(Uint8Array.of(2), new Uint8Array(FRAGMENT_SIZE - 1))
  await isCutOffForEach(eve, [
    () => eve.sends('sync', [start(MESSAGE_MAX + 1)]),
    () => eve.sends('sync', [start(0xffff_ffff)]),
    () => eve.sends('sync', [start(2 * FRAGMENT_SIZE), more, more, more]),
  ])
  await room.talkGoesOn()
})

it('fills memory with a message that never ends: the others talk meanwhile', async () => {
  const room = await attackedRoom()
  const {eve} = await room.eveComes()
  const total = new Uint8Array(4)
  new DataView(total.buffer).setUint32(0, MESSAGE_MAX)
  const body = new Uint8Array(FRAGMENT_SIZE - 5)
  await eve.sends('sync', [concat(Uint8Array.of(1), total, body)])
  await eve.sends(
    'sync',
    [concat(Uint8Array.of(2), new Uint8Array(FRAGMENT_SIZE - 1))],
    20,
  )
  await eve.isAmong(2)
  await room.talkGoesOn()
})

it('says that it takes short messages only: browsers refuse to send it others, and the talk goes on', async () => {
  const room = await attackedRoom()
  const eve = await room.strangerComes({takes: 2_000})
  await eve.isAmong(2)
  await room.talkGoesOn('です。'.repeat(1_000))
  // By Aoi alone: who is reached by the one who said it is passed nothing on.
  await eve.isCutOffAndBack(1, 2)
  await room.talkGoesOn()
})

it('speaks on a channel that nobody agreed on: it is cut off each time, the third time for good', async () => {
  const room = await attackedRoom()
  const {eve} = await room.eveComes()
  const intrudes = () =>
    eve.screen.evaluate(bytes => stranger.intrude(bytes), base64url(new Uint8Array(500)))
  await isCutOffForEach(eve, [intrudes, intrudes, intrudes])
  await room.talkGoesOn()
})

it.each(['sync', 'control'] as const)(
  'sends on the channel for %s what is in no format: it is cut off each time, the third time for good',
  async channel => {
    const room = await attackedRoom()
    const {eve} = await room.eveComes()
    const oddPiece = Uint8Array.of(9, 1, 2, 3)
    const sendsOdd = () => eve.sends(channel, [oddPiece])
    await isCutOffForEach(eve, [
      sendsOdd,
      () => eve.screen.evaluate(to => stranger.sendText(to, 'hello'), channel),
      sendsOdd,
    ])
    await room.talkGoesOn()
  },
)

it.each(['sync', 'control'] as const)(
  'sends on the channel for %s any bytes at all, under one key after another',
  {timeout: 60_000 + RUBBISH * 10_000},
  async channel => {
    const seed = Number(process.env['CAIRN_SEED'] ?? Date.now() % 2 ** 31)
    console.log(`${RUBBISH} times rubbish for ${channel}, CAIRN_SEED=${seed}`)
    const room = await attackedRoom()
    let {eve, loot} = await room.eveComes()
    for (const bytes of fc.sample(rubbish, {seed, numRuns: RUBBISH})) {
      if (!(await eve.isStillAmong(2))) {
        await eve.screen.close()
        ;({eve, loot} = await room.eveComes())
      }
      await eve.sends(channel, [bytes])
      for (const held of await eve.hears())
        expect(placesIn(held)).toEqual(placesIn(loot.update))
    }
    await room.talkGoesOn()
  },
)
