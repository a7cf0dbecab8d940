import {defineConfig} from 'vitest/config'

const suites: Record<string, {include: string; workers: number}> = {
  browser: {include: 'src/test/browser/**/*.test.ts', workers: 2},
  faults: {include: 'src/test/faults/faults.ts', workers: 1},
  bench: {include: 'src/test/bench/**/*.bench.ts', workers: 1},
  screenshots: {include: 'src/test/screenshots/screens.ts', workers: 1},
}
const {include, workers} = suites[process.env['CAIRN_SUITE'] ?? 'browser']!

/** Drives the built app in real browsers; started by scripts/browser-tests.mjs. */
export default defineConfig({
  test: {
    include: [include],
    environment: 'node',
    setupFiles: ['src/test/browser/support/each-test.ts'],
    // A worker loads what the stories share once, not for each of them.
    isolate: false,
    maxWorkers: workers,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
  },
})
