import type {Page} from 'playwright-core'
import {expect, it} from 'vitest'
import {pageOf} from '../browser/support/page-of.ts'
import {personAt, quotes} from '../browser/support/person.ts'
import {openSite} from '../browser/support/site.ts'
import {printTable, type Figure} from './table.ts'

const HOURS = Number(process.env['CAIRN_HOURS'] ?? 8)
/** One beat of a connection's pulse: between two of them the answers come over the real wire. */
const STEP_MS = 3_000
const STEPS_AN_HOUR = (60 * 60_000) / STEP_MS
/** A message every two minutes. */
const STEPS_A_MESSAGE = 40
/** Hours until all that is loaded and compiled once is there. */
const WARM = Math.min(2, HOURS)
/** Each is kept, and the list keeps what it knows of its row: 0.6 to 1.5 kB when this was written. */
const MESSAGE_MOST = 3_000
/** Times the heap of a silent page that is warm: 1.10 to 1.13 when this was written. */
const SILENT_MOST = 1.2

it(
  'the memory of a room that stays open all day',
  async () => {
    // What gathers though nobody says a word.
    const silent = await dayOf(Infinity)
    const talk = await dayOf(STEPS_A_MESSAGE)
    const grown = ({hours}: Day) => hours.at(-1)!.heap - hours[WARM]!.heap
    const saidSince = talk.said - (talk.said * WARM) / HOURS
    printTable(`a room open for ${HOURS} simulated hours, ${talk.said} messages`, [
      ...talk.hours.map((hour, nth): Figure => ({
        what: `heap after ${nth} h, ${hour.nodes} nodes, ${hour.listeners} listeners`,
        is: hour.heap / 1000,
        unit: 'kB',
        beside: {what: 'of silence', is: silent.hours[nth]!.heap / 1000},
      })),
      {
        what: `heap for each message after ${WARM} h, beyond what a silent day gathers`,
        is: (grown(talk) - grown(silent)) / Math.max(1, saidSince),
        unit: 'B',
        limits: {most: MESSAGE_MOST},
      },
      {
        what: `heap after ${HOURS} h of silence`,
        is: silent.hours.at(-1)!.heap / 1000,
        unit: 'kB',
        beside: {what: `after ${WARM} h`, is: silent.hours[WARM]!.heap / 1000},
        limits: {mostTimes: SILENT_MOST},
      },
    ])
    for (const {hours} of [silent, talk]) {
      expect(hours.at(-1)!.nodes).toBeLessThan(1.5 * hours[1]!.nodes)
      expect(hours.at(-1)!.listeners).toBeLessThan(1.5 * hours[1]!.listeners)
    }
  },
  60 * 60_000,
)

type Day = {readonly hours: readonly Weight[]; readonly said: number}

/** What Aoi's page weighs at the start and after each hour of talking with Ben, and how much was said. */
async function dayOf(stepsAMessage: number): Promise<Day> {
  const site = await openSite()
  const aoi = await personAt({who: 'aoi', url: site.url})
  const link = await aoi.startsRoom(quotes)
  const ben = await personAt({who: 'ben', url: link})
  await ben.joins(link, 'ベン')
  await aoi.sees('ベンさんが参加しました')
  const pages = [pageOf(aoi), pageOf(ben)] as const
  for (const page of pages) {
    await page.clock.install()
    await page.reload()
  }
  await ben.screen.find('log')
  const weight = await scalesFor(pages[0])

  let said = 0
  const hours = [await weight()]
  for (let hour = 1; hour <= HOURS; hour++) {
    for (let step = 1; step <= STEPS_AN_HOUR; step++) {
      if (step % stepsAMessage === 0) {
        await ben.says(`${++said}通目のお知らせ`)
        await aoi.sees(`${said}通目のお知らせ`)
      }
      await Promise.all(pages.map(page => page.clock.runFor(STEP_MS)))
    }
    // Whoever goes home for an hour's rest comes back: their connection ends and another begins.
    await pages[1].reload()
    await ben.screen.find('log')
    hours.push(await weight())
  }
  return {hours, said}
}

type Weight = {readonly heap: number; readonly nodes: number; readonly listeners: number}

/** What a page holds, in bytes and numbers, when all that can be collected has been. */
async function scalesFor(page: Page): Promise<() => Promise<Weight>> {
  const tools = await page.context().newCDPSession(page)
  await tools.send('Performance.enable')
  await tools.send('HeapProfiler.enable')
  return async () => {
    for (let time = 0; time < 3; time++) await tools.send('HeapProfiler.collectGarbage')
    const {metrics} = await tools.send('Performance.getMetrics')
    const of = (wanted: string) =>
      metrics.find(({name}) => name === wanted)?.value ?? Number.NaN
    return {
      heap: of('JSHeapUsedSize'),
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
    }
  }
}
