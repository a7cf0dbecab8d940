import type {ReactiveController, ReactiveControllerHost} from 'lit'
import {Store, type Stop} from '../../core/store.ts'
import type {en} from './en.ts'
import {formatsFor, type Formats} from './format.ts'

/** English gives the shape; every other language satisfies it, or does not compile. */
export type Words = typeof en
export const languages = ['ja', 'en'] as const
export type Language = (typeof languages)[number]
/** Each in its own language, so that who needs it finds it. */
export const ownNames: Record<Language, string> = {ja: '日本語', en: 'English'}

export type Wording = {
  readonly language: Language
  readonly words: Words
  readonly format: Formats
}

const wording = new Store<Wording | undefined>(undefined)

/** Loads a language and speaks it from now on, everywhere, without a reload. */
export async function speak(language: Language): Promise<void> {
  const words =
    language === 'ja' ? (await import('./ja.ts')).ja : (await import('./en.ts')).en
  wording.set({language, words, format: formatsFor(language)})
}

/** What the person chose, else what the browser asks for first. */
export function languageFor(
  chosen: string | undefined,
  asked: readonly string[],
): Language {
  const known = (tag: string) => languages.find(language => tag.startsWith(language))
  return (
    (chosen && known(chosen)) ||
    asked.map(known).find(language => language !== undefined) ||
    'en'
  )
}

/** Keeps its host in the language of the moment. `speak` must have resolved before the first host is made. */
export class Speaking implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #stop: Stop | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  get words(): Words {
    return this.#spoken.words
  }

  get format(): Formats {
    return this.#spoken.format
  }

  get language(): Language {
    return this.#spoken.language
  }

  get #spoken(): Wording {
    if (!wording.value) throw new Error('no language is loaded yet')
    return wording.value
  }

  hostConnected(): void {
    this.#stop = wording.follow(() => this.#host.requestUpdate())
    // The language may have changed while the host was out of the page.
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    this.#stop?.()
  }
}
