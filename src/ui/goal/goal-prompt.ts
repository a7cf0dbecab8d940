import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {type NotRevised, reviseGoal} from '../../app/commands/revise-goal.ts'
import {goalAsked, setGoalAsked, withDone} from '../../app/goal-asked.ts'
import {type GoalTask, hashOf} from '../../app/place.ts'
import type {RoomSession} from '../../app/session.ts'
import type {GoalId} from '../../core/ids.ts'
import {dayIn} from '../../core/text/dates.ts'
import {Ask} from '../ask.ts'
import {cairnContext, roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {WriteEvent} from '../elements/write-event.ts'
import {chosen, type GoalNow, goalsNow} from '../goal-now.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {Select} from '../select.ts'
import {withPanel} from '../words/panel.ts'
import {Speaking} from '../words/words.ts'
import {closingCard} from './closing-card.ts'
import {type Prompt, promptNow} from './prompt-now.ts'
import {rhythmWords} from './rhythm.ts'

/** The one question that a goal has for its team now, if any: quiet, and closed on this device with one press. */
@customElement('cairn-goal-prompt')
export class CairnGoalPrompt extends LightElement {
  /** Undefined: the room's main one. */
  @property() goal: GoalId | undefined
  /** Only the way to the wrap-up, in a line above the talk. */
  @property({type: Boolean}) brief = false
  @consume({context: cairnContext}) private cairn!: Cairn
  @consume({context: roomContext, subscribe: true}) private session!: RoomSession
  /** Counts what was closed here, so that it is looked at again. */
  @state() private answers = 0

  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotRevised>(this)
  readonly #goals = new Select(
    this,
    roomContext,
    session => session.state,
    (room, session) => goalsNow(room, session.today()),
  )

  override render() {
    const now = this.#now
    const prompt = now && this.#promptFor(now)
    if (!prompt) return nothing
    if (prompt.is === 'closing')
      return closingCard(this.#told, this.#hash('close'), prompt.why, this.brief)
    if (this.brief) return nothing
    switch (prompt.is) {
      case 'reset':
        return this.#reset(prompt.name)
      case 'habit':
        return this.#habit(now, prompt.why)
      case 'disagreement':
        return this.#disagreement(prompt)
    }
  }

  protected override updated(): void {
    const now = this.#now
    const asked = now && goalAsked(this.#preferences, now.goal.id)
    if (!now || this.brief || this.#promptFor(now)?.is !== 'habit') return
    if (asked?.habitOn !== now.today)
      setGoalAsked(this.#preferences, now.goal.id, {
        ...asked,
        habitOn: now.today,
        habitDone: false,
      })
  }

  get #now(): GoalNow | undefined {
    return chosen(this.#goals.value ?? [], this.goal)
  }

  #promptFor(now: GoalNow): Prompt | undefined {
    const {moments, zone} = this.session.state.value
    const said = moments.findLast(({kind}) => kind === 'said')
    return promptNow(now, {
      asked: goalAsked(this.#preferences, now.goal.id),
      lastSaidOn: said && dayIn(zone, said.at),
    })
  }

  #reset(name: string) {
    const {reset} = this.#words
    const done = () => this.#close(name)
    return html`<section class="goal-prompt watch" aria-labelledby="prompt-heading">
      <div class="goal-prompt-head">
        <h3 id="prompt-heading">${reset.title}</h3>
        ${this.#dismiss(done)}
      </div>
      <p>${reset.how}</p>
      <div class="goal-prompt-ways">
        <button class="button small" type="button" @click=${this.#toTalk(done)}>
          ${reset.approach}
        </button>
        ${this.#way('revise', reset.revise, done)} ${this.#way('close', reset.end, done)}
      </div>
    </section>`
  }

  #habit(now: GoalNow, why: 'same-numbers' | 'silence') {
    const {habit, carryOn} = this.#words
    const slower = RHYTHMS.find(days => days > now.terms.cadence)
    return html`<section class="goal-prompt" aria-labelledby="prompt-heading">
      <h3 id="prompt-heading">${habit.title}</h3>
      <p>${habit[why]}</p>
      <div class="goal-prompt-ways">
        ${this.#way('revise', habit.measure, this.#habitDone)}
        ${
          slower
            ? html`<button
                class="button small"
                type="button"
                ?disabled=${this.#ask.pending}
                @click=${() => this.#slowDown(now, slower)}
              >
                ${habit.slower(rhythmWords(this.#told, slower))}
              </button>`
            : nothing
        }
        ${this.#way('close', habit.end, this.#habitDone)}
        <button class="button small" type="button" @click=${this.#habitDone}>
          ${carryOn}
        </button>
      </div>
      <p class="error" role="alert">${this.#problem}</p>
      ${roomFileOffer(this.#ask.refusal)}
    </section>`
  }

  #disagreement({why, name}: Prompt & {is: 'disagreement'}) {
    const words = this.#words
    const done = () => this.#close(name)
    return html`<section class="goal-prompt" aria-labelledby="prompt-heading">
      <div class="goal-prompt-head">
        <h3 id="prompt-heading">${words.disagreement[why]}</h3>
        ${this.#dismiss(done)}
      </div>
      <div class="goal-prompt-ways">
        <button class="button small" type="button" @click=${this.#toTalk(done)}>
          ${words.write}
        </button>
      </div>
    </section>`
  }

  #dismiss(done: () => void) {
    const {dismiss} = this.#words
    return html`<button
      class="icon-button"
      type="button"
      aria-label=${dismiss}
      title=${dismiss}
      @click=${done}
    >
      ${icon('x')}
    </button>`
  }

  #way(task: GoalTask, label: string, done: () => void) {
    return html`<a class="button small" href=${this.#hash(task)} @click=${done}
      >${label}</a
    >`
  }

  #hash(task: GoalTask): string {
    const goal = this.#now?.goal.id
    const {id: room} = this.session.room
    return hashOf({at: 'room', room, part: 'goal', task, ...(goal && {goal})})
  }

  readonly #toTalk = (done: () => void) => () => {
    done()
    this.dispatchEvent(new WriteEvent())
  }

  async #slowDown({goal}: GoalNow, cadence: number): Promise<void> {
    const reason = this.#words.habit.slowerReason(rhythmWords(this.#told, cadence))
    const revised = await this.#ask.run(() =>
      reviseGoal(this.session, goal.id, {cadence}, reason),
    )
    if (revised) this.#habitDone()
  }

  readonly #habitDone = () => {
    const now = this.#now
    if (!now) return
    this.#keep(asked => ({...asked, habitOn: now.today, habitDone: true}))
  }

  #close(name: string): void {
    this.#keep(asked => withDone(asked, name))
  }

  #keep(change: (asked: ReturnType<typeof goalAsked>) => typeof asked): void {
    const goal = this.#now?.goal.id
    if (!goal) return
    setGoalAsked(this.#preferences, goal, change(goalAsked(this.#preferences, goal)))
    this.answers += 1
  }

  get #problem(): string {
    const {refusal} = this.#ask
    const sentences: Partial<Record<string, string>> = this.#say.words.goal.notSaved
    return sentences[refusal ?? ''] ?? ''
  }

  get #words() {
    return this.#told.panel.prompts
  }

  get #told() {
    return withPanel(this.#say)
  }

  get #preferences() {
    return this.cairn.ports.preferences
  }
}

const RHYTHMS = [1, 7, 14, 30]

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-prompt': CairnGoalPrompt
  }
}
