import {pageOf} from './page-of.ts'
import type {Person} from './person.ts'

/** From now on the clock of this person's device is off by so much, also after a reload. */
export async function setClockOff(person: Person, ms: number): Promise<void> {
  const page = pageOf(person)
  await page.addInitScript(putOff, ms)
  await page.evaluate(putOff, ms)
}

/** In the page; what was put off before is put right first. */
function putOff(ms: number): void {
  const {now} = Date as DateConstructor & {trueNow?: () => number}
  const trueNow = ((Date as {trueNow?: () => number}).trueNow ??= now.bind(Date))
  Date.now = () => trueNow() + ms
}
