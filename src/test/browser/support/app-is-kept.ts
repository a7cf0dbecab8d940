import type {Screen} from './screen.ts'

/** Resolves when all of the app is on this device; where it was opened with its service worker only. */
export function appIsKept(where: Pick<Screen, 'evaluate'>): Promise<void> {
  return where.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}
