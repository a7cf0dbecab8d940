import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {Keys} from './support/keys.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'

it('from the first screen to a room, an invite, a message and a record, by keyboard alone', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const page = pageOf(aoi)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const keys = new Keys(page)
  const {app, overview, make, invite, talk, goal, record, settings} = aoi.words

  await keys.press(overview.make)
  await arrived(page, make.title, app.title(make.title))
  await keys.type(make.name, quotes.name)
  await keys.type(make.metric, quotes.metric)
  await keys.type(make.now, quotes.now)
  await keys.type(make.target, quotes.target)
  await keys.type(make.unit, quotes.unit)
  await keys.type(make.measure, quotes.measure)
  await keys.press(make.start)
  await aoi.screen.find('dialog', invite.title)
  await keys.press(invite.copy)
  await aoi.sees(invite.copied)
  const link = await page.getByRole('textbox', {name: invite.link}).inputValue()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  expect(keys.typed).toBe(6)
  expect(keys.typed + keys.pressed).toBeLessThanOrEqual(9)

  await page.keyboard.press('Escape')
  await arrived(page, quotes.metric, app.title(quotes.metric))
  const room = page.url()
  await keys.type(talk.writeTo(quotes.metric), 'キーボードから')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => aoi.talk()).toEqual(['キーボードから'])

  await keys.press(goal.record, 'Space')
  await aoi.screen.find('dialog', record.title)
  await expect.poll(() => keys.here()).toBe(record.value.latest)
  await page.keyboard.insertText('2.5')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({state: 'hidden'})
  await expect.poll(() => keys.here()).toBe(goal.record)
  await page.keyboard.press('Enter')
  await aoi.screen.find('dialog', record.title)
  expect(await page.getByLabel(record.value.latest).inputValue()).toBe('2.5')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({state: 'hidden'})
  await aoi.sees(/進み具合 50%/)

  await keys.press(goal.record)
  await aoi.screen.find('dialog', record.title)
  await page.goBack()
  await page.getByRole('dialog').waitFor({state: 'hidden'})
  expect(page.url()).toBe(room)

  await keys.to(app.rail.settings, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await arrived(page, settings.title, app.title(settings.title))
  await keys.to(settings.themes.system)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => themeOf(page)).toBe('light')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => themeOf(page)).toBe('dark')

  await page.goBack()
  await arrived(page, quotes.metric, app.title(quotes.metric))
  expect(page.url()).toBe(room)
  await page.goForward()
  await arrived(page, settings.title, app.title(settings.title))
})

it('a dialog that is opened before the step of the one before is taken back stays, and the back button closes it', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const page = pageOf(aoi)
  const keys = new Keys(page)
  const {goal, record} = aoi.words
  await aoi.startsRoom(quotes)
  const room = page.url()
  // As on a busy machine, and until it is told.
  await page.evaluate(() => {
    const back = history.back.bind(history)
    history.back = () => Reflect.set(globalThis, 'goBack', back)
  })
  const dialog = page.getByRole('dialog')
  await keys.press(goal.record)
  await aoi.screen.find('dialog', record.title)
  await page.keyboard.press('Escape')
  await dialog.waitFor({state: 'hidden'})
  await page.waitForFunction(() => Reflect.has(globalThis, 'goBack'))
  await page.keyboard.press('Enter')
  await aoi.screen.find('dialog', record.title)
  await page.evaluate(
    () =>
      new Promise(resolve => {
        addEventListener('popstate', resolve, {once: true})
        const goBack = Reflect.get(globalThis, 'goBack') as () => void
        goBack()
      }),
  )
  await expect
    .poll(() => page.evaluate(() => history.state as unknown))
    .toMatchObject({
      dialog: true,
    })
  expect(await dialog.isVisible()).toBe(true)
  await page.goBack()
  await dialog.waitFor({state: 'hidden'})
  expect(page.url()).toBe(room)
})

it('the focus is led to the room also by who closes the invite before the room is there', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: 'about:blank'})
  const page = pageOf(aoi)
  const {app, overview, room} = aoi.words
  const bring = await holdBack(page, 'room-carrier')
  await aoi.screen.goto(url)
  await aoi.screen.click('link', overview.make)
  await aoi.makesRoom(quotes)
  await page.keyboard.press('Escape')
  await arrived(page, room.opening, app.title(room.opening))
  bring()
  await arrived(page, quotes.metric, app.title(quotes.metric))
})

/** This part of the app is on its way until it is asked for. */
async function holdBack(page: Page, part: string): Promise<() => void> {
  let bring = () => {}
  const asked = new Promise<void>(resolve => (bring = resolve))
  await page.route(`**/assets/${part}-*`, route => asked.then(() => route.continue()))
  return bring
}

/** Another screen has come: its heading has the focus, and the window its name. */
async function arrived(page: Page, heading: string, title: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const {tagName, textContent} = document.activeElement ?? document.body
        return [tagName, textContent.trim(), document.title]
      }),
    )
    .toEqual(['H1', heading, title])
}

const themeOf = (page: Page) =>
  page.evaluate(() => document.documentElement.dataset['theme'])
