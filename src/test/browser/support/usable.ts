import type {Page} from 'playwright-core'
import {expect} from 'vitest'
import {violationsOn} from './axe.ts'

/** Usable by everyone, and no wider than its window. */
export async function usable(page: Page, where: string): Promise<void> {
  expect(await violationsOn(page), where).toEqual([])
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over, `${where} is wider than its window`).toBeLessThanOrEqual(0)
}
