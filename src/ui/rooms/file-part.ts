import {html, nothing} from 'lit'
import {customElement, property, query, state} from 'lit/decorators.js'
import {LightElement} from '../elements/light.ts'
import {makeIn} from '../words/make.ts'
import {Speaking} from '../words/words.ts'
import {broughtIn} from './brought-records.ts'
import {noFields, type GoalFields} from './goal-fields.ts'
import {recordsProblem} from './goal-form.ts'
import type {NotFilled} from './goal-from-file.ts'
import type {GoalTyping} from './goal-typing.ts'
import {inputId} from './form-view.ts'
import {problemWords} from './problem-words.ts'

/** The way into the form for a goal that was exported, and what has come of it. */
@customElement('cairn-file-part')
export class CairnFilePart extends LightElement {
  @property({attribute: false}) typing!: GoalTyping
  @property({attribute: false}) fields: GoalFields = noFields

  @query('input') private readonly input!: HTMLInputElement
  @state() private refused: NotFilled | undefined
  /** The file that the form was filled from, and what stood in it before. */
  @state() private filled: {name: string; before: GoalFields} | undefined
  readonly #say = new Speaking(this)

  override render() {
    const {file} = makeIn[this.#say.language]
    return html`<button
        type="button"
        class="button small"
        aria-describedby="make-file-hint"
        @click=${() => this.input.click()}
      >
        ${file.pick}
      </button>
      <span class="aloud" id="make-file-hint">${file.pickHint}</span>
      <input
        type="file"
        accept=".json,application/json"
        hidden
        @input=${stop}
        @change=${this.#picked}
      />
      <div role="status">${this.#filled()} ${this.#records()}</div>
      <div role="alert">
        ${
          this.refused
            ? html`<p class="banner alarm">${this.#refusal(this.refused)}</p>`
            : nothing
        }
      </div>`
  }

  #filled() {
    const {file} = makeIn[this.#say.language]
    return this.filled
      ? html`<p class="banner good">
          <span dir="auto">${file.filled(this.filled.name)}</span>
          <button type="button" class="link" @click=${this.#undo}>${file.undo}</button>
        </p>`
      : nothing
  }

  /** Also when the form is opened again. */
  #records() {
    const brought = broughtIn(this.fields)
    if (!brought) return nothing
    const {file} = makeIn[this.#say.language]
    const problem = recordsProblem(this.fields)
    const count = this.#say.format.number(brought.records.length)
    return html`<p class=${problem ? 'banner alarm' : 'banner'}>
      <span>
        ${
          problem
            ? problemWords({field: 'records', problem}, this.typing.view())
            : file.records(count, brought.records.length)
        }
      </span>
      <button
        type="button"
        class="link"
        id=${inputId('records')}
        @click=${() => this.typing.change({records: ''})}
      >
        ${file.leaveOut}
      </button>
    </p>`
  }

  #refusal(refused: NotFilled): string {
    const {file} = makeIn[this.#say.language]
    return refused.why === 'unclear'
      ? file.unclear(refused.places.slice(0, PLACES_SHOWN))
      : file.refused[refused.why]
  }

  #picked = async (event: Event) => {
    event.stopPropagation()
    const [file] = this.input.files ?? []
    if (!file) return
    const {fieldsFromFile} = await import('./goal-from-file.ts')
    const {typing} = this
    const {fields: before, today, say} = typing.view()
    const read = await fieldsFromFile(file, before, today, say.format)
    // The same file may be chosen again.
    this.input.value = ''
    this.refused = read.ok ? undefined : read.refusal
    this.filled = read.ok ? {name: file.name, before} : undefined
    if (read.ok) typing.fill(read.value)
  }

  #undo = () => {
    if (this.filled) this.typing.change(this.filled.before)
    this.filled = undefined
    this.querySelector('button')?.focus()
  }
}

/** Enough to find what is wrong with a file. */
const PLACES_SHOWN = 3

const stop = (event: Event) => event.stopPropagation()

declare global {
  interface HTMLElementTagNameMap {
    'cairn-file-part': CairnFilePart
  }
}
