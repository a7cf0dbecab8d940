import {describe, expect, it, vi} from 'vitest'
import {seekers} from '../../test/support/seekers.ts'
import {Square} from '../../test/support/square.ts'
import {SealBox} from './seal-box.ts'

const {person, bothOpen} = seekers()

describe('at a meeting point that strangers run', () => {
  const hour = 3_600_000
  const box = new SealBox(new Uint8Array(32))

  /** How often this was published at within so long a time. Sealing takes its own time, which no fake clock moves. */
  async function publishedWithin(square: Square, ms: number): Promise<number> {
    const settle = async () => {
      for (let last = -1; last !== square.published;) {
        last = square.published
        for (let nth = 0; nth < 50; nth++) await box.seal(new Uint8Array(1))
      }
    }
    await settle()
    const {published} = square
    await vi.advanceTimersByTimeAsync(ms)
    await settle()
    return square.published - published
  }

  it('who is connected falls silent, but for a sign of life, and one who comes later finds all', async () => {
    const square = new Square(undefined, true)
    const [aoi, ben] = [person('a', [square]), person('b', [square])]
    await bothOpen(aoi, ben)
    expect(await publishedWithin(square, hour)).toBeLessThan(2 * 18)
    const signs = await publishedWithin(square, hour)
    expect(signs).toBeGreaterThanOrEqual(2 * 3)
    expect(signs).toBeLessThanOrEqual(2 * 5)
    const chie = person('c', [square])
    await vi.waitFor(() => expect(chie.open).toHaveLength(2))
  })

  it('who is alone announces about once a minute', async () => {
    const square = new Square(undefined, true)
    person('a', [square])
    await publishedWithin(square, hour)
    const announced = await publishedWithin(square, hour)
    expect(announced).toBeGreaterThan(40)
    expect(announced).toBeLessThanOrEqual(60)
  })

  it('two whose first words were lost find each other within seconds', async () => {
    const square = new Square(undefined, true)
    square.deaf = true
    const [aoi, ben] = [person('a', [square]), person('b', [square])]
    await vi.advanceTimersByTimeAsync(400)
    square.deaf = false
    await vi.advanceTimersByTimeAsync(5_000)
    await bothOpen(aoi, ben)
  })

  it('two pairs who could not hear each other are together again with the next sign of life', async () => {
    const halves = new Square((one, other) => one === other, true)
    const all = new Square(undefined, true)
    all.deaf = true
    const four = [...'abcd'].map((me, nth) => person(me, [halves, all], 1, nth % 2))
    await vi.waitFor(() => {
      expect(four.map(({open}) => open.length)).toEqual([1, 1, 1, 1])
    })
    await vi.advanceTimersByTimeAsync(hour)
    all.deaf = false
    await vi.advanceTimersByTimeAsync(hour / 2)
    await vi.waitFor(() => {
      expect(four.map(({open}) => open.length)).toEqual([3, 3, 3, 3])
    })
  })

  it('one that comes and goes makes nobody announce at another', async () => {
    const [good, bad] = [new Square(undefined, true), new Square(undefined, true)]
    person('a', [good, bad])
    await publishedWithin(good, hour)
    const {published} = good
    for (let time = 0; time < 60; time++) {
      bad.state.set('down')
      await vi.advanceTimersByTimeAsync(500)
      const before = bad.published
      bad.state.set('open')
      await publishedWithin(bad, 500)
      expect(bad.published).toBeGreaterThan(before)
    }
    await publishedWithin(good, 0)
    expect(good.published - published).toBeLessThanOrEqual(2)
  })
})
