import {expect} from 'vitest'
import type {Person} from './person.ts'

const soon = {timeout: 30_000, interval: 20}

/** Opens what connects by hand, from where the room says how it is connected. */
export async function opensByHand(
  {screen, words}: Person,
  from: 'none' | 'down' = 'none',
): Promise<void> {
  await screen.click('button', words.link[from])
  await screen.click('button', words.link.byHand)
  await screen.find('dialog', words.byHand.title)
}

export async function makesCode(person: Person, from?: 'none' | 'down'): Promise<string> {
  await opensByHand(person, from)
  await person.screen.click('button', person.words.byHand.make)
  return codeOf(person)
}

/** The code that stands there to be given away. */
export async function codeOf({screen}: Person): Promise<string> {
  const read = () =>
    screen.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('#hand-code')?.value ?? '',
    )
  await expect.poll(read, soon).not.toBe('')
  return read()
}

/** In a dialog that is open: pastes a code where one can be, and uses it. */
export async function uses(person: Person, code: string, label: string): Promise<void> {
  await person.screen.fill(label, code)
  await person.screen.click('button', person.words.byHand.use)
}

/** By text alone, from what is made to what both then see. */
export async function connectByHand(
  one: Person,
  other: Person,
  from?: 'none' | 'down',
): Promise<void> {
  const offer = await makesCode(one, from)
  await opensByHand(other, from)
  await uses(other, offer, other.words.byHand.got)
  await uses(one, await codeOf(other), one.words.byHand.bring)
}
