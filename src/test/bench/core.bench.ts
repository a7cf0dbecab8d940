import {it} from 'vitest'
import {openChromium} from '../browser/support/chromium.ts'
import {median, printTable, type Figure} from './table.ts'
import {openWorkSite} from './work-site.ts'

const TIMES = 5
const SCREENED = 20_000
const RECORDS = 5_000
const RECORD_TIMES = 21
/** One frame. */
const BOTH_MS = 16

it(
  'a log is read, put in order, folded and screened',
  async () => {
    const browser = await openChromium()
    const {page} = await browser.newScreen(await openWorkSite())
    const figures: Figure[] = []
    for (const count of [10_000, 100_000]) {
      const all = await repeat(() => page.evaluate(n => work.fold(n), count))
      const of = mediansOf(all)
      const entries = `${count.toLocaleString('en')} entries`
      figures.push(
        beside(`order and fold ${entries}`, of.fold, 'JSON.parse of them', of.parse),
        beside(`read ${entries} from bytes`, of.read, 'bare SHA-256', of.hash),
      )
    }
    const all = await repeat(() => page.evaluate(n => work.takeMessages(n), SCREENED))
    const of = mediansOf(all)
    const entries = `${SCREENED.toLocaleString('en')} entries`
    figures.push(
      beside(`screen ${entries}`, of.screen, 'bare SHA-256', of.hash),
      beside(`screen ${entries}`, of.screen, 'Y.applyUpdate', of.apply),
    )
    printTable(`work on a log, median of ${TIMES}`, figures)
  },
  5 * 60_000,
)

it(
  'the records of a goal are folded and read',
  async () => {
    const browser = await openChromium()
    const {page} = await browser.newScreen(await openWorkSite())
    const all = await page.evaluate(([records, times]) => work.goal(records, times), [
      RECORDS,
      RECORD_TIMES,
    ] as const)
    const [first] = all
    const of = mediansOf(all)
    const records = `${RECORDS.toLocaleString('en')} records`
    const parse = 'JSON.parse of them'
    printTable(`a goal, median of ${RECORD_TIMES}`, [
      beside(`order and fold ${records}`, of.fold, parse, of.parse),
      beside(`derive all from ${records}`, of.derive, parse, of.parse),
      {
        ...beside('both', of.fold + of.derive, parse, of.parse),
        limits: {most: BOTH_MS},
      },
      beside('both, by code that has just come', sumOf(first), parse, first?.parse ?? 0),
    ])
  },
  5 * 60_000,
)

const sumOf = (times: {fold: number; derive: number} | undefined) =>
  times ? times.fold + times.derive : 0

const beside = (what: string, is: number, other: string, its: number): Figure => ({
  what,
  is,
  unit: 'ms',
  beside: {what: other, is: its},
})

async function repeat<Value>(task: () => Promise<Value>): Promise<Value[]> {
  const all: Value[] = []
  for (let time = 0; time < TIMES; time++) all.push(await task())
  return all
}

function mediansOf<Key extends string>(all: readonly Record<Key, number>[]) {
  const names = Object.keys(all[0]!) as Key[]
  return Object.fromEntries(
    names.map(name => [name, median(all.map(times => times[name]))]),
  ) as Record<Key, number>
}
