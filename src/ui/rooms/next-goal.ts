import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {say} from '../../app/commands/say.ts'
import {setDayOff} from '../../app/commands/set-day-off.ts'
import {isOpen, OPEN_GOALS_MAX, setGoal} from '../../app/commands/set-goal.ts'
import type {NotSaved} from '../../app/ports.ts'
import {keys} from '../../app/preference-keys.ts'
import {hashOf} from '../../app/place.ts'
import type {RoomSession} from '../../app/session.ts'
import type {Goal} from '../../core/goal/goal.ts'
import type {Day, GoalId} from '../../core/ids.ts'
import {Ask} from '../ask.ts'
import {cairnContext, roomContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {go} from '../go.ts'
import {goalSentence} from '../goal-words.ts'
import {Select} from '../select.ts'
import {makeIn} from '../words/make.ts'
import {reviseIn} from '../words/revise.ts'
import {Speaking} from '../words/words.ts'
import {formActions} from './form-actions.ts'
import {noFields, type GoalFields} from './goal-fields.ts'
import {problemsIn, termsIn} from './goal-form.ts'
import {goalFormView} from './goal-form-view.ts'
import {goalPreview} from './goal-preview.ts'
import {GoalTyping} from './goal-typing.ts'
import {fieldsAt, keepFieldsAt} from './kept-fields.ts'
import {nextFields} from './terms-fields.ts'
import './make-goal.css'
import './make-form.css'
import './goal-task.css'

/** Another goal for the room, perhaps one that follows on a finished one. */
@customElement('cairn-next-goal')
export class CairnNextGoal extends LightElement {
  /** The goal that it follows on. */
  @property() follows: GoalId | undefined

  @consume({context: cairnContext}) private cairn!: Cairn
  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved | 'bad-goal' | 'too-many'>(this)
  readonly #room = new Select(
    this,
    roomContext,
    session => session.state,
    state => state,
  )
  readonly #typing: GoalTyping = new GoalTyping(this, {
    asks: 'goal',
    say: this.#say,
    today: () => this.#session.today(),
    keep: fields => keepFieldsAt(this.cairn.ports, this.#key, fields),
    problems: problemsIn,
  })

  protected override willUpdate(): void {
    if (!this.hasUpdated)
      this.#typing.begin(fieldsAt(this.cairn.ports, this.#key) ?? this.#beginning)
  }

  protected override firstUpdated(): void {
    this.querySelector('h2')?.focus({preventScroll: true})
  }

  override render() {
    const {next} = reviseIn[this.#say.language]
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
      @submit=${this.#start}
    >
      <h2 id="task-title" tabindex="-1">${next.title}</h2>
      <p class="quiet">${next.lead}</p>
      ${this.#isFull ? this.#full() : nothing} ${this.#seeds()} ${goalFormView(view)}
      <div class="goal-task-preview">${goalPreview(view)}</div>
      ${formActions(view, {
        problems: this.#typing.problems,
        isPending: this.#ask.pending,
        isKept: this.#typing.isKept,
        refused: this.#refused,
        start: next.start,
        aside: {words: next.cancel, press: this.#back},
      })}
    </form>`
  }

  #full() {
    const {next} = reviseIn[this.#say.language]
    return html`<div class="banner watch goal-task-note">
      <p><strong>${next.tooMany}</strong> ${next.tooManyHow}</p>
      <a class="link" href=${hashOf(this.#goals)}>${next.cancel}</a>
    </div>`
  }

  /** 次の目標のたね: what the finished goal's team meant to do next. */
  #seeds() {
    const before = this.#before
    if (!before) return nothing
    const {next} = reviseIn[this.#say.language]
    const seeds = before.closing.retro.filter(({kind}) => kind === 'next')
    const sentence = goalSentence(this.#say, before.terms, this.#session.today())
    return html`<p class="hint">${next.followsOn(sentence)}</p>
      ${
        seeds.length > 0
          ? html`<div class="field" role="group" aria-labelledby="seeds">
              <h3 class="field-label" id="seeds">
                ${next.seeds} <span class="hint">${next.seedsHint}</span>
              </h3>
              <div class="make-chips">
                ${seeds.map(
                  ({text}) =>
                    html`<button
                      type="button"
                      class="chip"
                      aria-pressed=${this.#typing.fields.action === text}
                      @click=${() => this.#typing.view().lead({action: text}, 'action')}
                    >
                      ${text}
                    </button>`,
                )}
              </div>
            </div>`
          : nothing
      }`
  }

  get #session(): RoomSession {
    const session = this.#room.source
    if (!session) throw new Error('no room is on the screen')
    return session
  }

  get #before(): FinishedGoal | undefined {
    const goal = this.follows && this.#room.value?.goals.get(this.follows)
    return goal && 'closing' in goal ? goal : undefined
  }

  get #beginning(): GoalFields {
    const before = this.#before
    return before
      ? nextFields(before.terms, before.closing.value, this.#say.format)
      : noFields
  }

  get #key(): string {
    return keys.nextGoal(this.#session.room.id, this.follows)
  }

  get #isFull(): boolean {
    const goals = [...(this.#room.value?.goals.values() ?? [])]
    return goals.filter(isOpen).length >= OPEN_GOALS_MAX
  }

  get #refused(): string | undefined {
    const {next, refused, badGoal} = reviseIn[this.#say.language]
    const {refusal} = this.#ask
    if (!refusal) return undefined
    if (refusal === 'too-many') return `${next.tooMany} ${next.tooManyHow}`
    return refusal === 'bad-goal' ? badGoal : refused[refusal]
  }

  get #goals() {
    return {at: 'room', room: this.#session.room.id, part: 'goal'} as const
  }

  #setDay = (day: Day, off: boolean) => void setDayOff(this.#session, day, off)

  #start = async (event: SubmitEvent) => {
    event.preventDefault()
    const session = this.#session
    const terms = termsIn(this.#typing.fields, session.today())
    if (this.#typing.stop() || !terms.ok) return
    const goal = await this.#ask.run(() => setGoal(session, terms.value))
    if (goal === undefined) return
    await this.#sayFirst(session)
    keepFieldsAt(this.cairn.ports, this.#key, undefined)
    go({...this.#goals, goal: goal as string as GoalId}, 'instead')
  }

  async #sayFirst(session: RoomSession): Promise<void> {
    const first = this.#typing.fields.first.trim()
    if (first) await say(session, makeIn[this.#say.language].firstSaid(first))
  }

  #back = () => go(this.#goals)
}

type FinishedGoal = Extract<Goal, {closing: unknown}>
const NO_DAYS: ReadonlyMap<Day, boolean> = new Map()

declare global {
  interface HTMLElementTagNameMap {
    'cairn-next-goal': CairnNextGoal
  }
}
