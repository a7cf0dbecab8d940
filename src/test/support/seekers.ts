import {afterEach, beforeEach, expect, vi} from 'vitest'
import {Seeker} from './square.ts'

/** For all tests of a file: people who look for each other by a clock of the test's. They leave when a test ends, with all that they set. */
export function seekers() {
  const people: Seeker[] = []
  beforeEach(() => void vi.useFakeTimers({shouldAdvanceTime: true, advanceTimeDelta: 5}))
  afterEach(() => {
    for (const {rendezvous} of people.splice(0)) rendezvous.close()
    expect(vi.getTimerCount()).toBeLessThanOrEqual(1)
    vi.useRealTimers()
  })
  return {
    person(...given: ConstructorParameters<typeof Seeker>): Seeker {
      const someone = new Seeker(...given)
      people.push(someone)
      return someone
    },
    bothOpen: (aoi: Seeker, ben: Seeker) =>
      vi.waitFor(() => {
        expect([aoi.open.length, ben.open.length]).toEqual([1, 1])
      }),
  }
}
