// Hooks run last to first: imported before ours, faults are counted after everything is closed.
import './faults.ts'
import {afterEach} from 'vitest'

const open: (() => unknown)[] = []

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** Closes it when the test ends, however it ends; last opened, first closed. */
export function closeLater(close: () => unknown): void {
  open.push(close)
}
