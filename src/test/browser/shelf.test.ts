import {describe, expect, it} from 'vitest'
import {openChromium} from './support/chromium.ts'
import {noteDurability} from './support/note-durability.ts'
import {openFirefox} from './support/firefox.ts'
import type {Screen} from './support/screen.ts'
import {made, opened, reopened, say, shelfPages, texts} from './support/shelf-device.ts'

const {openSite, aDevice} = shelfPages()

describe.each([
  {name: 'Chromium', open: openChromium},
  {name: 'Firefox', open: openFirefox},
])('in $name', ({open}) => {
  it('nothing is missing, and what was said is there after a reload', async () => {
    const site = await openSite()
    const screen: Screen = await (await open()).newScreen(`${site.url}shelf.html`)
    expect(await screen.evaluate(() => shelf.probe())).toEqual([])
    expect(await screen.evaluate(() => shelf.databases())).not.toContain('cairn/probe')
    const room = await made(screen)
    for (const text of ['one', 'two', 'three']) await say(screen, room, text)
    await reopened(screen, room)
    expect(await texts(screen, room)).toEqual(['one', 'two', 'three'])
    expect(await screen.evaluate(() => shelf.rooms())).toEqual(['見積り'])
    await say(screen, room, 'four')
    await screen.evaluate(room => shelf.whenStored(room, 5), room)
    await expect.poll(() => screen.evaluate(room => shelf.outbox(room), room)).toBe(0)
  })
})

describe('what was said', () => {
  it('is there after the browser was killed right after it was said to be saved', async () => {
    const {site, browser, screen, profile} = await aDevice()
    const room = await made(screen)
    for (let nth = 0; nth < 20; nth++) await say(screen, room, `message ${nth}`)
    await browser.kill()
    const again = await openChromium({profile})
    const next = await again.newScreen(`${site.url}shelf.html`)
    await opened(next, room)
    expect(await texts(next, room)).toEqual(
      Array.from({length: 20}, (_, nth) => `message ${nth}`),
    )
    await say(next, room, 'still here')
    await next.evaluate(room => shelf.whenStored(room, 22), room)
    expect(await next.evaluate(room => shelf.stored(room), room)).toEqual([
      {seq: 22, base: 1},
    ])
  })

  it('is written so that the browser waits until it is on the disk, whatever it is', async () => {
    const {browser, screen} = await aDevice()
    await browser.context.addInitScript(noteDurability)
    await screen.reload()
    const room = await made(screen)
    for (const text of ['one', 'two']) await say(screen, room, text)
    await screen.evaluate(([room, text]) => shelf.withdraw([room, text]), [
      room,
      'one',
    ] as const)
    await expect.poll(() => screen.evaluate(room => shelf.outbox(room), room)).toBe(0)
    const written = () =>
      screen.evaluate(
        () => Reflect.get(globalThis, 'written') as Record<string, string[]>,
      )
    await expect.poll(async () => Object.keys(await written()).length).toBe(2)
    for (const how of Object.values(await written()))
      expect([...new Set(how)]).toEqual(['strict'])
  })

  it('leaves the outbox once it is on the shelf, and is counted as stored then', async () => {
    const {screen} = await aDevice()
    const room = await made(screen)
    await screen.evaluate(room => shelf.sayMany(room, 50), room)
    await screen.evaluate(room => shelf.whenStored(room, 51), room)
    await expect.poll(() => screen.evaluate(room => shelf.outbox(room), room)).toBe(0)
    await reopened(screen, room)
    expect(await texts(screen, room)).toHaveLength(50)
  })

  it('in two tabs at once becomes one feed', async () => {
    const {site, browser, screen} = await aDevice()
    const room = await made(screen)
    const other = await browser.newScreen(`${site.url}shelf.html`)
    await opened(other, room)
    await Promise.all([
      screen.evaluate(room => shelf.sayMany(room, 20), room),
      other.evaluate(room => shelf.sayMany(room, 20), room),
    ])
    await reopened(screen, room)
    expect(await texts(screen, room)).toHaveLength(40)
    expect(await screen.evaluate(room => shelf.stored(room), room)).toEqual([
      {seq: 41, base: 1},
    ])
  })
})

it('what the leading tab passed on counts as stored, also while this one writes; what it took to its grave is stored by the tab that takes over', async () => {
  const {screen} = await aDevice()
  const room = await made(screen)
  await screen.evaluate(room => shelf.passOnMeanwhile(room, 'from chie'), room)
  await screen.evaluate(room => shelf.takeOver(room, 'from ben'), room)
  await reopened(screen, room)
  expect(new Set(await texts(screen, room))).toEqual(
    new Set(['meanwhile', 'from chie', 'from ben']),
  )
})

describe('a disk without space', () => {
  it('refuses what is said, and nothing is sent', async () => {
    const {screen} = await aDevice()
    const room = await made(screen)
    await say(screen, room, 'before')
    const sent = await screen.evaluate(() => shelf.sent())
    await screen.evaluate(() => shelf.fill(['outbox']))
    expect(await say(screen, room, 'lost')).toBe('storage-full')
    expect(await screen.evaluate(() => shelf.sent())).toBe(sent)
    expect(await texts(screen, room)).toEqual(['before'])
    await screen.evaluate(() => shelf.fill([]))
    expect(await say(screen, room, 'after')).toBe(undefined)
    await reopened(screen, room)
    expect(await texts(screen, room)).toEqual(['before', 'after'])
  })

  it('half way through a commit leaves neither entry nor head', async () => {
    const {screen} = await aDevice()
    const room = await made(screen)
    await screen.evaluate(() => shelf.fill(['heads']))
    expect(await say(screen, room, 'lost')).toBe('storage-full')
    await screen.evaluate(() => shelf.fill([]))
    expect(await say(screen, room, 'kept')).toBe(undefined)
    await reopened(screen, room)
    expect(await texts(screen, room)).toEqual(['kept'])
    expect(await screen.evaluate(room => shelf.stored(room), room)).toEqual([
      {seq: 2, base: 1},
    ])
  })

  it('on the shelf alone keeps what was said in the outbox until there is space', async () => {
    const {screen} = await aDevice()
    const room = await made(screen)
    await screen.evaluate(room => shelf.whenStored(room, 1), room)
    await screen.evaluate(() => shelf.fill(['updates']))
    expect(await say(screen, room, 'waits')).toBe(undefined)
    expect(await screen.evaluate(room => shelf.stored(room), room)).toEqual([
      {seq: 1, base: 1},
    ])
    await screen.evaluate(() => shelf.fill([]))
    await say(screen, room, 'goes through')
    await screen.evaluate(room => shelf.whenStored(room, 3), room)
    await expect.poll(() => screen.evaluate(room => shelf.outbox(room), room)).toBe(0)
    await reopened(screen, room)
    expect(await texts(screen, room)).toEqual(['waits', 'goes through'])
  })
})

describe('a shelf that was harmed', () => {
  it('with one bad row opens with the others', async () => {
    const {screen} = await aDevice()
    const room = await made(screen)
    await say(screen, room, 'one')
    await screen.evaluate(room => shelf.whenStored(room, 2), room)
    await screen.evaluate(room => shelf.close(room), room)
    await screen.evaluate(room => shelf.rows(room, 'add-bad'), room)
    await reopened(screen, room)
    expect(await texts(screen, room)).toEqual(['one'])
    await say(screen, room, 'two')
    await reopened(screen, room)
    expect(await texts(screen, room)).toEqual(['one', 'two'])
  })

  it('beyond repair opens empty, and what is said next begins a new line', async () => {
    const {screen} = await aDevice()
    const room = await made(screen)
    await say(screen, room, 'one')
    await screen.evaluate(room => shelf.whenStored(room, 2), room)
    await expect.poll(() => screen.evaluate(room => shelf.outbox(room), room)).toBe(0)
    await screen.evaluate(room => shelf.close(room), room)
    await screen.evaluate(room => shelf.rows(room, 'spoil-all'), room)
    await reopened(screen, room)
    expect(await texts(screen, room)).toEqual([])
    await say(screen, room, 'two')
    await screen.evaluate(room => shelf.whenStored(room, 3), room)
    expect(await screen.evaluate(room => shelf.stored(room), room)).toEqual([
      {seq: 3, base: 3},
    ])
    await reopened(screen, room)
    expect(await texts(screen, room)).toEqual(['two'])
  })
})

describe('a room', () => {
  it('deleted in one tab leaves nothing behind, and the other tab does not break', async () => {
    const {site, browser, screen} = await aDevice()
    const room = await made(screen)
    await say(screen, room, 'one')
    const other = await browser.newScreen(`${site.url}shelf.html`)
    expect(await other.evaluate(() => shelf.rooms())).toEqual(['見積り'])
    expect(await screen.evaluate(room => shelf.open(room), room)).toBe(undefined)
    expect(await other.evaluate(room => shelf.forget(room), room)).toBe(true)
    await expect.poll(() => screen.evaluate(() => shelf.databases())).toEqual(['cairn'])
    await expect.poll(() => screen.evaluate(() => shelf.rooms())).toEqual([])
    await screen.evaluate(room => shelf.close(room), room)
    expect(await screen.evaluate(() => shelf.databases())).toEqual(['cairn'])
  })

  it.each(['before', 'meanwhile'] as const)(
    'that was only looked at, and arrived %s, is nowhere until it is kept, and then whole',
    async arrives => {
      const {screen} = await aDevice()
      const room = await made(screen)
      await screen.evaluate(room => shelf.sayMany(room, 10), room)
      const {before, entries} = await screen.evaluate(given => shelf.peekAndKeep(given), [
        room,
        arrives,
      ] as const)
      expect(before).toHaveLength(2)
      expect(entries).toBe(11)
    },
  )

  it('of many rows becomes one row when nothing else is to be done', async () => {
    const {screen} = await aDevice()
    const room = await made(screen)
    await screen.evaluate(room => shelf.sayInTurn(room, 2, 200), room)
    const many = await screen.evaluate(room => shelf.rows(room), room)
    expect(many.length).toBeGreaterThanOrEqual(200)
    await screen.evaluate(room => shelf.sayInTurn(room, 201, 310), room)
    await expect
      .poll(async () => (await screen.evaluate(room => shelf.rows(room), room)).length)
      .toBeLessThan(50)
    await reopened(screen, room)
    expect(await texts(screen, room)).toHaveLength(309)
  })
})
