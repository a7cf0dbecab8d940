import {NotLoadedEvent} from './elements/not-loaded-event.ts'

/**
 * Loads a part that the screen can do without for now. Where the site cannot be reached it is tried again when the
 * network is back, the window is looked at again, or the service worker, which keeps all parts, takes the page over.
 */
export function lazily(load: () => Promise<unknown>): void {
  load().catch(() => {
    const waiting = new AbortController()
    const {signal} = waiting
    const again = () => {
      waiting.abort()
      lazily(load)
    }
    window.addEventListener('online', again, {signal})
    document.addEventListener('visibilitychange', again, {signal})
    if ('serviceWorker' in navigator)
      navigator.serviceWorker.addEventListener('controllerchange', again, {signal})
  })
}

/** The same, when the page has nothing better to do: for what a later tap may ask for. */
export function atLeisure(load: () => Promise<unknown>): void {
  // Safari has no idle callback yet.
  if ('requestIdleCallback' in window) requestIdleCallback(() => lazily(load))
  else setTimeout(() => lazily(load), LEISURE_MS)
}

/** Well after the first paint. */
const LEISURE_MS = 1_000

/** Loads what somebody asks for and waits for, then acts with it. Where it cannot be had the app says so, with a way to ask again. */
export function atPress<Part>(
  load: () => Promise<Part>,
  act: (part: Part) => unknown = () => undefined,
): Promise<unknown> {
  const again = () => void atPress(load, act)
  return load().then(act, () => dispatchEvent(new NotLoadedEvent(again)))
}
