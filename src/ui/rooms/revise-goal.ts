import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {reviseGoal, type NotRevised} from '../../app/commands/revise-goal.ts'
import {isOpen} from '../../core/goal/open-goals.ts'
import {hashOf} from '../../app/place.ts'
import {keys} from '../../app/preference-keys.ts'
import type {Goal, TermsChange} from '../../core/goal/goal.ts'
import type {GoalId} from '../../core/ids.ts'
import {Ask} from '../ask.ts'
import {cairnContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {textField} from '../elements/text-field.ts'
import {go} from '../go.ts'
import {changeWords} from '../goal-change-words.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {reviseIn} from '../words/revise.ts'
import {termsIn as termsWordsIn} from '../words/terms.ts'
import {Speaking} from '../words/words.ts'
import {GoalTyping} from './goal-typing.ts'
import {fieldsAt, keepFieldsAt, ofDevice} from './kept-fields.ts'
import {changeIn, followGoal, revisionFields, revisionProblems} from './revision.ts'
import {taskForm} from './task-form.ts'
import {TaskRoom} from './task-room.ts'
import {carriedOver} from './terms-fields.ts'

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
  readonly #room: TaskRoom = new TaskRoom(this)
  readonly #typing: GoalTyping = new GoalTyping(this, {
    asks: 'revision',
    say: this.#say,
    today: () => this.#room.session.today(),
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
      const {ports} = this.cairn
      const kept = fieldsAt(ports, keys.revision(this.goal))
      const fields = kept ?? revisionFields(goal, this.#say.format)
      this.#typing.begin(ofDevice(ports.preferences, fields))
    }
    this.#follow(goal)
  }

  override render() {
    const words = reviseIn[this.#say.language]
    const goal = this.#goal
    if (!goal)
      return html`<div class="goal-task">
        <h2 tabindex="-1">${words.title}</h2>
        <p>${words.notHere}</p>
      </div>`
    const view = {...this.#typing.view(), roomDays: this.#room.days}
    return taskForm({
      ...{typing: this.#typing, view, submit: this.#save},
      ...{title: words.title, lead: words.lead},
      above: html`<div role="status">${this.#note(goal)}</div>`,
      below: html`${this.#changes(goal)}
      ${textField({
        id: 'make-reason',
        name: 'reason',
        label: words.reason,
        hint: words.reasonHint,
        placeholder: words.reasonExample,
        value: view.fields.reason,
        error: view.errorOf('reason'),
      })}`,
      actions: {
        isPending: this.#ask.pending,
        refused: this.#refused,
        remedy: roomFileOffer(this.#ask.refusal),
        start: words.save,
        aside: {words: words.next.cancel, press: this.#back},
      },
    })
  }

  #note(goal: Goal) {
    const {finished, revisedMeanwhile, next} = reviseIn[this.#say.language]
    if (!isOpen(goal))
      return html`<p class="banner watch goal-task-note">
        <span>${finished}</span>
        <a
          class="link"
          href=${hashOf({...this.#page, task: 'new'})}
          @click=${() => this.#carryOver(goal)}
        >
          ${next.title}
        </a>
      </p>`
    return this.wasRevised
      ? html`<p class="banner goal-task-note">${revisedMeanwhile}</p>`
      : nothing
  }

  #changes({terms}: Goal) {
    const {changes} = termsWordsIn[this.#say.language]
    const said = changeWords(this.#say, terms, this.#change, this.#room.session.today())
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

  get #goal(): Goal | undefined {
    return this.#room.state?.goals.get(this.goal)
  }

  get #change(): TermsChange {
    const terms = this.#goal?.terms
    if (!terms) return {}
    const today = this.#room.session.today()
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
    const {id} = this.#room.session.room
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

  #save = async (event: SubmitEvent) => {
    event.preventDefault()
    const change = this.#change
    this.isIdle = false
    if (this.#typing.stop()) return
    this.isIdle = Object.keys(change).length === 0
    if (this.isIdle) return
    const {reason} = this.#typing.fields
    const {session} = this.#room
    const id = await this.#ask.run(() => reviseGoal(session, this.goal, change, reason))
    if (id === undefined) return
    keepFieldsAt(this.cairn.ports, keys.revision(this.goal), undefined)
    go(this.#page, 'instead')
  }

  /** Unless the next goal is being written already. */
  #carryOver(goal: Goal): void {
    const {ports} = this.cairn
    const key = keys.nextGoal(this.#room.session.room.id, this.goal)
    if ('closing' in goal && !fieldsAt(ports, key))
      keepFieldsAt(ports, key, carriedOver(this.#typing.fields, goal, this.#say.format))
  }

  #back = () => go(this.#page)
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-revise-goal': CairnReviseGoal
  }
}
