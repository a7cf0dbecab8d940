import type {Screen} from './screen.ts'

/** Resolves when all of the app is on this device, and the page is given its parts from there. Where it was opened with its service worker only. */
export function appIsKept(where: Pick<Screen, 'evaluate'>): Promise<void> {
  return where.evaluate(async () => {
    const {serviceWorker} = navigator
    // A worker is ready before the first page is its own.
    const isTaken = new Promise(done =>
      serviceWorker.addEventListener('controllerchange', done, {once: true}),
    )
    await serviceWorker.ready
    if (!serviceWorker.controller) await isTaken
  })
}
