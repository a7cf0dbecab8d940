import {vi} from 'vitest'

/** What of the platform's cryptography is under way in other threads, whose time no test's clock is. */
let underWay = 0

/** To be called before keys are reckoned with; restored with all mocks. */
export function watchKeys(): void {
  const {subtle} = crypto
  for (const name of ['sign', 'verify', 'encrypt', 'decrypt', 'importKey'] as const) {
    const real = subtle[name].bind(subtle) as (...given: unknown[]) => Promise<unknown>
    vi.spyOn(subtle, name).mockImplementation((async (...given: unknown[]) => {
      underWay++
      try {
        return await real(...given)
      } finally {
        underWay--
      }
    }) as never)
  }
}

/** Resolves after so many turns of the event loop in a row in which nothing was under way. */
export async function untilIdle(turns: number): Promise<void> {
  for (let idle = 0; idle < turns; idle = underWay > 0 ? 0 : idle + 1)
    await new Promise(setImmediate)
}
