import {pageOf} from './page-of.ts'
import type {Person} from './person.ts'

/** The number that stands beside these words in the details of the connection, which this person has opened. */
export const countOf = async (person: Person, what: string) =>
  Number(
    await pageOf(person)
      .locator('#connection dl > div', {hasText: what})
      .locator('dd')
      .textContent(),
  )
