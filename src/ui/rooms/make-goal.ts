import {consume} from '@lit/context'
import {html, nothing, type PropertyValues} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {makeRoom} from '../../app/make-room.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {Day, RoomId} from '../../core/ids.ts'
import {dayIn} from '../../core/text/dates.ts'
import {Ask} from '../ask.ts'
import {cairnContext} from '../context.ts'
import {isComposing} from '../elements/composing.ts'
import {LightElement} from '../elements/light.ts'
import {go} from '../go.ts'
import {goalSentence} from '../goal-words.ts'
import {makeIn} from '../words/make.ts'
import {Speaking} from '../words/words.ts'
import {asRead} from './as-read.ts'
import {bareHead} from './bare-head.ts'
import {
  noFields,
  presetIn,
  problemsIn,
  readForm,
  type FieldName,
  type FormProblem,
  type GoalFields,
} from './goal-form.ts'
import {goalFormView} from './goal-form-view.ts'
import {goalPreview} from './goal-preview.ts'
import {openInvite} from './invite-dialog.ts'
import {forgetFields, keepFields, keptFields, putAside} from './kept-fields.ts'
import {makeIntro} from './make-intro.ts'
import {problemWords} from './problem-words.ts'
import './make-goal.css'

/** A room is made by stating its goal. What is typed outlives a reload and a refusal. */
@customElement('cairn-make-goal')
export class CairnMakeGoal extends LightElement {
  /** The id of the draft that the goal is made from. */
  @property() draft: string | undefined

  @consume({context: cairnContext}) private cairn!: Cairn
  @state() private fields: GoalFields = noFields
  /** Problems are told once their field was left or the goal was to start. */
  @state() private left: ReadonlySet<string> = new Set()
  @state() private tried = false
  @state() private isKept = true
  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved>(this)

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has('draft')) return
    const kept = keptFields(this.cairn.ports, this.draft)
    this.fields = {...kept, ...asRead(kept, 'baseline', this.#say.format)}
    this.left = new Set()
    this.tried = false
  }

  override render() {
    const make = makeIn[this.#say.language]
    const problems = this.#problems
    return html`<div class="make">
      ${bareHead(this.#say, this.cairn.ports.preferences)} ${makeIntro(make)}
      <form
        class="card make-form"
        novalidate
        aria-labelledby="make-title"
        @input=${this.#typed}
        @change=${this.#typed}
        @focusout=${this.#leave}
        @keydown=${this.#key}
        @submit=${this.#start}
      >
        <h1 id="make-title" tabindex="-1">${make.title}</h1>
        ${goalFormView({
          fields: this.fields,
          today: this.#today,
          say: this.#say,
          errorOf: field => this.#errorOf(field, problems),
          change: this.#change,
          choose: this.#choose,
        })}
        ${this.#actions(problems)}
      </form>
      <div class="make-aside">
        ${goalPreview(this.fields, this.#today, this.#say)}
        <p class="hint">${make.notYetHelp}</p>
      </div>
    </div>`
  }

  #actions(problems: readonly FormProblem[]) {
    const make = makeIn[this.#say.language]
    const missing = problems.map(({field}) => make.fieldNames[field])
    return html`<div class="make-alert" role="alert">
        ${
          this.#ask.refusal
            ? html`<p class="banner alarm">${make.refused[this.#ask.refusal]}</p>`
            : nothing
        }
        ${this.isKept ? nothing : html`<p class="banner watch">${make.notRemembered}</p>`}
      </div>
      <div class="make-actions">
        <button type="button" class="button quiet" @click=${this.#putAside}>
          ${make.notYet}
        </button>
        ${
          missing.length > 0
            ? html`<p class="hint make-missing" id="make-missing">
                ${make.missing(missing.join(make.and))}
              </p>`
            : nothing
        }
        <button
          class="button primary large"
          aria-disabled=${missing.length > 0 || this.#ask.pending}
          aria-describedby=${missing.length > 0 ? 'make-missing' : nothing}
        >
          ${make.start}
        </button>
      </div>`
  }

  get #today(): Day {
    const {device, clock} = this.cairn.ports
    return dayIn(device.zone, clock.now())
  }

  get #problems(): readonly FormProblem[] {
    return problemsIn(this.fields, this.#today)
  }

  #errorOf(field: FormProblem['field'], problems: readonly FormProblem[]) {
    const found = problems.find(problem => problem.field === field)
    if (!found) return undefined
    const isHelped = found.problem === 'missing' || found.problem === 'theme'
    const isDue = this.tried || (this.left.has(field) && !isHelped)
    return isDue
      ? problemWords(found, this.fields, makeIn[this.#say.language])
      : undefined
  }

  #change = (part: Partial<GoalFields>) => {
    this.fields = {...this.fields, ...part}
    this.isKept = keepFields(this.cairn.ports, this.draft, this.fields)
  }

  #typed = ({target}: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    if (this.fields[target.name as FieldName] !== target.value)
      this.#change({[target.name]: target.value})
  }

  #leave = ({target}: FocusEvent) => {
    if (!(target instanceof HTMLInputElement) || target.value === '') return
    const {name} = target
    this.left = new Set([...this.left, name === 'day' ? 'due' : name])
    if (name === 'baseline' || name === 'target')
      this.#change(asRead(this.fields, name, this.#say.format))
  }

  #choose = (example: {metric: string; unit: string}) => {
    this.#change(example)
    this.#focus('baseline')
  }

  /** Enter goes on to what is still missing; with nothing missing it starts. */
  #key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    const next = this.#problems.find(({field}) => field !== inputOf(event)?.name)
    if (!isComposing(event) && !next) return
    event.preventDefault()
    if (!isComposing(event) && next) this.#focus(next.field)
  }

  #start = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = readForm(this.fields, this.#today)
    this.tried = !form.ok
    if (!form.ok) return this.#focus(form.refusal[0]?.field ?? 'name')
    const {ports} = this.cairn
    const {name, terms} = form.value
    const sentence = goalSentence(this.#say, terms, terms.start)
    const {zone} = ports.device
    const room = await this.#ask.run(() =>
      makeRoom(ports, {name, room: terms.metric, zone, terms, sentence}),
    )
    if (room === undefined) return
    forgetFields(ports, this.draft)
    this.#enter(room)
  }

  /** Back leads from the room to where its maker was before the form. */
  #enter(room: RoomId): void {
    const {cairn} = this
    addEventListener('hashchange', () => openInvite(cairn, room), {once: true})
    go({at: 'room', room, part: 'talk'}, 'instead')
  }

  #putAside = () => {
    const draft = this.draft ?? putAside(this.cairn.ports, this.fields)
    if (draft) go({at: 'drafts', draft})
    else this.isKept = false
  }

  #focus(field: FormProblem['field']): void {
    const due = presetIn(this.fields) === 'day' ? '#make-day' : '[name=due]:checked'
    const input = field === 'due' ? due : `#make-${field}`
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(input)?.focus())
  }
}

const inputOf = ({target}: Event) =>
  target instanceof HTMLInputElement ? target : undefined

declare global {
  interface HTMLElementTagNameMap {
    'cairn-make-goal': CairnMakeGoal
  }
}
