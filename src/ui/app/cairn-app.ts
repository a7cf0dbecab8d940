import {provide} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, query, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {SAMPLE, type Place} from '../../app/place.ts'
import {keys} from '../../app/preference-keys.ts'
import type {Stop} from '../../core/store.ts'
import {cairnContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import '../elements/mark.ts'
import type {NotLoadedEvent} from '../elements/not-loaded-event.ts'
import {StandsEvent} from '../elements/stands-event.ts'
import '../styles/reset.css'
import '../styles/tokens.css'
import '../styles/theme.css'
import '../styles/controls.css'
import '../styles/fields.css'
import '../styles/surfaces.css'
import {atPress, lazily} from '../lazily.ts'
import {Speaking, languageFor, speak} from '../words/words.ts'
import './app.css'
import {Heading} from './heading.ts'
import {Router} from './router.ts'
import {screenAt, type Screen} from './screens.ts'
import {applyTheme} from '../theme.ts'
import {watchCrashes} from './watch-crashes.ts'

/** The whole app: which screen is shown, what stands around it, and how the device's wishes are followed. */
@customElement('cairn-app')
export class CairnApp extends LightElement {
  /** Set before the element is put into the page. */
  @provide({context: cairnContext})
  @property({attribute: false})
  cairn!: Cairn

  /** What is on the screen; the place of the address follows when it is loaded. */
  @state() private shown: {screen: Screen; place: Place} | undefined
  /** How to ask once more for what a press asked for in vain. */
  @state() private again: (() => void) | undefined

  @query('#crashed') private readonly crashed!: HTMLElement | null
  @query('main') private readonly main!: HTMLElement

  readonly #say = new Speaking(this)
  readonly #router = new Router(this)
  readonly #heading = new Heading(this, text => this.#say.words.app.title(text))
  readonly #loaded = new Set<Screen>()
  /** The screen that the address asks for. */
  #wanted: Screen | undefined
  #askedAt: Place | undefined
  #stops: readonly Stop[] = []

  override connectedCallback(): void {
    super.connectedCallback()
    const {rooms, ports} = this.cairn
    this.#stops = [
      rooms.rooms.follow(() => this.requestUpdate()),
      ports.preferences.follow(this.#preferred),
      ports.device.update.follow(this.#updated),
      watchCrashes(() => this.crashed),
    ]
    addEventListener('notloaded', this.#notLoaded)
    this.#updated()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const stop of this.#stops) stop()
    removeEventListener('notloaded', this.#notLoaded)
  }

  protected override willUpdate(): void {
    document.documentElement.lang = this.#say.language
    const {place} = this.#router
    if (place !== this.#askedAt) this.again = undefined
    this.#askedAt = place
    const rooms = this.cairn.rooms.rooms.value
    if (!rooms && place.at === 'home') return
    const screen = screenAt(place, !rooms?.size)
    if (this.#loaded.has(screen)) this.#show(screen, place)
    else if (screen !== this.#wanted) void atPress(screen.load, () => this.#got(screen))
    this.#wanted = screen
  }

  override render() {
    const isRailed = this.#isRailed
    if (isRailed) lazily(() => import('./room-rail.ts'))
    return html`<a class="app-skip button" href="#main" @click=${this.#skip}
        >${this.#say.words.app.skip}</a
      >
      <div class="app-notes">
        <div role="status" id="crashed"></div>
        <div role="status">${this.again ? this.#missing(this.again) : nothing}</div>
        <div role="status"><cairn-update-card></cairn-update-card></div>
      </div>
      <div class="app-frame ${isRailed ? 'railed' : ''}">
        ${
          isRailed
            ? html`<cairn-room-rail .place=${this.#router.place}></cairn-room-rail>`
            : nothing
        }
        <main id="main" tabindex="-1">${this.#screen()}</main>
      </div>`
  }

  protected override updated(): void {
    const {shown, again} = this
    if (again || (shown && !shown.screen.opens)) this.dispatchEvent(new StandsEvent())
  }

  /** Before the rooms are read it is known for a room alone, whose screen must not move when they are. */
  get #isRailed(): boolean {
    const rooms = this.cairn.rooms.rooms.value
    const screen = this.shown?.screen ?? this.#wanted
    const hasRooms = rooms ? rooms.size > 0 : isOwnRoom(this.#router.place)
    return screen?.frame === 'railed' && hasRooms
  }

  #screen() {
    if (this.shown) return this.shown.screen.show(this.shown.place)
    if (this.again) return nothing
    return html`<p class="app-waiting">${this.#say.words.app.loading}</p>`
  }

  /** A fresh page gets what this version of the site no longer has. Firefox asks for no part twice: https://github.com/whatwg/html/issues/6768 */
  #missing(again: () => void) {
    const words = this.#say.words.app
    const {title, body} = words.notLoaded
    const hide = () => (this.again = undefined)
    return html`<div class="banner watch">
      <div><strong>${title}</strong><br />${body}</div>
      <button
        class="button small primary"
        type="button"
        @click=${() => {
          hide()
          again()
        }}
      >
        ${words.again}
      </button>
      <button class="button small" type="button" @click=${() => location.reload()}>
        ${words.crashed.reload}
      </button>
      <button class="button small quiet" type="button" @click=${hide}>
        ${words.close}
      </button>
    </div>`
  }

  #notLoaded = ({again}: NotLoadedEvent) => (this.again = again)

  #got(screen: Screen): void {
    this.#loaded.add(screen)
    this.requestUpdate()
  }

  #show(screen: Screen, place: Place): void {
    const last = this.shown
    if (last?.place === place && last.screen === screen) return
    this.shown = {screen, place}
    if (last) void this.#arrive(last.place, place)
  }

  async #arrive(from: Place, to: Place): Promise<void> {
    const scroll = this.#router.arrive(this.main.scrollTop)
    await this.updateComplete
    // The screen's own elements render between now and the next frame.
    requestAnimationFrame(() => (this.main.scrollTop = scroll))
    if (!isSameScreen(from, to)) this.#heading.takeFocus()
  }

  /** Most visits end without a new version. */
  #updated = () => {
    const {update} = this.cairn.ports.device
    if (update.value === 'waiting') lazily(() => import('./update-card.ts'))
  }

  #skip = (event: Event) => {
    event.preventDefault()
    this.main.focus()
  }

  #preferred = (key: string) => {
    const {preferences, device} = this.cairn.ports
    if (key === keys.theme) applyTheme(preferences)
    if (key === keys.language) {
      void speak(languageFor(preferences.get(keys.language), device.languages))
    }
  }
}

const isOwnRoom = (place: Place): boolean => place.at === 'room' && place.room !== SAMPLE

/** The parts of one room are one screen: who taps its tabs stays where they are. A task with a goal is one of its own. */
const isSameScreen = (a: Place, b: Place): boolean =>
  a.at === 'room' && b.at === 'room'
    ? a.room === b.room && a.task === b.task
    : a.at === b.at

declare global {
  interface HTMLElementTagNameMap {
    'cairn-app': CairnApp
  }
}
