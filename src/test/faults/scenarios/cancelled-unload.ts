import {pair, talk, type Scenario} from '../side.ts'

export const cancelledUnload: Scenario = {
  row: 3,
  what: 'somebody is about to leave the page and stays',
  run: async side => {
    const place = await side.start()
    const [aoi, ben] = await pair(place)
    const {page} = ben.screen
    await page.evaluate(() =>
      addEventListener('beforeunload', event => event.preventDefault()),
    )
    // Only a page that a person has touched may ask to stay.
    await page.mouse.click(10, 10)
    const asked = page.waitForEvent('dialog')
    const leaving = page.evaluate(() => location.reload()).catch(() => {})
    await (await asked).dismiss()
    await leaving
    return talk(aoi, ben)
  },
}
