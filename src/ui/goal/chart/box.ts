export type Point = {readonly x: number; readonly y: number}

/** A rectangle in pixels of the drawing, from its upper left corner. */
export type Box = Point & {readonly width: number; readonly height: number}

/** Text with the box that it fills, as well as that can be told without drawing it. */
export type Label = {readonly text: string; readonly box: Box}

export const FONT_PX = 12

export function labelAt(text: string, x: number, y: number): Label {
  return {text, box: {x, y, width: textWidth(text), height: FONT_PX * LINE}}
}

/** Half a letter too wide rather than too narrow. */
export function textWidth(text: string): number {
  const ems = [...text].reduce((sum, letter) => sum + (NARROW.test(letter) ? 0.6 : 1), 0)
  return ems * FONT_PX
}

const NARROW = /[\u0020-\u024F\u2010-\u2027\u2212]/
const LINE = 1.25

export function boxesMeet(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  )
}

/** Whether the straight line between two points passes through the box (Liang–Barsky). */
export function lineMeetsBox(from: Point, to: Point, box: Box): boolean {
  const dx = to.x - from.x
  const dy = to.y - from.y
  let enters = 0
  let leaves = 1
  const edges = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const
  for (const [step, room] of edges) {
    if (step === 0 && room < 0) return false
    if (step < 0) enters = Math.max(enters, room / step)
    if (step > 0) leaves = Math.min(leaves, room / step)
  }
  return enters <= leaves
}

/** Whether any part of a line through these points passes through the box. */
export const pathMeetsBox = (points: readonly Point[], box: Box): boolean =>
  points.some((point, index) => lineMeetsBox(points[index - 1] ?? point, point, box))
