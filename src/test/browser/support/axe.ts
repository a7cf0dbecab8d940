import axe from 'axe-core'
import type {Page} from 'playwright-core'

type Axe = Pick<typeof axe, 'run'>

/** What axe finds wrong with the page as it stands, one line per element: rule, where, why. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(atRest)
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const {violations} = await page.evaluate(() =>
    (globalThis as unknown as {axe: Axe}).axe.run({resultTypes: ['violations']}),
  )
  return violations.flatMap(({id, nodes}) =>
    nodes.map(
      ({target, failureSummary}) => `${id}: ${target.join(' ')}: ${failureSummary}`,
    ),
  )
}

/** The same in the dark and in the light. */
export async function violationsInBoth(page: Page): Promise<string[]> {
  await page.emulateMedia({colorScheme: 'dark'})
  const inTheDark = await violationsOn(page)
  await page.emulateMedia({colorScheme: 'light'})
  return [...inTheDark.map(each => `dark: ${each}`), ...(await violationsOn(page))]
}

/** What fades in is judged when it is there. One whose element goes away meanwhile never says that it has finished. */
async function atRest(): Promise<void> {
  const isMoving = () =>
    document
      .getAnimations()
      .some(
        ({playState, effect}) =>
          playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
      )
  while (isMoving()) await new Promise(requestAnimationFrame)
}
