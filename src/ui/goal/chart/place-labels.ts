import type {GoalTerms} from '../../../core/goal/goal.ts'
import {
  type Box,
  type Label,
  type Point,
  boxesMeet,
  labelAt,
  pathMeetsBox,
  textWidth,
} from './box.ts'
import type {ChartGeometry, ChartTexts} from './geometry.ts'

type Drawn = Pick<
  ChartGeometry,
  'trace' | 'dots' | 'pace' | 'target' | 'limits' | 'fan' | 'plot'
> & {readonly todayX: number | undefined}

type Labels = Pick<ChartGeometry, 'paceLabel' | 'aimLabels' | 'revisionLabels'>

/** Words where nothing else is drawn, or nowhere: what finds no place is told by the table and by the points. */
export function placeLabels(drawn: Drawn, texts: ChartTexts, terms: GoalTerms): Labels {
  const page = new Page(drawn)
  const aimLabels = terms.mode === 'keep' ? limitLabels(page, texts, terms) : []
  const target = terms.mode === 'keep' ? undefined : targetLabel(page, texts.target)
  if (target) aimLabels.push(target)
  const revisionLabels = revisionsLabelled(page, texts)
  return {aimLabels, revisionLabels, paceLabel: paceLabel(page, texts.paceLine)}
}

/** Keeps the words that were placed already. */
class Page {
  readonly drawn: Drawn
  readonly #lines: readonly (readonly Point[])[]
  readonly #taken: Box[] = []

  constructor(drawn: Drawn) {
    this.drawn = drawn
    this.#lines = [
      drawn.trace,
      drawn.pace,
      drawn.target.flatMap(({ends}) => ends),
      ...drawn.limits,
      drawn.fan,
    ]
  }

  /** @param overToday words that the today line gives way to. */
  place(candidates: readonly Label[], overToday = false): Label | undefined {
    const label = candidates.find(({box}) => this.#isFree(box, overToday))
    if (label) this.#taken.push(label.box)
    return label
  }

  #isFree(box: Box, overToday: boolean): boolean {
    const {plot, todayX, dots} = this.drawn
    const air = {x: box.x - 2, y: box.y, width: box.width + 4, height: box.height}
    if (!isInside(box, plot)) return false
    if (this.#lines.some(path => pathMeetsBox(path, air))) return false
    if (dots.some(dot => boxesMeet(air, around(dot)))) return false
    const isOnToday = todayX !== undefined && todayX > air.x && todayX < air.x + air.width
    if (isOnToday && !overToday) return false
    return !this.#taken.some(other => boxesMeet(air, other))
  }
}

/** Beside the target line, at its right end if it can be. The today line gives way to it. */
function targetLabel(page: Page, text: string): Label | undefined {
  const {plot, target, pace} = page.drawn
  const last = target.at(-1)
  if (!last) return undefined
  const lineY = last.ends[0].y
  // Beyond the target nothing is drawn until it is passed.
  const sides = (pace[0]?.y ?? 0) < lineY ? [BELOW, ABOVE] : [ABOVE, BELOW]
  const right = plot.x + plot.width - textWidth(text)
  const left = Math.max(plot.x, last.ends[0].x) + NEAR
  const candidates = [right, left].flatMap(x =>
    sides.map(side => labelAt(text, x, lineY + side)),
  )
  return page.place(candidates, true)
}

function limitLabels(page: Page, texts: ChartTexts, terms: GoalTerms): Label[] {
  const {plot, limits} = page.drawn
  const words = [
    ...(terms.lower === undefined ? [] : [{text: texts.lower, sides: [BELOW, ABOVE]}]),
    ...(terms.upper === undefined ? [] : [{text: texts.upper, sides: [ABOVE, BELOW]}]),
  ]
  return words.flatMap(({text, sides}, nth) => {
    const lineY = limits[nth]?.[0].y ?? 0
    const right = plot.x + plot.width - textWidth(text)
    const candidates = [right, plot.x + NEAR].flatMap(x =>
      sides.map(side => labelAt(text, x, lineY + side)),
    )
    return page.place(candidates, true) ?? []
  })
}

/** At the step that the target makes, with the reason where there is room. The newest ones first. */
function revisionsLabelled(page: Page, texts: ChartTexts): readonly Label[] {
  const steps = page.drawn.target.filter(({revision}) => revision).slice(-LABELLED)
  return steps.reverse().flatMap(({revision, ends: [from]}) => {
    if (!revision) return []
    const wordings = texts.revised(revision)
    const before = page.drawn.target.find(({ends}) => ends[1].x === from.x)
    const lines = [from.y, before?.ends[0].y ?? from.y]
    const candidates = wordings.flatMap(text =>
      [from.x - textWidth(text) - NEAR, from.x + NEAR].flatMap(x =>
        lines.flatMap(y => [ABOVE, BELOW].map(side => labelAt(text, x, y + side))),
      ),
    )
    return page.place(candidates) ?? []
  })
}

const LABELLED = 3

/** Along the pace line, on the side that its dots leave free. */
function paceLabel(page: Page, text: string): Label | undefined {
  const {pace} = page.drawn
  const [from, to] = [pace[0], pace.at(-1)]
  if (!from || !to) return undefined
  const width = textWidth(text)
  const falls = to.y > from.y
  const candidates = ALONG.flatMap(share => {
    const x = from.x + (to.x - from.x) * share
    const y = heightAt(pace, x)
    const under = labelAt(text, falls ? x - width - NEAR : x + NEAR, y + NEAR)
    const over = labelAt(text, falls ? x + NEAR : x - width - NEAR, y - HIGH - NEAR)
    return [under, over]
  })
  return page.place(candidates)
}

/** Where the line is at that place of its width. */
function heightAt(line: readonly Point[], x: number): number {
  const next = Math.max(
    1,
    line.findIndex(point => point.x >= x),
  )
  const [before, after] = [line[next - 1], line[next]]
  if (!before || !after || after.x === before.x) return (after ?? before)?.y ?? 0
  return before.y + ((after.y - before.y) * (x - before.x)) / (after.x - before.x)
}

const NEAR = 4
const HIGH = 15
const BELOW = 3
const ABOVE = -HIGH - 3
/** Early on the way first, where a reader begins. */
const ALONG = [0.36, 0.3, 0.42, 0.5, 0.24, 0.58, 0.66, 0.18, 0.74, 0.82, 0.9]

const isInside = (box: Box, plot: Box) =>
  box.x >= plot.x &&
  box.x + box.width <= plot.x + plot.width &&
  box.y >= plot.y &&
  box.y + box.height <= plot.y + plot.height

const around = ({x, y}: Point): Box => ({x: x - 4, y: y - 4, width: 8, height: 8})

/** A shorter rest of a dotted line looks like a slip of the pen. */
const SHORTEST_PX = 8

/** The today line from over the plot to its ground, around the words that stand on it. */
export function todayLinesAt(
  x: number,
  plot: Box,
  words: readonly Label[],
): ChartGeometry['today'] {
  const crossed = words
    .map(({box}) => box)
    .filter(box => x >= box.x - 2 && x <= box.x + box.width + 2)
    .sort((a, b) => a.y - b.y)
  const lines: (readonly [Point, Point])[] = []
  let y = plot.y - 4
  for (const box of crossed) {
    lines.push([
      {x, y},
      {x, y: box.y},
    ])
    y = box.y + box.height
  }
  lines.push([
    {x, y},
    {x, y: plot.y + plot.height},
  ])
  return lines.filter(([from, to], nth) => nth === 0 || to.y - from.y >= SHORTEST_PX)
}

export function todayLabelAt(x: number, text: string, plot: Box, width: number): Label {
  const wide = textWidth(text)
  return labelAt(text, Math.max(plot.x, Math.min(width - wide, x - wide / 2)), 2)
}
