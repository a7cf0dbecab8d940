import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {inputMethodOf} from './support/input-method.ts'
import {pageOf} from './support/page-of.ts'
import {Person, personAt, quotes, wordsOf} from './support/person.ts'
import {openSite} from './support/site.ts'

it('the Enter that takes a conversion sends nothing, and each Enter rule does what it says', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  await aoi.startsRoom(quotes)
  const page = pageOf(aoi)
  const {talk} = aoi.words
  const field = page.getByLabel(talk.writeTo(quotes.metric))
  const enterSends = page.getByLabel(talk.enterSends)
  const input = await inputMethodOf(page)

  await field.focus()
  expect(await enterSends.isChecked()).toBe(false)
  await input.compose('きょう')
  await input.pressEnter()
  await input.take('今日')
  await page.keyboard.press('Enter')
  await page.keyboard.type('は')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('晴れ')
  expect(await field.inputValue()).toBe('今日\nは\n晴れ')
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => aoi.talk()).toEqual(['今日\nは\n晴れ'])
  await expect.poll(() => field.inputValue()).toBe('')

  await page.getByText(talk.enterSends).click()
  await field.focus()
  await input.compose('あした')
  await input.pressEnter()
  await input.take('明日')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('も')
  expect(await field.inputValue()).toBe('明日\nも')
  await page.keyboard.press('Enter')
  await expect.poll(() => aoi.talk()).toEqual(['今日\nは\n晴れ', '明日\nも'])

  await page.reload()
  await aoi.sees('明日\nも')
  expect(await enterSends.isChecked()).toBe(true)
})

it('the Enter that takes a conversion submits no form', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: `${url}#/make`})
  const page = pageOf(aoi)
  const input = await inputMethodOf(page)
  const {make, record, goal, room, people, talk} = aoi.words
  await aoi.fillsGoal({...quotes, measure: ''})
  await page.getByLabel(make.measure).focus()
  await input.write('うけつけ', '受付から数える')
  expect(await page.getByLabel(make.measure).inputValue()).toBe('受付から数える')
  await page.keyboard.press('Enter')
  await aoi.screen.find('dialog', aoi.words.invite.title)
  await aoi.closesInvite()
  await page.locator('.goal-panel-details summary').click()
  await aoi.sees('受付から数える')

  await aoi.screen.click('button', goal.record)
  await page.getByLabel(record.value.latest).fill('2.5')
  await page.getByLabel(record.note).focus()
  await input.write('たんか', '単価表を引いた')
  expect(await page.getByLabel(record.note).inputValue()).toBe('単価表を引いた')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({state: 'hidden'})
  await aoi.sees('単価表を引いた')
  expect(await page.getByRole('article').count()).toBe(1)

  await aoi.screen.click('link', new RegExp(room.members))
  await aoi.screen.click('button', people.renameMe)
  await page.getByLabel(people.myName).fill('')
  await input.write('みさき', '美咲')
  expect(await page.getByLabel(people.myName).inputValue()).toBe('美咲')
  await page.keyboard.press('Enter')
  await page.goBack()
  await aoi.sees(talk.renamed(quotes.name, '美咲'))
  expect(await page.locator('.happened', {hasText: '名前を変えました'}).count()).toBe(1)
})

it('a draft outlives a reload, and another language and colours chosen in another window while it is written', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  await aoi.startsRoom(quotes)
  const page = pageOf(aoi)
  const {ja, en} = {ja: aoi.words, en: wordsOf['en-GB']}
  const draft = '書きかけの一行\nと、もう一行'
  await page.getByLabel(ja.talk.writeTo(quotes.metric)).fill(draft)
  await page.reload()
  const field = page.getByLabel(ja.talk.writeTo(quotes.metric))
  await expect.poll(() => field.inputValue()).toBe(draft)
  await field.pressSequentially('。')

  const settings = new Person(await aoi.browser.newScreen(`${url}#/settings`), ja)
  await settings.screen.find('heading', ja.settings.title)
  await choose(pageOf(settings), 'English')
  await settings.screen.find('heading', en.settings.title)
  await choose(pageOf(settings), en.settings.themes.dark)

  await page.getByRole('button', {name: en.talk.send, exact: true}).waitFor()
  const written = page.getByLabel(en.talk.writeTo(quotes.metric))
  expect(await written.inputValue()).toBe(`${draft}。`)
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['theme']))
    .toBe('dark')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(await page.title()).toContain(quotes.metric)
  expect(await page.getByLabel(en.talk.enterSends).isChecked()).toBe(true)
  await written.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => aoi.talk()).toEqual([`${draft}。`])
})

const choose = (page: Page, option: string) =>
  page.getByText(option, {exact: true}).first().click()
