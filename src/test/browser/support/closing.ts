import {hearOut} from './faults.ts'
import type {Screen} from './screen.ts'

type Close = () => unknown
const open: Close[] = []

/** Closes it when the test ends, however it ends; last opened, first closed. */
export function closeLater(close: Close): void {
  open.push(close)
}

/** What has been opened so far is for all stories of a file, and closed by whoever asked when they have ended. */
export function keepOpen(): () => Promise<void> {
  const kept = open.splice(0)
  return () => closeAll(kept)
}

/** For a page of a browser that is kept open: what it has to say is heard first. */
export function closeScreenLater(screen: Screen): void {
  closeLater(async () => {
    await hearOut([screen])
    await screen.close()
  })
}

export async function closeAll(opened = open): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close()
}
