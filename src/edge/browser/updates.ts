import type {Workbox} from 'workbox-window'
import type {Stop, Store} from '../../core/store.ts'
import {trustedScript} from '../trusted-script.ts'

/** `waiting`: a newer version is on this device and is taken when the person says so. */
export type Update = 'none' | 'waiting'

const HOUR_MS = 3_600_000

/**
 * Registers the service worker and hears of newer versions. Nothing reloads unasked: a tab under which another tab's
 * consent changed the version goes on with the old one, and says that a newer one is waiting.
 */
export class Updates {
  readonly #state: Store<Update>
  #workbox: Workbox | undefined
  #registration: ServiceWorkerRegistration | undefined
  #hadVersion = false
  #accepted = false

  constructor(state: Store<Update>) {
    this.#state = state
  }

  /** @param script the address of the service worker, under the page's own. */
  watch(script: URL): Stop {
    window.addEventListener('vite:preloadError', this.#partGone)
    const unregistered = () =>
      window.removeEventListener('vite:preloadError', this.#partGone)
    if (!('serviceWorker' in navigator)) return unregistered

    this.#hadVersion = navigator.serviceWorker.controller !== null
    void this.#register(script)
    const timer = setInterval(this.#look, HOUR_MS)
    document.addEventListener('visibilitychange', this.#look)
    return () => {
      unregistered()
      this.#workbox?.removeEventListener('waiting', this.#waiting)
      this.#workbox?.removeEventListener('controlling', this.#controlling)
      clearInterval(timer)
      document.removeEventListener('visibilitychange', this.#look)
    }
  }

  /** Takes the newer version and reloads this tab; what was being written must be stored by now. */
  accept(): void {
    this.#accepted = true
    if (this.#registration?.waiting) this.#workbox?.messageSkipWaiting()
    else location.reload()
  }

  async #register(script: URL): Promise<void> {
    try {
      const {Workbox} = await import('workbox-window')
      const workbox = (this.#workbox = new Workbox(trustedScript(script)))
      workbox.addEventListener('waiting', this.#waiting)
      workbox.addEventListener('controlling', this.#controlling)
      this.#registration = await workbox.register()
    } catch {
      // Refused, as in private windows of some browsers: the app works without, but not offline.
    }
  }

  #waiting = () => this.#state.set('waiting')

  #controlling = () => {
    if (this.#accepted) location.reload()
    else if (this.#hadVersion) this.#state.set('waiting')
    this.#hadVersion = true
  }

  #look = () => {
    // Without a network there is nothing to find; the next hour looks again.
    if (document.visibilityState === 'visible') {
      this.#workbox?.update().catch(() => undefined)
    }
  }

  /** A part of this version could not be loaded: the site may have gone on to the next and dropped it. */
  #partGone = () => {
    void siteHasMovedOn().then(moved => {
      if (moved) this.#state.set('waiting')
    })
  }
}

async function siteHasMovedOn(): Promise<boolean> {
  const entry = document.querySelector('script[type=module][src]')?.getAttribute('src')
  try {
    const page = await fetch('./', {cache: 'no-store'})
    return page.ok && entry != null && !(await page.text()).includes(entry)
  } catch {
    return false
  }
}
