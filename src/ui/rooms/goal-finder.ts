import {consume} from '@lit/context'
import {html} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import {live} from 'lit/directives/live.js'
import type {Cairn} from '../../app/cairn.ts'
import {hashOf} from '../../app/place.ts'
import {
  DEPARTMENTS,
  goalExamples,
  type Department,
  type ExampleId,
  type GoalExample,
} from '../../core/goal/goal-examples.ts'
import {readNumber} from '../../core/text/numbers.ts'
import {cairnContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {go} from '../go.ts'
import {examplesIn} from '../words/examples.ts'
import {termsIn} from '../words/terms.ts'
import {Speaking} from '../words/words.ts'
import {bareHead} from './bare-head.ts'
import {exampleFields} from './example-fields.ts'
import {isBlank} from './goal-fields.ts'
import {keepFields, keptFields, putAside} from './kept-fields.ts'
import './drafts.css'
import './make-form.css'
import './goal-finder.css'

/** 目標さがし: goals that other teams set themselves, by department. Choosing one fills the form. */
@customElement('cairn-goal-finder')
export class CairnGoalFinder extends LightElement {
  /** The draft that is filled; without one, the form in progress. */
  @property() draft: string | undefined

  @consume({context: cairnContext}) private cairn!: Cairn
  @state() private department: Department = DEPARTMENTS[0]
  @state() private isKept = true
  readonly #say = new Speaking(this)

  override render() {
    const {find} = termsIn[this.#say.language]
    const {departments} = examplesIn[this.#say.language]
    const found = Object.entries(goalExamples).filter(
      ([, {department}]) => department === this.department,
    ) as [ExampleId, GoalExample][]
    return html`<div class="drafts">
      ${bareHead(this.#say, this.cairn.ports.preferences)}
      <h1 tabindex="-1">${find.title}</h1>
      <p class="quiet">${find.lead}</p>
      <fieldset class="field">
        <legend>${find.department}</legend>
        <div class="make-chips">
          ${DEPARTMENTS.map(
            name =>
              html`<label class="chip">
                <input
                  type="radio"
                  name="department"
                  value=${name}
                  .checked=${live(name === this.department)}
                  @change=${() => (this.department = name)}
                />
                ${departments[name]}
              </label>`,
          )}
        </div>
      </fieldset>
      <div role="alert">
        ${this.isKept ? '' : html`<p class="banner watch">${find.notKept}</p>`}
      </div>
      <section aria-labelledby="found" aria-live="polite">
        <h2 id="found" class="field-label">
          ${find.found(departments[this.department])}
        </h2>
        <ul class="finder-list">
          ${found.map(([id, example]) => html`<li>${this.#example(id, example)}</li>`)}
        </ul>
      </section>
      <a class="button quiet finder-back" href=${hashOf(this.#form)}>${find.back}</a>
    </div>`
  }

  #example(id: ExampleId, example: GoalExample) {
    const {metric, measure} = examplesIn[this.#say.language].goals[id]
    return html`<button
      type="button"
      class="card finder-example"
      @click=${() => this.#choose(id)}
    >
      <strong>${metric}</strong>
      <span class="numbers">${this.#aim(id, example)}</span>
      <span class="hint">${measure}</span>
      ${icon('chevron-right')}
    </button>`
  }

  /** 3日 → 2日, 80%以上, 40時間以内 or 4段階 */
  #aim(id: ExampleId, {kind, mode, baseline, target, lower, upper}: GoalExample): string {
    const {format, language} = this.#say
    const {aims} = termsIn[language].find
    const {unit, milestones = []} = examplesIn[language].goals[id]
    const quantity = (text = '') => format.quantity(readNumber(text) ?? 0, unit)
    if (kind === 'milestones') return aims.steps(format.number(milestones.length))
    if (mode === 'budget') return aims.under(quantity(target))
    if (mode === 'reach') return aims.change(quantity(baseline), quantity(target))
    if (lower && upper) return aims.between(quantity(lower), quantity(upper))
    return upper ? aims.atMost(quantity(upper)) : aims.atLeast(quantity(lower))
  }

  get #form() {
    return this.draft
      ? ({at: 'make', draft: this.draft} as const)
      : ({at: 'make'} as const)
  }

  /** What was being typed stays as a draft of its own. */
  #choose(id: ExampleId): void {
    const {ports} = this.cairn
    const typed = keptFields(ports, this.draft)
    const isSafe =
      this.draft !== undefined || isBlank(typed) || putAside(ports, typed) !== undefined
    const fields = exampleFields(id, this.#say.language, typed)
    this.isKept = isSafe && keepFields(ports, this.draft, fields)
    if (this.isKept) go(this.#form, 'instead')
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-finder': CairnGoalFinder
  }
}
