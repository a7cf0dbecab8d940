import {expect, it} from 'vitest'
import {openChromium} from './support/chromium.ts'
import type {ChromiumScreen} from './support/chromium.ts'
import {tolerate} from './support/faults.ts'
import {nextVersion} from './support/next-version.ts'
import {openStaticSite} from './support/static-site.ts'

it('a new version waits for consent, and each tab is asked for itself', async () => {
  tolerate(/404/)
  const site = await openStaticSite()
  const chromium = await openChromium({locale: 'ja-JP', serviceWorker: true})
  const one = await chromium.newScreen(site.url)
  await inCharge(one)
  const two = await chromium.newScreen(site.url)

  site.serve(nextVersion())
  await lookForUpdate(one)
  await one.see('新しい版があります')
  await two.see('新しい版があります')
  expect(await versions(one, two)).toEqual(['this', 'this'])

  const reloaded = one.page.waitForEvent('load')
  await one.click('button', '更新')
  await reloaded
  await one.find('heading')
  expect(await versions(one, two)).toEqual(['next', 'this'])

  const reloadedToo = two.page.waitForEvent('load')
  await two.click('button', '更新')
  await reloadedToo
  expect(await versions(one, two)).toEqual(['next', 'next'])
})

async function inCharge(screen: ChromiumScreen): Promise<void> {
  await screen.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

async function lookForUpdate(screen: ChromiumScreen): Promise<void> {
  await screen.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update()
  })
}

function versions(...screens: readonly ChromiumScreen[]): Promise<string[]> {
  return Promise.all(
    screens.map(screen =>
      screen.evaluate(() => document.body.dataset['version'] ?? 'this'),
    ),
  )
}
