import {consume} from '@lit/context'
import {html, type PropertyValues} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import type {NotSaved} from '../../app/ports.ts'
import {dayIn} from '../../core/text/dates.ts'
import {Ask} from '../ask.ts'
import {cairnContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {go} from '../go.ts'
import {atLeisure} from '../lazily.ts'
import {makeIn} from '../words/make.ts'
import {Speaking} from '../words/words.ts'
import {bareHead} from './bare-head.ts'
import {formActions} from './form-actions.ts'
import {formProblems, readForm} from './goal-form.ts'
import {goalFormView} from './goal-form-view.ts'
import {goalFrame} from './goal-frame.ts'
import {goalPreview} from './goal-preview.ts'
import {GoalTyping} from './goal-typing.ts'
import {keepFields, keptFields, putAside} from './kept-fields.ts'
import {makeIntro} from './make-intro.ts'
import './file-part.ts'
import {enterRoom, startRoom} from './start-room.ts'
import './make-goal.css'
import './make-form.css'

/** A room is made by stating its goal. What is typed outlives a reload and a refusal. */
@customElement('cairn-make-goal')
export class CairnMakeGoal extends LightElement {
  /** The id of the draft that the goal is made from. */
  @property() draft: string | undefined

  @consume({context: cairnContext}) private cairn!: Cairn
  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved>(this)
  readonly #typing: GoalTyping = new GoalTyping(this, {
    asks: 'room',
    say: this.#say,
    today: () => dayIn(this.cairn.ports.device.zone, this.cairn.ports.clock.now()),
    keep: fields => keepFields(this.cairn.ports, this.draft, fields),
    problems: formProblems,
  })

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('draft'))
      this.#typing.begin(keptFields(this.cairn.ports, this.draft))
  }

  protected override firstUpdated(): void {
    atLeisure(() => import('./invite-dialog.ts'))
  }

  override render() {
    const make = makeIn[this.#say.language]
    const view = {...this.#typing.view(), draft: this.draft}
    return html`<div class="make">
      ${bareHead(this.#say, this.cairn.ports.preferences)} ${makeIntro(make)}
      ${goalFrame(
        {typing: this.#typing, look: 'card', titledBy: 'make-title', submit: this.#start},
        html`<div class="make-head">
            <h1 id="make-title" tabindex="-1">${make.title}</h1>
            <cairn-file-part
              .typing=${this.#typing}
              .fields=${view.fields}
            ></cairn-file-part>
          </div>
          ${goalFormView(view)}
          ${formActions(view, {
            problems: this.#typing.problems,
            isPending: this.#ask.pending,
            isKept: this.#typing.isKept,
            refused: this.#ask.refusal && make.refused[this.#ask.refusal],
            start: make.start,
            aside: {words: make.notYet, press: this.#putAside},
          })}`,
      )}
      <div class="make-aside">
        ${goalPreview(view)}
        <p class="hint">${make.notYetHelp}</p>
      </div>
    </div>`
  }

  #start = async (event: SubmitEvent) => {
    event.preventDefault()
    const {fields} = this.#typing
    const form = readForm(fields, this.#typing.view().today)
    if (this.#typing.stop() || !form.ok) return
    const {cairn, draft} = this
    const start = {cairn, say: this.#say, draft, fields, form: form.value}
    const room = await this.#ask.run(() => startRoom(start))
    if (room !== undefined) enterRoom(cairn, room)
  }

  #putAside = () => {
    const draft = this.draft ?? putAside(this.cairn.ports, this.#typing.fields)
    if (draft) go({at: 'drafts', draft})
    else this.#typing.notKept()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-make-goal': CairnMakeGoal
  }
}
