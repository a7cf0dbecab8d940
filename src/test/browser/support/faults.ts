import {expect} from 'vitest'

/** What went wrong in any page since the test began, one line each. */
const faults: string[] = []
let tolerated: RegExp[] = []
let wanted: RegExp[] = []

/** Fails when a page had one that nobody reckoned with, or lacked one that should have come. */
export function reportFaults(): void {
  const seen = faults.splice(0)
  const missing = wanted.filter(fault => !seen.some(line => fault.test(line)))
  const known = [...tolerated, ...wanted]
  tolerated = []
  wanted = []
  const wrong = seen.filter(line => !known.some(fault => fault.test(line)))
  expect(wrong, 'errors in the console of a page').toEqual([])
  expect(missing, 'errors that should have come up').toEqual([])
}

/** For a test that cuts the network or does harm on purpose: this is not a fault in it. */
export function tolerate(...known: readonly RegExp[]): void {
  tolerated.push(...known)
}

/** This must come up in some page before the test ends. */
export function expectFault(fault: RegExp): void {
  wanted.push(fault)
}

/** What a browser says by itself when it cannot reach the site or a meeting point. */
export const unreachable =
  /Failed to load resource|WebSocket connection to|NetworkError|can.t establish a connection|ERR_(CONNECTION|INTERNET|NETWORK)|error occurred when fetching the script/

export function fault(who: string, what: string): void {
  faults.push(`${who}: ${what}`)
}

/** Waits until what a page had to say has been heard: closing it at once would lose the last words. */
export async function hearOut(pages: readonly Listening[]): Promise<void> {
  const heard = pages.map(page =>
    page.evaluate(() => new Promise<void>(done => setTimeout(done))),
  )
  await Promise.allSettled(heard)
}

type Listening = {evaluate(inPage: () => Promise<void>): Promise<void>}

/** Runs in the page before anything else, so that a refused script or style is seen in every browser. */
export function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', event => {
    console.error(
      `policy violated: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`,
    )
  })
}
