import {expect, it} from 'vitest'
import type {RoomId} from '../../core/ids.ts'
import type {Screen} from './support/screen.ts'
import {storedIn} from './support/stored-in.ts'
import {made, opened, reopened, say, shelfPages, texts} from './support/shelf-device.ts'

const {aDevice} = shelfPages()

const hear = (screen: Screen, room: RoomId, text: string) =>
  screen.evaluate(([room, text]) => shelf.hear(room, text), [room, text] as const)
const withdraw = (screen: Screen, room: RoomId, text: string) =>
  screen.evaluate(asked => shelf.withdraw(asked), [room, text] as const)
const shelfOf = (screen: Screen, room: RoomId) =>
  screen.evaluate(room => shelf.shelfNameOf(room), room)

it('holds nothing of a message that was withdrawn, in no row of any database, whoever wrote it and though a row with it could not be read', async () => {
  const {screen} = await aDevice()
  const room = await made(screen)
  const database = await shelfOf(screen, room)
  for (const text of ['one', 'swordfish', 'three']) await say(screen, room, text)
  await screen.evaluate(room => shelf.whenStored(room, 4), room)
  await hear(screen, room, 'barracuda')
  const spoilt = async () => {
    await screen.evaluate(async room => {
      await shelf.close(room)
      await shelf.rows(room, 'add-bad')
    }, room)
    await opened(screen, room)
  }
  await spoilt()
  expect(await screen.evaluate(storedIn, 'swordfish')).toEqual([database])
  await withdraw(screen, room, 'swordfish')
  await expect.poll(() => screen.evaluate(storedIn, 'swordfish')).toEqual([])

  await spoilt()
  expect(await screen.evaluate(storedIn, 'barracuda')).toEqual([database])
  await screen.evaluate(asked => shelf.hearWithdraw(asked), [room, 'barracuda'] as const)
  await expect.poll(() => screen.evaluate(storedIn, 'barracuda')).toEqual([])

  await reopened(screen, room)
  expect(await texts(screen, room)).toEqual(['one', 'three'])
  await say(screen, room, 'four')
  expect(await texts(screen, room)).toEqual(['one', 'three', 'four'])
})

it('what a full disk kept of a withdrawn message is gone once there is space, from the outbox too', async () => {
  const {screen} = await aDevice()
  const room = await made(screen)
  const database = await shelfOf(screen, room)
  const setFull = (full: boolean) =>
    screen.evaluate(full => shelf.fill(full ? ['updates'] : []), full)
  await say(screen, room, 'swordfish')
  await screen.evaluate(room => shelf.whenStored(room, 2), room)
  await expect.poll(() => screen.evaluate(storedIn, 'swordfish')).toEqual([database])
  await setFull(true)
  await say(screen, room, 'barracuda')
  for (const text of ['swordfish', 'barracuda']) await withdraw(screen, room, text)
  expect(await screen.evaluate(storedIn, 'swordfish')).toEqual([database])
  expect(await screen.evaluate(storedIn, 'barracuda')).toEqual(['cairn'])

  await setFull(false)
  await say(screen, room, 'goes on')
  await screen.evaluate(room => shelf.whenStored(room, 6), room)
  for (const text of ['swordfish', 'barracuda'])
    await expect.poll(() => screen.evaluate(storedIn, text)).toEqual([])
  expect(await texts(screen, room)).toEqual(['goes on'])
})
