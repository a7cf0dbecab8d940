import {expect} from 'vitest'
import {pageOf} from './page-of.ts'
import type {Person} from './person.ts'

/** Somebody puts a notice away with the keyboard, and goes on from somewhere on the screen. */
export async function putsAway(
  person: Person,
  {how, close}: {readonly how: string; readonly close: string},
): Promise<void> {
  const page = pageOf(person)
  const banner = page.locator('.banner', {hasText: how})
  await banner.getByRole('button', {name: close}).press('Enter')
  await banner.waitFor({state: 'detached'})
  const focused = () => page.evaluate(() => document.activeElement?.localName)
  await expect.poll(focused).toMatch(/^(main|button)$/)
}
