import {peopleIn} from '../../../ui/words/people.ts'
import {removalIn} from '../../../ui/words/removal.ts'
import type {Person} from './person.ts'

/** Somebody takes a member out of the room, from its members' part. */
export async function removes(person: Person, name: string): Promise<void> {
  const {screen, words} = person
  const {menuOf, remove, asking} = removalIn[words.people === peopleIn.en ? 'en' : 'ja']
  await screen.goto(screen.url().replace(/talk$/, 'members'))
  await screen.click('button', menuOf(name))
  await screen.click('menuitem', remove)
  await screen.find('dialog', asking.title(name))
  await screen.click('button', asking.yes)
  await person.isPastDialog()
}
