import {html} from 'lit'
import {customElement, property, query, state} from 'lit/decorators.js'
import type {NotSaved} from '../../app/ports.ts'
import type {Result} from '../../core/result.ts'
import {Ask} from '../ask.ts'
import {isComposing} from '../elements/composing.ts'
import {LightElement} from '../elements/light.ts'
import {textField} from '../elements/text-field.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {peopleIn} from '../words/people.ts'
import {Speaking} from '../words/words.ts'

type Reason = NotSaved | 'empty' | 'too-long'

/** A name that is read most of the time, and changed in its place. */
@customElement('cairn-name-edit')
export class CairnNameEdit extends LightElement {
  @property() label = ''
  @property() value = ''
  /** What the button that begins the change is called. */
  @property() action = ''
  @property() note = ''
  @property({attribute: false}) save!: (typed: string) => Promise<Result<unknown, Reason>>

  @state() private typed: string | undefined
  @query('input') private readonly input!: HTMLInputElement | null
  @query('button') private readonly button!: HTMLButtonElement | null
  readonly #say = new Speaking(this)
  readonly #ask = new Ask<Reason>(this)

  override render() {
    return this.typed === undefined ? this.#shown() : this.#form(this.typed)
  }

  #shown() {
    return html`<div class="name-edit">
      <div>
        <p class="field-label quiet">${this.label}</p>
        <p class="name-edit-value" dir="auto">${this.value}</p>
        <p class="hint">${this.note}</p>
      </div>
      <button
        class="button small"
        type="button"
        aria-label=${this.action}
        @click=${this.#begin}
      >
        ${peopleIn[this.#say.language].rename}
      </button>
    </div>`
  }

  #form(typed: string) {
    const people = peopleIn[this.#say.language]
    const {refusal, pending} = this.#ask
    return html`<form
      class="name-edit editing"
      novalidate
      @input=${this.#type}
      @keydown=${this.#key}
      @submit=${this.#save}
    >
      ${textField({
        id: `name-edit-${this.id}`,
        name: 'name',
        label: this.label,
        value: typed,
        error: refusal && people.nameProblems[refusal],
      })}
      ${roomFileOffer(refusal)}
      <button class="button primary" aria-disabled=${pending}>${people.save}</button>
      <button class="button quiet" type="button" @click=${this.#end}>
        ${people.cancel}
      </button>
    </form>`
  }

  #begin = async () => {
    this.typed = this.value
    await this.updateComplete
    this.input?.select()
  }

  #type = ({target}: Event) => {
    if (target instanceof HTMLInputElement) this.typed = target.value
  }

  #key = (event: KeyboardEvent) => {
    if (isComposing(event)) {
      // Safari would submit with the Enter that ends the composition.
      if (event.key === 'Enter') event.preventDefault()
    } else if (event.key === 'Escape') void this.#end()
  }

  #save = async (event: SubmitEvent) => {
    event.preventDefault()
    const typed = this.typed ?? ''
    if (typed.trim() === this.value) return this.#end()
    const saved = await this.#ask.run(() => this.save(typed))
    if (saved !== undefined) await this.#end()
    else this.input?.focus()
  }

  #end = async () => {
    this.typed = undefined
    await this.updateComplete
    this.button?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-name-edit': CairnNameEdit
  }
}
