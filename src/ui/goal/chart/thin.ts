import type {Point} from './box.ts'

/**
 * Of a line with more points than a screen can show, what can be seen of it: in each column of pixels where it comes in,
 * its lowest, its highest and where it goes on. Points are in order of x.
 */
export function thinned(points: readonly Point[], width: number): readonly Point[] {
  if (points.length <= width * POINTS_PER_PIXEL) return points
  const seen: Point[] = []
  let column: Point[] = []
  const close = () => {
    const byHeight = [...column].sort((a, b) => a.y - b.y)
    const kept = new Set([column[0], byHeight[0], byHeight.at(-1), column.at(-1)])
    seen.push(...column.filter(point => kept.has(point)))
  }
  for (const point of points) {
    if (column[0] && Math.floor(column[0].x) !== Math.floor(point.x)) {
      close()
      column = []
    }
    column.push(point)
  }
  if (column.length > 0) close()
  return seen
}

const POINTS_PER_PIXEL = 4
