import type {Stop} from '../../core/store.ts'

/** `hidden`: the page is going, or into the browser's back-forward cache. `shown`: it is back, awake or online again. */
export function followPage(hear: {hidden(): void; shown(): void}): Stop {
  if (typeof window === 'undefined') return () => {}
  const visible = () => {
    if (document.visibilityState === 'visible') hear.shown()
  }
  const restored = (event: PageTransitionEvent) => {
    if (event.persisted) hear.shown()
  }
  window.addEventListener('pagehide', hear.hidden)
  window.addEventListener('pageshow', restored)
  window.addEventListener('online', hear.shown)
  document.addEventListener('resume', hear.shown)
  document.addEventListener('visibilitychange', visible)
  return () => {
    window.removeEventListener('pagehide', hear.hidden)
    window.removeEventListener('pageshow', restored)
    window.removeEventListener('online', hear.shown)
    document.removeEventListener('resume', hear.shown)
    document.removeEventListener('visibilitychange', visible)
  }
}
