import type {Page} from 'playwright-core'

/** What a screen reader says of a field beside its label. */
export const described = (page: Page, field: string) =>
  page.locator(field).evaluate(element =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map(id => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  )
