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

/** What fades in is judged when it is there. */
async function atRest(): Promise<void> {
  const moving = document
    .getAnimations()
    .filter(({effect}) => effect?.getComputedTiming().iterations !== Infinity)
  await Promise.allSettled(moving.map(({finished}) => finished))
}
