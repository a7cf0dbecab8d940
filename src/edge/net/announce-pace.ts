import type {MeetingPoint} from './meeting-point.ts'

/** Two who were lost to each other at a public meeting point, and are alone, find each other within about this. */
const ALONE_MS = 60_000
/** Whoever comes announces, and all who are there listen: those who are connected need say no more than a sign of life. */
const AMONG_OTHERS_MS = 15 * 60_000

/** Of one public meeting point, in `performance.now()`. */
type Pace = {readonly began: number; readonly next: number}

/**
 * Where to announce when: at public meeting points with pauses as long as it has been announced for, up to a limit; at all
 * others each time.
 */
export class AnnouncePace {
  readonly #paces = new Map<MeetingPoint, Pace>()

  restart(points: readonly MeetingPoint[]): void {
    for (const point of points)
      if (point.isPublic) this.#paces.set(point, {began: performance.now(), next: 0})
  }

  /** Where to announce now. It is taken to be done. */
  due(points: readonly MeetingPoint[], isAlone: boolean): MeetingPoint[] {
    return points.filter(point => this.#isDue(point, isAlone))
  }

  #isDue(point: MeetingPoint, isAlone: boolean): boolean {
    const pace = this.#paces.get(point)
    const now = performance.now()
    if (!pace) return true
    if (now < pace.next) return false
    const pause = Math.min(now - pace.began, isAlone ? ALONE_MS : AMONG_OTHERS_MS)
    this.#paces.set(point, {...pace, next: now + pause})
    return true
  }
}
