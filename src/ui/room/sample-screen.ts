import {ContextConsumer, ContextProvider} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import {keyed} from 'lit/directives/keyed.js'
import type {Cairn} from '../../app/cairn.ts'
import {hashOf, type Place} from '../../app/place.ts'
import {keys} from '../../app/preference-keys.ts'
import type {Passing} from '../../app/ports.ts'
import type {openSample, Sample} from '../../app/sample/open-sample.ts'
import type {When} from '../../app/sample/plot.ts'
import type {Day, Millis} from '../../core/ids.ts'
import {addDays, dayIn} from '../../core/text/dates.ts'
import {cairnContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {StandsEvent} from '../elements/stands-event.ts'
import {atPress} from '../lazily.ts'
import {sampleIn} from '../words/sample.ts'
import {Speaking} from '../words/words.ts'
import './room-screen.ts'
import {opening} from './room-opening.ts'
import {samplePlot} from './sample-plot.ts'
import './sample-screen.css'

/** The sample: a room as any other, in a Cairn of its own that remembers nothing and reaches nobody. */
@customElement('cairn-sample')
export class CairnSample extends LightElement {
  @property({attribute: false}) place!: Extract<Place, {at: 'room'}>

  @state() private sample: Sample | undefined
  @state() private wasReset = false

  readonly #say = new Speaking(this)
  readonly #around = new ContextConsumer(this, {context: cairnContext})
  /** What the room inside is given in its place. */
  readonly #inside = new ContextProvider(this, {context: cairnContext})

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#fetch()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#close()
  }

  protected override updated(): void {
    if (this.sample) this.dispatchEvent(new StandsEvent())
  }

  override render() {
    return html`<div class="sample">
      ${this.#banner()} ${this.sample ? this.#room(this.sample) : opening(this.#say)}
    </div>`
  }

  #banner() {
    const words = sampleIn[this.#say.language]
    const {overview} = this.#say.words
    return html`<aside class="sample-banner" aria-label=${words.title}>
      <p>
        ${icon('info')}
        <span>${words.banner} <span class="sample-more">${words.bannerMore}</span></span>
      </p>
      <div class="sample-ways">
        <button class="button small" type="button" @click=${this.#reset}>
          ${icon('refresh')} <span>${words.reset}</span>
        </button>
        <a class="button small primary" href=${hashOf({at: 'make'})}>
          ${icon('plus')} <span>${overview.make}</span>
        </a>
        <a
          class="icon-button"
          href=${hashOf({at: 'home'})}
          aria-label=${words.leave}
          title=${words.leave}
          >${icon('x')}</a
        >
      </div>
      <span class="aloud" role="status">${this.wasReset ? words.wasReset : nothing}</span>
    </aside>`
  }

  #room({session}: Sample) {
    const {part, entry, goal, task} = this.place
    return keyed(
      session,
      html`<cairn-open-room
        .session=${session}
        .showing=${part}
        .entry=${entry}
        .goal=${goal}
        .task=${task}
      ></cairn-open-room>`,
    )
  }

  #reset = async () => {
    this.#close()
    this.wasReset = false
    await this.#fetch()
    this.wasReset = true
  }

  async #fetch(): Promise<void> {
    const around = this.#around.value
    if (!around) return
    const needed = () =>
      Promise.all([import('../../app/sample/open-sample.ts'), around.ports.passing()])
    await atPress(needed, ([{openSample}, passing]) =>
      this.#open(around, openSample, passing),
    )
  }

  async #open(around: Cairn, open: typeof openSample, passing: Passing): Promise<void> {
    const {ports} = around
    const {clock, device, preferences} = ports
    const today = dayIn(device.zone, clock.now())
    const plot = samplePlot(
      sampleIn[this.#say.language],
      preferences.get(keys.name) ?? '',
      today,
    )
    const sample = await open(
      {
        ...ports,
        passing,
        momentOf: when => momentOf(when, today, clock.now()),
        later,
      },
      plot,
    )
    if (!this.isConnected || this.sample) return sample.close()
    this.#inside.setValue({
      ...around,
      ports: {...ports, preferences: sample.preferences},
    })
    this.sample = sample
  }

  #close(): void {
    this.sample?.close()
    this.sample = undefined
  }
}

/** The time of day is this device's, and so is the sample's zone. */
const momentOf = (when: When, today: Day, now: Millis): Millis =>
  'minutesAgo' in when
    ? now - when.minutesAgo * MINUTE_MS
    : Date.parse(`${addDays(today, -when.daysAgo)}T${when.time}`)

const MINUTE_MS = 60_000

function later(wait: number, act: () => void) {
  const timer = setTimeout(act, wait)
  return () => clearTimeout(timer)
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-sample': CairnSample
  }
}
