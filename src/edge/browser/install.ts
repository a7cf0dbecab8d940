import {Store} from '../../core/store.ts'
import type {ReadonlyStore, Stop} from '../../core/store.ts'

/** `ready`: the browser offers to install and waits for a tap. Many never offer, though their menu can. */
export type Installable = 'unknown' | 'ready' | 'installed'

/** Chromium alone has it: https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent */
interface BeforeInstallPromptEvent extends Event {
  prompt(): Promise<{outcome: 'accepted' | 'dismissed'}>
}

declare global {
  interface WindowEventMap {
    beforeinstallprompt: BeforeInstallPromptEvent
  }
}

export class InstallPrompt {
  readonly #state = new Store<Installable>(
    matchMedia('(display-mode: standalone)').matches ? 'installed' : 'unknown',
  )
  #offer: BeforeInstallPromptEvent | undefined

  get state(): ReadonlyStore<Installable> {
    return this.#state
  }

  /** Listens from now on; the browser offers once, early. */
  watch(): Stop {
    window.addEventListener('beforeinstallprompt', this.#offered)
    window.addEventListener('appinstalled', this.#installed)
    return () => {
      window.removeEventListener('beforeinstallprompt', this.#offered)
      window.removeEventListener('appinstalled', this.#installed)
    }
  }

  /** Opens the browser's own question. Only within a tap or a key press, and only when `ready`. */
  async install(): Promise<void> {
    const offer = this.#offer
    if (!offer) return
    this.#offer = undefined
    this.#state.set('unknown')
    const {outcome} = await offer.prompt()
    if (outcome === 'accepted') this.#state.set('installed')
  }

  #offered = (event: BeforeInstallPromptEvent) => {
    event.preventDefault()
    this.#offer = event
    this.#state.set('ready')
  }

  #installed = () => this.#state.set('installed')
}
