import type {Page} from 'playwright-core'
import {ChromiumScreen} from './chromium.ts'
import type {Person} from './person.ts'

/** The page of somebody in Chromium, for what only its own tools can do. */
export function pageOf({screen}: Pick<Person, 'screen'>): Page {
  if (!(screen instanceof ChromiumScreen)) throw new TypeError('only in Chromium')
  return screen.page
}
