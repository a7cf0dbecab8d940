import type {Locator} from 'playwright-core'
import {expect, it} from 'vitest'
import {hashOf} from '../../app/place.ts'
import {longFeed, shelve} from './support/long-feed.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, quotes} from './support/person.ts'
import {openSite} from './support/site.ts'

const COUNT = 10_000
const text = (nth: number) => `${nth}番目の言葉。${'長い話。'.repeat(nth % 40)}`

it('ten thousand messages are read from end to end, with the goal in sight on the smallest screen', async () => {
  const {url} = await openSite()
  const narrow = {width: 320, height: 640}
  const aoi = await personAt({who: 'aoi', url, viewport: narrow})
  const link = await aoi.startsRoom(quotes)
  const room = aoi.screen.url()
  const page = pageOf(aoi)
  const {talk, goal} = aoi.words
  const feed = await longFeed(
    link,
    'ベン',
    Array.from({length: COUNT}, (_, at) => text(at + 1)),
  )
  await page.goto(`${url}cairn.json`)
  await shelve(page, feed.room, [feed.run])

  await page.goto(room)
  await aoi.sees(talk.unreadFromHere)
  await aoi.sees(/^1番目/)
  await page.getByRole('log').press('End')
  await inView(page.getByText(/^10000番目/))
  await page.reload()
  await inView(page.getByText(/^10000番目/))
  expect(await page.getByText(talk.jumpToNewest).count()).toBe(0)

  const {most, holes} = await page.evaluate(scrollThrough, 60)
  expect(most).toBeLessThan(200)
  expect(holes).toEqual([])
  await inView(page.getByText(/^1番目/))
  await wholeInView(page.getByRole('region', {name: goal.bar}))
  await page.getByRole('button', {name: talk.jumpToNewest}).waitFor()

  const chie = await personAt({who: 'chie', url: link})
  await chie.joins(link, '千恵')
  await chie.sees(/^10000番目/)
  await chie.says('いま届いた知らせ')
  await page.getByRole('button', {name: talk.newMessages}).click()
  await inView(page.locator('.moment-text', {hasText: 'いま届いた知らせ'}))
  await wholeInView(page.getByRole('region', {name: goal.bar}))
  await page.getByRole('button', {name: talk.newMessages}).waitFor({state: 'detached'})

  const entry = feed.said[4_999]!
  await page.goto(`${url}${hashOf({at: 'room', room: feed.room, part: 'talk', entry})}`)
  await inView(page.locator('.talk-row.marked', {hasText: '5000番目'}))
  await page.reload()
  await inView(page.locator('.talk-row.marked', {hasText: '5000番目'}))
  expect(await page.locator('.talk-row').count()).toBeLessThan(200)
}, 120_000)

/** Some of it can be seen at least, not behind what scrolls over it. */
const inView = (locator: Locator) =>
  expect.poll(() => shareSeen(locator), {timeout: 20_000}).toBeGreaterThan(0)
const wholeInView = (locator: Locator) => expect.poll(() => shareSeen(locator)).toBe(1)

const shareSeen = (locator: Locator) =>
  locator.first().evaluate(
    element =>
      new Promise<number>(resolve => {
        const watch = new IntersectionObserver(([seen]) => {
          watch.disconnect()
          resolve(seen?.intersectionRatio ?? 0)
        })
        watch.observe(element)
      }),
  )

/** In the page: from the end to the beginning, looking at each step for more rows than needed and for empty places. */
async function scrollThrough(steps: number) {
  const list = document.querySelector<HTMLElement>('.talk-scroll')!
  const frame = () => new Promise(requestAnimationFrame)
  const holes: number[] = []
  let most = 0
  for (let step = steps; step >= 0; step--) {
    list.scrollTop = ((list.scrollHeight - list.clientHeight) * step) / steps
    await frame()
    await frame()
    const {left, top, width, height} = list.getBoundingClientRect()
    const middle = document.elementFromPoint(left + width / 2, top + height / 2)
    if (!middle?.closest('.talk-row')) holes.push(step)
    most = Math.max(most, list.querySelectorAll('.talk-row').length)
  }
  return {most, holes}
}
