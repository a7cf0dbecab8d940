import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {reviseGoal, type NotRevised} from '../../app/commands/revise-goal.ts'
import {setDayOff} from '../../app/commands/set-day-off.ts'
import {isOpen} from '../../app/commands/set-goal.ts'
import {hashOf} from '../../app/place.ts'
import {keys} from '../../app/preference-keys.ts'
import type {RoomSession} from '../../app/session.ts'
import type {Goal, TermsChange} from '../../core/goal/goal.ts'
import type {Day, GoalId} from '../../core/ids.ts'
import {Ask} from '../ask.ts'
import {cairnContext, roomContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {textField} from '../elements/text-field.ts'
import {go} from '../go.ts'
import {changeWords} from '../goal-change-words.ts'
import {Select} from '../select.ts'
import {reviseIn} from '../words/revise.ts'
import {termsIn as termsWordsIn} from '../words/terms.ts'
import {Speaking} from '../words/words.ts'
import {formActions} from './form-actions.ts'
import {goalFormView} from './goal-form-view.ts'
import {GoalTyping} from './goal-typing.ts'
import {fieldsAt, keepFieldsAt} from './kept-fields.ts'
import {changeIn, followGoal, revisionFields, revisionProblems} from './revision.ts'
import './make-goal.css'
import './make-form.css'
import './goal-task.css'

/** 目標・期限を見直す: the goal's own form, what changes in it, and why. */
@customElement('cairn-revise-goal')
export class CairnReviseGoal extends LightElement {
  @property() goal!: GoalId

  @consume({context: cairnContext}) private cairn!: Cairn
  /** Somebody revised the goal while this form was being filled in. */
  @state() private wasRevised = false
  /** Saving was pressed with nothing changed. */
  @state() private isIdle = false
  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotRevised>(this)
  readonly #room = new Select(
    this,
    roomContext,
    session => session.state,
    state => state,
  )
  readonly #typing: GoalTyping = new GoalTyping(this, {
    asks: 'revision',
    say: this.#say,
    today: () => this.#session.today(),
    keep: fields => keepFieldsAt(this.cairn.ports, keys.revision(this.goal), fields),
    problems: (fields, today) => {
      const goal = this.#goal
      return goal ? revisionProblems(fields, today, goal.terms) : []
    },
  })
  #hasBegun = false

  protected override willUpdate(): void {
    const goal = this.#goal
    if (!goal) return
    if (!this.#hasBegun) {
      this.#hasBegun = true
      const kept = fieldsAt(this.cairn.ports, keys.revision(this.goal))
      this.#typing.begin(kept ?? revisionFields(goal, this.#say.format))
    }
    this.#follow(goal)
  }

  protected override firstUpdated(): void {
    this.querySelector('h2')?.focus({preventScroll: true})
  }

  override render() {
    const words = reviseIn[this.#say.language]
    const goal = this.#goal
    if (!goal)
      return html`<div class="goal-task">
        <h2 tabindex="-1">${words.title}</h2>
        <p>${words.notHere}</p>
      </div>`
    const {typed, leave, key} = this.#typing
    const roomDays = {off: this.#room.value?.daysOff ?? NO_DAYS, set: this.#setDay}
    const view = {...this.#typing.view(), roomDays}
    return html`<form
      class="goal-task make-form"
      novalidate
      aria-labelledby="task-title"
      @input=${typed}
      @change=${typed}
      @focusout=${leave}
      @keydown=${key}
      @submit=${this.#save}
    >
      <h2 id="task-title" tabindex="-1">${words.title}</h2>
      <p class="quiet">${words.lead}</p>
      <div role="status">${this.#note(goal)}</div>
      ${goalFormView(view)} ${this.#changes(goal)}
      ${textField({
        id: 'make-reason',
        name: 'reason',
        label: words.reason,
        hint: words.reasonHint,
        placeholder: words.reasonExample,
        value: view.fields.reason,
        error: view.errorOf('reason'),
      })}
      ${formActions(view, {
        problems: this.#typing.problems,
        isPending: this.#ask.pending,
        isKept: this.#typing.isKept,
        refused: this.#refused,
        start: words.save,
        aside: {words: words.next.cancel, press: this.#back},
      })}
    </form>`
  }

  #note(goal: Goal) {
    const {finished, revisedMeanwhile, next} = reviseIn[this.#say.language]
    if (!isOpen(goal))
      return html`<p class="banner watch goal-task-note">
        <span>${finished}</span>
        <a class="link" href=${hashOf({...this.#page, task: 'new'})}>${next.title}</a>
      </p>`
    return this.wasRevised
      ? html`<p class="banner goal-task-note">${revisedMeanwhile}</p>`
      : nothing
  }

  #changes({terms}: Goal) {
    const {changes} = termsWordsIn[this.#say.language]
    const said = changeWords(this.#say, terms, this.#change, this.#session.today())
    return html`<section class="goal-task-changes" aria-labelledby="changes">
      <h3 class="field-label" id="changes">${changes.title}</h3>
      ${
        said.length > 0
          ? html`<dl>
              ${said.map(
                ({name, before, after}) =>
                  html`<div>
                    <dt class="quiet">${name}</dt>
                    <dd dir="auto">${changes.line(before, after)}</dd>
                  </div>`,
              )}
            </dl>`
          : html`<p class="hint">${changes.none}</p>`
      }
    </section>`
  }

  get #session(): RoomSession {
    const session = this.#room.source
    if (!session) throw new Error('no room is on the screen')
    return session
  }

  get #goal(): Goal | undefined {
    return this.#room.value?.goals.get(this.goal)
  }

  get #change(): TermsChange {
    const terms = this.#goal?.terms
    if (!terms) return {}
    const today = this.#session.today()
    return changeIn(this.#typing.fields, today, terms, this.#say.format) ?? {}
  }

  get #refused(): string | undefined {
    const words = reviseIn[this.#say.language]
    const {refusal} = this.#ask
    if (this.isIdle && Object.keys(this.#change).length === 0) return words.noChange
    switch (refusal) {
      case undefined:
        return undefined
      case 'finished':
        return words.finished
      case 'no-change':
        return words.noChange
      case 'no-reason':
        return words.reasonProblems['too-short']
      case 'bad-goal':
        return words.badGoal
      default:
        return words.refused[refusal]
    }
  }

  get #page() {
    const {id} = this.#session.room
    return {at: 'room', room: id, part: 'goal', goal: this.goal} as const
  }

  /** What others change meanwhile shows in every field that was left alone. */
  #follow(goal: Goal): void {
    const typed = this.#typing.fields
    const fields = followGoal(typed, goal, this.#say.format)
    if (fields === typed) return
    const wasTouched = Object.keys(this.#change).length > 0 || typed.reason !== ''
    this.wasRevised = wasTouched
    this.#typing.change(fields)
  }

  #setDay = (day: Day, off: boolean) => void setDayOff(this.#session, day, off)

  #save = async (event: SubmitEvent) => {
    event.preventDefault()
    const change = this.#change
    this.isIdle = false
    if (this.#typing.stop()) return
    this.isIdle = Object.keys(change).length === 0
    if (this.isIdle) return
    const {reason} = this.#typing.fields
    const session = this.#session
    const id = await this.#ask.run(() => reviseGoal(session, this.goal, change, reason))
    if (id === undefined) return
    keepFieldsAt(this.cairn.ports, keys.revision(this.goal), undefined)
    go(this.#page, 'instead')
  }

  #back = () => go(this.#page)
}

const NO_DAYS: ReadonlyMap<Day, boolean> = new Map()

declare global {
  interface HTMLElementTagNameMap {
    'cairn-revise-goal': CairnReviseGoal
  }
}
