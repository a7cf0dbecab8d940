import {cpSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {it} from 'vitest'
import {phone} from './support/chromium.ts'
import {closeLater} from './support/closing.ts'
import {tolerate} from './support/faults.ts'
import {pageOf} from './support/page-of.ts'
import {personAt, personInFirefox, quotes} from './support/person.ts'
import {openStaticSite} from './support/static-site.ts'
import {usable} from './support/usable.ts'

/** What a press asks for, by the beginning of its file's name. */
const parts = ['record-dialog', 'members-part', 'panel-details', 'reading-table']

it('a press whose part is not there says so, with a way to ask again and one to load the page again', async () => {
  tolerate(/404/, /Failed to load/)
  const site = await openStaticSite(siteWithout(parts))
  const aoi = await personAt({who: 'aoi', url: site.url, viewport: phone})
  await aoi.startsRoom(quotes)
  await aoi.says('はじめます')
  const page = pageOf(aoi)
  const {app, goal, panel, people, record, room} = aoi.words
  const presses = [
    {
      press: () => aoi.screen.click('button', goal.record),
      comes: async () => {
        await aoi.screen.find('dialog', record.title)
        await page.keyboard.press('Escape')
      },
    },
    {
      press: () => aoi.screen.click('link', room.members),
      comes: () => aoi.screen.find('heading', people.title),
    },
    {
      press: async () => {
        await aoi.screen.click('link', room.goal)
        await page.getByText(panel.details.title, {exact: true}).click()
      },
      comes: () => aoi.sees(panel.details.measure),
    },
  ]
  for (const [nth, {press, comes}] of presses.entries()) {
    site.serve(siteWithout(parts.slice(nth)))
    await press()
    await aoi.sees(app.notLoaded.title)
    await usable(page, 'not loaded')
    site.serve('dist')
    await page.getByRole('button', {name: app.again}).click()
    await aoi.screen.miss(app.notLoaded.title)
    await comes()
  }

  // A whole screen, while the one before stands.
  site.serve(siteWithout(['settings']))
  await page.reload()
  await aoi.screen.find('region', goal.bar)
  await page.evaluate(() => (location.hash = '#/settings'))
  await aoi.sees(app.notLoaded.title)
  await aoi.screen.find('region', goal.bar)
  site.serve('dist')
  await page.getByRole('button', {name: app.again}).click()
  await aoi.screen.find('heading', aoi.words.settings.title)
  await page.goBack()
  await aoi.screen.find('region', goal.bar)

  site.serve(siteWithout(parts))
  await page.reload()
  await aoi.screen.click('button', goal.record)
  await aoi.sees(app.notLoaded.title)
  await page.getByRole('button', {name: app.close}).click()
  await aoi.screen.miss(app.notLoaded.title)
  await aoi.screen.click('button', goal.record)
  await aoi.sees(app.notLoaded.title)
  site.serve('dist')
  await page.getByRole('button', {name: app.crashed.reload}).click()
  await aoi.screen.miss(app.notLoaded.title)
  await aoi.screen.click('button', goal.record)
  await aoi.screen.find('dialog', record.title)
})

it('a room is made once, also where its invite cannot be shown yet', async () => {
  tolerate(/404/, /Failed to load/)
  const site = await openStaticSite(siteWithout(['invite-dialog']))
  const aoi = await personAt({who: 'aoi', url: site.url})
  const {app, invite, make, overview} = aoi.words
  await aoi.screen.click('link', overview.make)
  await aoi.fillsGoal(quotes)
  await aoi.screen.click('button', make.start)
  await aoi.screen.find('log')
  await aoi.sees(app.notLoaded.title)
  site.serve('dist')
  await pageOf(aoi).getByRole('button', {name: app.again}).click()
  await aoi.screen.find('dialog', invite.title)
})

it('in Firefox, which does not ask for a part twice, loading the page again brings it', async () => {
  tolerate(/404/, /module/)
  const site = await openStaticSite(siteWithout(['record-dialog']))
  const aoi = await personInFirefox({who: 'aoi', url: site.url})
  await aoi.startsRoom(quotes)
  const {app, goal, record} = aoi.words
  await aoi.screen.click('button', goal.record)
  await aoi.sees(app.notLoaded.title)
  site.serve('dist')
  await aoi.screen.click('button', app.crashed.reload)
  await aoi.screen.miss(app.notLoaded.title)
  await aoi.screen.click('button', goal.record)
  await aoi.screen.find('dialog', record.title)
})

/** The built app, without the worker that would keep all of it, and without what begins so. */
function siteWithout(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-site-'))
  closeLater(() => rmSync(folder, {recursive: true, force: true}))
  cpSync('dist', folder, {recursive: true})
  rmSync(join(folder, 'sw.js'))
  const assets = join(folder, 'assets')
  for (const file of readdirSync(assets))
    if (names.some(name => file.startsWith(`${name}-`))) rmSync(join(assets, file))
  return folder
}
