import {consume} from '@lit/context'
import {html, type PropertyValues} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {cairnContext} from '../context.ts'
import {isComposing} from '../elements/composing.ts'
import {LightElement} from '../elements/light.ts'
import {textField} from '../elements/text-field.ts'
import {go} from '../go.ts'
import {hashOf} from '../../app/place.ts'
import {makeIn} from '../words/make.ts'
import {Speaking} from '../words/words.ts'
import {bareHead} from './bare-head.ts'
import {noFields, type FieldName, type GoalFields} from './goal-fields.ts'
import {keepFields, keptFields} from './kept-fields.ts'

/** What to ask oneself before there is a goal. The third and fourth answers are fields of the goal's form. */
const QUESTIONS = ['better', 'whom', 'metric', 'baseline', 'look'] as const

/** A private draft: nobody else sees it, and no room is made. */
@customElement('cairn-five-questions')
export class CairnFiveQuestions extends LightElement {
  @property() draft = ''

  @consume({context: cairnContext}) private cairn!: Cairn
  @state() private fields: GoalFields = noFields
  @state() private isKept = true
  readonly #say = new Speaking(this)

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft')) this.fields = keptFields(this.cairn.ports, this.draft)
  }

  override render() {
    const {questions, notRemembered} = makeIn[this.#say.language]
    return html`<form
      class="drafts"
      novalidate
      @input=${this.#typed}
      @keydown=${this.#key}
      @submit=${this.#make}
    >
      ${bareHead(this.#say, this.cairn.ports.preferences)}
      <h1>${questions.title}</h1>
      <p class="quiet">${questions.lead}</p>
      <ol class="drafts-questions">
        ${QUESTIONS.map(
          (name, index) =>
            html`<li>
              <span class="make-step" aria-hidden="true">${index + 1}</span>
              ${textField({
                id: `question-${name}`,
                name,
                label: questions[name].ask,
                value: this.fields[name],
                placeholder: questions[name].hint,
              })}
            </li>`,
        )}
      </ol>
      <p class="hint" role="status">${this.isKept ? questions.kept : notRemembered}</p>
      <div class="drafts-actions">
        <a class="button quiet" href=${hashOf({at: 'drafts'})}>${questions.later}</a>
        <button class="button primary">${questions.make}</button>
      </div>
    </form>`
  }

  #typed = ({target}: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    this.fields = {...this.fields, [target.name as FieldName]: target.value}
    this.isKept = keepFields(this.cairn.ports, this.draft, this.fields)
  }

  /** Enter goes to the next question. */
  #key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (isComposing(event)) return
    const inputs = [...this.querySelectorAll('input')]
    inputs[inputs.indexOf(event.target) + 1]?.focus()
  }

  #make = (event: SubmitEvent) => {
    event.preventDefault()
    go({at: 'make', draft: this.draft})
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-five-questions': CairnFiveQuestions
  }
}
