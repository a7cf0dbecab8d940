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

it(
  'the memory of a room that stays open all day',
  async () => {
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
        if (step % STEPS_A_MESSAGE === 0) {
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
    const [, warm] = hours
    const last = hours.at(-1)!
    printTable(`a room open for ${HOURS} simulated hours, ${said} messages`, [
      ...hours.map((hour, nth): Figure => {
        return {
          what: `heap after ${nth} h, ${hour.nodes} nodes, ${hour.listeners} listeners`,
          is: hour.heap / 1000,
          unit: 'kB',
          ...(nth > 1 && {beside: {what: 'after 1 h', is: warm!.heap / 1000}}),
        }
      }),
      {
        what: 'heap for each message after the first hour',
        is: (last.heap - warm!.heap) / 1000 / Math.max(1, said - said / HOURS),
        unit: 'kB',
      },
    ])
    expect(last.nodes).toBeLessThan(1.5 * warm!.nodes)
    expect(last.listeners).toBeLessThan(1.5 * warm!.listeners)
  },
  60 * 60_000,
)

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
