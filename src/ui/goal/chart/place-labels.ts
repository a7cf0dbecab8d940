import {
  type Box,
  type Label,
  type Point,
  boxesMeet,
  labelAt,
  pathMeetsBox,
  textWidth,
} from './box.ts'

export type Drawn = {
  readonly steps: readonly Point[]
  readonly pace: readonly [Point, Point]
  readonly target: readonly [Point, Point]
  readonly plot: Box
  readonly todayX: number | undefined
}

/** Beside the target line where nothing else is drawn, at its right end if it can be. The today line gives way to it. */
export function placeTargetLabel(text: string, drawn: Drawn): Label | undefined {
  const {plot, target, pace} = drawn
  const lineY = target[0].y
  // Beyond the target nothing is drawn until it is passed.
  const sides = pace[0].y < lineY ? [BELOW, ABOVE] : [ABOVE, BELOW]
  const right = plot.x + plot.width - textWidth(text)
  return [right, plot.x + NEAR]
    .flatMap(x => sides.map(side => labelAt(text, x, lineY + side)))
    .find(label => isFree(label.box, {...drawn, todayX: undefined}, []))
}

/** Along the pace line, on the side that its dots leave free. */
export function placePaceLabel(
  text: string,
  drawn: Drawn,
  targetLabel: Label | undefined,
): Label | undefined {
  const [from, to] = drawn.pace
  const width = textWidth(text)
  const falls = to.y > from.y
  const taken = targetLabel ? [targetLabel.box] : []
  return ALONG.flatMap(share => {
    const x = from.x + (to.x - from.x) * share
    const y = from.y + (to.y - from.y) * share
    const under = labelAt(text, falls ? x - width - NEAR : x + NEAR, y + NEAR)
    const over = labelAt(text, falls ? x + NEAR : x - width - NEAR, y - HIGH - NEAR)
    return [under, over]
  }).find(label => isFree(label.box, drawn, taken))
}

const NEAR = 4
const HIGH = 15
const BELOW = 3
const ABOVE = -HIGH - 3
/** Early on the way first, where a reader begins. */
const ALONG = [0.36, 0.3, 0.42, 0.5, 0.24, 0.58, 0.66, 0.18, 0.74, 0.82, 0.9]

function isFree(
  box: Box,
  {steps, pace, target, plot, todayX}: Drawn,
  taken: readonly Box[],
) {
  const air = {x: box.x - 2, y: box.y, width: box.width + 4, height: box.height}
  if (!isInside(box, plot)) return false
  if ([steps, pace, target].some(path => pathMeetsBox(path, air))) return false
  if (steps.some(dot => boxesMeet(air, around(dot)))) return false
  if (todayX !== undefined && todayX > air.x && todayX < air.x + air.width) return false
  return !taken.some(other => boxesMeet(air, other))
}

const isInside = (box: Box, plot: Box) =>
  box.x >= plot.x &&
  box.x + box.width <= plot.x + plot.width &&
  box.y >= plot.y &&
  box.y + box.height <= plot.y + plot.height

const around = ({x, y}: Point): Box => ({x: x - 4, y: y - 4, width: 8, height: 8})
