import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {inviteLink, readInvite} from '../../app/invite-link.ts'
import {MESSAGE_MAX_BYTES} from '../../core/room/limits.ts'
import {dayIn, addDays} from '../../core/text/dates.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes, type Person} from './support/person.ts'
import {openSite} from './support/site.ts'

const long = 'あ'.repeat(200)
const marksAlone = '\u0301\u0308'.repeat(10)

it('a pasted link that cannot be opened says why and stays; one that a mail program has wrapped opens', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const link = await aoi.startsRoom(quotes)
  const room = aoi.screen.url()
  const page = pageOf(aoi)
  const {join} = aoi.words
  const field = page.getByLabel(join.paste)
  const open = page.getByRole('button', {name: join.open, exact: true})

  await aoi.screen.goto(`${url}#/join`)
  await open.click()
  await aoi.sees(join.nothingPasted)
  for (const [typed, sentence] of [
    ['明日の会議の件です', join.problems['not-an-invite']],
    [link.slice(0, link.indexOf('#/join/1.') + 60), join.problems['cut-short']],
    [link.replace('#/join/1.', '#/join/2.'), join.problems['other-version']],
  ] as const) {
    await field.fill(typed)
    await open.click()
    await aoi.sees(sentence)
    expect(await field.inputValue()).toBe(typed)
    await expect.poll(() => hasFocus(page, 'join-link')).toBe(true)
  }

  await field.fill(link)
  await open.click()
  await aoi.screen.find('log')
  expect(aoi.screen.url()).toBe(room)

  const ben = await personAt({who: 'ben', url: `${url}#/join`})
  const atBens = pageOf(ben)
  await atBens
    .getByLabel(join.paste)
    .fill(`> ${link.slice(0, 60)}=\n> ${link.slice(60)}.`)
  await atBens.getByRole('button', {name: join.open, exact: true}).click()
  await ben.sees(join.problems['cut-short'])
  await atBens.getByLabel(join.paste).fill(`> ${link.slice(0, 60)}\n> ${link.slice(60)}.`)
  await atBens.getByRole('button', {name: join.open, exact: true}).click()
  await ben.sees(join.memberCount(1))
  await ben.screen.find('heading', quotes.metric)
})

it('a link with a wrong secret shows its card and what it waits for, and takes no name that shows nothing', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const invite = readInvite(await aoi.startsRoom(quotes))
  if (!invite.ok) throw new Error(invite.refusal)
  const secret = invite.value.secret.map(byte => byte ^ 1)
  const wrong = inviteLink(url, {...invite.value, secret})

  const ben = await personAt({who: 'ben', url: wrong})
  const {join} = ben.words
  await ben.screen.find('heading', quotes.metric)
  await ben.sees(join.nobodyYet)
  await ben.sees(join.waiting.open)
  await ben.sees(join.readAll)

  const page = pageOf(ben)
  const name = page.getByLabel(join.name)
  const press = page.getByRole('button', {name: join.join, exact: true})
  for (const [typed, sentence] of [
    ['', join.nameProblems.empty],
    ['   ', join.nameProblems.empty],
    [marksAlone, join.nameProblems.empty],
    [long, join.nameProblems['too-long']],
  ] as const) {
    await name.fill('勉')
    await ben.screen.miss(sentence)
    await name.fill(typed)
    await press.click()
    await ben.sees(sentence)
    expect(await name.inputValue()).toBe(typed)
    expect(await hasFocus(page, 'join-name')).toBe(true)
  }
  await ben.sees(join.nobodyYet)
  expect(ben.screen.url()).toBe(wrong)
})

it('the form of a goal says what is wrong in each field, reads back what can be read, and loses nothing', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url: `${url}#/make`})
  const page = pageOf(aoi)
  const {make} = aoi.words
  // Pressed though it is disabled: that is when it tells what is missing.
  const start = page.getByRole('button', {name: make.start, exact: true})
  await start.click({force: true})
  for (const sentence of [
    make.problems.name.missing,
    make.problems.metric.missing,
    make.problems.number.missing,
    make.problems.measure.missing,
  ])
    await aoi.sees(sentence)
  expect(await hasFocus(page, 'make-name')).toBe(true)

  const {name, number, due, metric} = make.problems
  await says(aoi, 'name', long, name['too-long'])
  await says(aoi, 'name', marksAlone, name.missing)
  await says(aoi, 'unit', 'とても長い単位の名前', make.problems.unit['too-long'])
  await says(aoi, 'unit', '日', undefined)
  await says(aoi, 'baseline', '1.2.3', number['not-a-number']('1.2.3'))
  await says(aoi, 'baseline', '1e999', number['not-a-number']('1e999'))
  await says(aoi, 'baseline', '9999兆', number['too-big'])
  await says(aoi, 'baseline', '1.2345', number['too-fine'])
  await readsBack(aoi, 'baseline', '１２．５', '12.5')
  await says(aoi, 'target', '12.5', number['same-as-now'])
  await readsBack(aoi, 'target', '三十五日', '35')
  await aoi.sees(make.direction.up)

  await page.getByText(make.pickDay).click()
  const today = dayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now())
  const yesterday = addDays(today, -1)
  await page.getByLabel(make.dueDay).fill(yesterday)
  await aoi.sees(due.past)

  const theme = '部署をこえた情報交換の活性化'
  await says(aoi, 'metric', theme, metric.theme)
  await aoi.sees(make.help.question)
  await aoi.sees(make.help.theme(theme))
  await start.click({force: true})
  expect(page.url()).toBe(`${url}#/make`)

  await page.reload()
  const kept = {metric: theme, baseline: '12.5', target: '35', unit: '日'}
  for (const [field, text] of Object.entries({...kept, name: marksAlone, day: yesterday}))
    expect(await valueOf(page, field), field).toBe(text)
  await aoi.sees(make.help.question)
  const suggestion = make.help.suggestions[0]!
  await page.getByRole('button', {name: suggestion.metric}).click()
  await aoi.screen.miss(make.help.question)
  expect(await valueOf(page, 'metric')).toBe(suggestion.metric)
  expect(await valueOf(page, 'unit')).toBe(suggestion.unit)
  expect(await valueOf(page, 'target')).toBe('35')
  await expect.poll(() => hasFocus(page, 'make-baseline')).toBe(true)
})

it('a number that is none is not recorded, and a message too long is told in time; both stay as written', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url, locale: 'en-GB'})
  await aoi.startsRoom(quotes)
  const page = pageOf(aoi)
  const {talk, record, goal} = aoi.words

  await aoi.screen.click('button', goal.record)
  const value = page.getByLabel(record.value.latest)
  const save = page.getByRole('button', {name: record.save, exact: true})
  for (const [typed, sentence] of [
    ['1.2.3', record.refused['not-a-number']],
    ['1e999', record.refused['not-a-number']],
    ['10000000000000', record.refused['too-big']],
  ] as const) {
    await value.fill(typed)
    await save.click()
    await aoi.sees(sentence)
    expect(await value.inputValue()).toBe(typed)
  }
  await value.fill('三十五')
  await page.keyboard.press('Tab')
  await aoi.sees(/35/)
  expect(await page.locator('#record-read').textContent()).toContain('35')
  await page.getByRole('button', {name: record.cancel, exact: true}).click()

  const message = page.getByLabel(talk.writeTo(quotes.metric))
  const send = page.getByRole('button', {name: talk.send, exact: true})
  await message.fill('あ'.repeat(3500))
  await aoi.sees(talk.remaining('596'))
  const tooLong = 'あ'.repeat(Math.ceil((13 * 1024) / 3))
  await message.fill(tooLong)
  const sentence = talk.tooLong('342')
  await aoi.sees(sentence)
  await send.click()
  await page.getByRole('alert').filter({hasText: aoi.words.notSaved.yet}).waitFor()
  await aoi.sees(sentence)
  expect(await message.inputValue()).toBe(tooLong)
  expect(await aoi.talk()).toEqual([])

  const whole = 'あ'.repeat(MESSAGE_MAX_BYTES / 3)
  await message.fill(whole)
  await aoi.screen.miss(aoi.words.notSaved.yet)
  await send.click()
  await expect.poll(() => aoi.talk()).toEqual([whole])
  expect(await message.inputValue()).toBe('')
})

it('a goal that is not decided yet stays a draft of this device: no room, no connection', async () => {
  const {url} = await openSite()
  const aoi = await personAt({who: 'aoi', url})
  const page = pageOf(aoi)
  const sockets: string[] = []
  page.on('websocket', socket => sockets.push(socket.url()))
  const {make, overview, app} = aoi.words

  await aoi.screen.click('link', overview.make)
  await fill(page, 'metric', '見積り回答の日数')
  await page.getByRole('button', {name: make.notYet, exact: true}).click()
  await aoi.screen.find('heading', make.questions.title)
  await page.getByLabel(make.questions.better.ask).fill('お客さまを待たせない')
  await page.getByLabel(make.questions.baseline.ask).fill('３')
  await page.reload()
  expect(await page.getByLabel(make.questions.better.ask).inputValue()).toBe(
    'お客さまを待たせない',
  )
  expect(await page.getByLabel(make.questions.metric.ask).inputValue()).toBe(
    '見積り回答の日数',
  )
  await page.getByRole('button', {name: make.questions.make, exact: true}).click()
  await aoi.screen.find('heading', make.title)
  expect(await valueOf(page, 'baseline')).toBe('3')

  await aoi.screen.goto(`${url}#/`)
  await aoi.screen.click('link', app.drafts(1))
  await aoi.sees(make.drafts.note)
  await aoi.sees('見積り回答の日数')
  expect(await roomsOn(page)).toBe(0)
  expect(sockets).toEqual([])
})

type Field = keyof Person['words']['terms']['fieldNames']

async function fill(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`#make-${field}`).fill(text)
}

const valueOf = (page: Page, field: string) => page.locator(`#make-${field}`).inputValue()

/** Types into a field and leaves it: the sentence stands at that field, and what was typed in it. */
async function says(
  aoi: Person,
  field: Field,
  typed: string,
  sentence: string | undefined,
) {
  const page = pageOf(aoi)
  await fill(page, field, typed)
  await page.keyboard.press('Tab')
  const error = page.locator(`#make-${field}-error`)
  if (sentence !== undefined) await expect.poll(() => error.textContent()).toBe(sentence)
  expect(await valueOf(page, field)).toBe(typed)
}

async function readsBack(aoi: Person, field: Field, typed: string, read: string) {
  const page = pageOf(aoi)
  await fill(page, field, typed)
  await page.keyboard.press('Tab')
  await expect.poll(() => valueOf(page, field)).toBe(read)
  expect(await page.locator(`#make-${field}-error`).textContent()).toBe('')
}

const hasFocus = (page: Page, id: string) =>
  page.evaluate(id => document.activeElement?.id === id, id)

const roomsOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('cairn')
        opening.onerror = () => reject(opening.error!)
        opening.onsuccess = () => {
          const count = opening.result.transaction('rooms').objectStore('rooms').count()
          count.onsuccess = () => resolve(count.result)
          opening.result.close()
        }
      }),
  )
