import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {say} from '../../app/commands/say.ts'
import {isOpen, OPEN_GOALS_MAX} from '../../core/goal/open-goals.ts'
import {setGoal} from '../../app/commands/set-goal.ts'
import type {NotSaved} from '../../app/ports.ts'
import {keys} from '../../app/preference-keys.ts'
import {hashOf} from '../../app/place.ts'
import type {RoomSession} from '../../app/session.ts'
import type {GoalId} from '../../core/ids.ts'
import {Ask} from '../ask.ts'
import {cairnContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {go} from '../go.ts'
import {goalSentence} from '../goal-words.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {makeIn} from '../words/make.ts'
import {reviseIn} from '../words/revise.ts'
import {Speaking} from '../words/words.ts'
import {noFields, type GoalFields} from './goal-fields.ts'
import {problemsIn, termsIn} from './goal-form.ts'
import {goalPreview} from './goal-preview.ts'
import {GoalTyping} from './goal-typing.ts'
import {fieldsAt, keepFieldsAt, ofDevice} from './kept-fields.ts'
import {taskForm} from './task-form.ts'
import {TaskRoom} from './task-room.ts'
import {nextFields, type FinishedGoal} from './terms-fields.ts'

/** Another goal for the room, perhaps one that follows on a finished one. */
@customElement('cairn-next-goal')
export class CairnNextGoal extends LightElement {
  /** The goal that it follows on. */
  @property() follows: GoalId | undefined

  @consume({context: cairnContext}) private cairn!: Cairn
  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved | 'bad-goal' | 'too-many'>(this)
  readonly #room: TaskRoom = new TaskRoom(this)
  readonly #typing: GoalTyping = new GoalTyping(this, {
    asks: 'goal',
    say: this.#say,
    today: () => this.#room.session.today(),
    keep: fields => keepFieldsAt(this.cairn.ports, this.#key, fields),
    problems: problemsIn,
  })

  #hasBegun = false

  protected override willUpdate(): void {
    if (this.#hasBegun) return
    const beginning = fieldsAt(this.cairn.ports, this.#key) ?? this.#beginning
    if (!beginning) return
    this.#hasBegun = true
    this.#typing.begin(ofDevice(this.cairn.ports.preferences, beginning))
  }

  override render() {
    const {next} = reviseIn[this.#say.language]
    const view = {...this.#typing.view(), roomDays: this.#room.days}
    return taskForm({
      ...{typing: this.#typing, view, submit: this.#start},
      ...{title: next.title, lead: next.lead},
      above: html`${this.#isFull ? this.#full() : nothing} ${this.#seeds()}`,
      below: html`<div class="goal-task-preview">${goalPreview(view)}</div>`,
      actions: {
        isPending: this.#ask.pending,
        refused: this.#refused,
        remedy: roomFileOffer(this.#ask.refusal),
        start: next.start,
        aside: {words: next.cancel, press: this.#back},
      },
    })
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
    const {fields} = this.#typing
    const sentence = goalSentence(this.#say, before.terms, this.#room.session.today())
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
                      aria-pressed=${fields.action === text}
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

  get #before(): FinishedGoal | undefined {
    const goal = this.follows && this.#room.state?.goals.get(this.follows)
    return goal && 'closing' in goal ? goal : undefined
  }

  /** Undefined while the goal that it follows on has not arrived. */
  get #beginning(): GoalFields | undefined {
    if (!this.follows) return noFields
    return this.#before && nextFields(this.#before, this.#say.format)
  }

  get #key(): string {
    return keys.nextGoal(this.#room.session.room.id, this.follows)
  }

  get #isFull(): boolean {
    const goals = [...(this.#room.state?.goals.values() ?? [])]
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
    return {at: 'room', room: this.#room.session.room.id, part: 'goal'} as const
  }

  #start = async (event: SubmitEvent) => {
    event.preventDefault()
    const {session} = this.#room
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

declare global {
  interface HTMLElementTagNameMap {
    'cairn-next-goal': CairnNextGoal
  }
}
