import {devicesIn} from '../../../ui/words/devices.ts'
import {peopleIn} from '../../../ui/words/people.ts'
import {pageOf} from './page-of.ts'
import type {Person} from './person.ts'

/** Where the room meets, opened on the page of its members; resolves to what is in it. */
export async function opensMeeting(person: Person) {
  const {screen, words} = person
  const page = pageOf(person)
  const {meeting} = devicesIn[words.people === peopleIn.en ? 'en' : 'ja']
  await screen.goto(screen.url().replace(/talk$/, 'members'))
  const list = page.locator('cairn-room-meeting')
  if (!(await list.locator('h3').first().isVisible()))
    await page.locator('summary', {hasText: meeting}).press('Enter')
  await list.locator('h3').first().waitFor()
  return list
}
