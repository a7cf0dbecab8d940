import {consume} from '@lit/context'
import {html} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import type {Cairn} from '../../app/cairn.ts'
import {closeGoal, putToRest, reopen} from '../../app/commands/close-goal.ts'
import {hashOf} from '../../app/place.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {RoomSession} from '../../app/session.ts'
import {
  type WrapupDraft,
  itemsIn,
  keepWrapupDraft,
  wrapupDraft,
} from '../../app/wrapup-draft.ts'
import type {GoalId, MemberId} from '../../core/ids.ts'
import {proposedOutcome} from '../../core/goal/outcome.ts'
import {Ask} from '../ask.ts'
import {cairnContext, roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {chosen, type GoalNow, goalsNow} from '../goal-now.ts'
import {goalHeading} from '../goal-words.ts'
import {lazily} from '../lazily.ts'
import {outlookNow} from '../outlook-now.ts'
import type {PanelSay} from '../reading-words.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {Select} from '../select.ts'
import {type ClosingWords, closingIn} from '../words/closing.ts'
import {withPanel} from '../words/panel.ts'
import {Speaking} from '../words/words.ts'
import {closeResult} from './close-result.ts'
import {closeRetro} from './close-retro.ts'
import {chart} from './panel-chart.ts'
import {type Closed, closedGoal, isClosed} from './panel-closed.ts'
import {stonePile} from './stone-pile.ts'
import './panel-parts.css'
import './goal-prompt.css'
import './goal-close.css'

/** Wraps a goal up: its result, what was learned, and a stone for the room's cairn. */
@customElement('cairn-goal-close')
export class CairnGoalClose extends LightElement {
  /** Undefined: the room's main one. */
  @property() goal: GoalId | undefined
  @consume({context: cairnContext}) private cairn!: Cairn
  @consume({context: roomContext, subscribe: true}) private session!: RoomSession

  @state() private confirmed = false
  @state() private missing: 'reason' | 'confirm' | undefined
  /** Counts what was written, so that it is drawn again. */
  @state() private written = 0
  #placedHere: GoalId | undefined

  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved>(this)
  readonly #goals = new Select(
    this,
    roomContext,
    session => session.state,
    (room, session) => goalsNow(room, session.today()),
  )

  protected override firstUpdated(): void {
    lazily(() => import('./chart/goal-chart.ts'))
  }

  override render() {
    const now = chosen(this.#goals.value ?? [], this.goal)
    const words = closingIn[this.#say.language]
    if (!now) return html`<p class="goal-close quiet">${words.gone}</p>`
    return html`<article class="goal-close" aria-labelledby="close-heading">
      <header class="goal-close-head">
        <div>
          <h2 id="close-heading" tabindex="-1">
            ${isClosed(now) ? words.placed : words.title}
          </h2>
          <p class="quiet small" dir="auto">${goalHeading(this.#say, now.terms)}</p>
        </div>
        <a
          class="icon-button"
          href=${this.#back(now)}
          aria-label=${words.back}
          title=${words.back}
          >${icon('x')}</a
        >
      </header>
      ${isClosed(now) ? this.#placed(now, words) : this.#wrapUp(now, words)}
    </article>`
  }

  #wrapUp(now: GoalNow, words: ClosingWords) {
    const draft = this.#draftOf(now)
    const proposed = proposedOutcome(now.terms, now.reading, now.today)
    return html`<form novalidate @submit=${this.#submit}>
      ${closeResult(this.#told, words, now, {
        proposed,
        chosen: draft.outcome ?? proposed,
        reason: draft.reason ?? '',
        confirmed: this.confirmed,
        missing: this.missing,
        choose: outcome => this.#write(now, {outcome}),
        explain: reason => this.#write(now, {reason}),
        confirm: confirmed => {
          this.confirmed = confirmed
          this.missing = undefined
        },
      })}
      ${chart(this.#told, now, true)}
      ${closeRetro(this.#told, words, {
        draft,
        turn: style => this.#write(now, {style}),
        write: (kind, text) =>
          this.#write(now, {lines: {...this.#draftOf(now).lines, [kind]: text}}),
      })}
      <div class="goal-close-place">
        <p class="hint">${words.placeHow} ${words.kept}</p>
        <p class="error" role="alert">${this.#problem}</p>
        ${roomFileOffer(this.#ask.refusal)}
        <button class="button primary large" type="submit" ?disabled=${this.#ask.pending}>
          ${icon('stones')} <span>${words.place}</span>
        </button>
      </div>
    </form>`
  }

  #placed(now: Closed, words: ClosingWords) {
    const closed = (this.#goals.value ?? []).filter(isClosed).sort(byClosing)
    const count = this.#say.format.number(closed.indexOf(now) + 1)
    return html`<div class="goal-close-placed">
      ${stonePile(closed, this.#placedHere === now.goal.id)}
      <p class="quiet">${words.placedHow(count)}</p>
      <p class="error" role="alert">${this.#problem}</p>
      ${roomFileOffer(this.#ask.refusal)}
      ${closedGoal(this.#told, this.session.room.id, now, this.#nameOf, {
        writable: true,
        pending: this.#ask.pending,
        rest: () => void this.#rest(closed),
        reopen: () => void this.#ask.run(() => reopen(this.session, now.goal.id)),
      })}
    </div>`
  }

  readonly #submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const now = chosen(this.#goals.value ?? [], this.goal)
    if (!now || isClosed(now)) return
    const draft = this.#draftOf(now)
    const proposed = proposedOutcome(now.terms, now.reading, now.today)
    const outcome = draft.outcome ?? proposed
    const reason = outcome === proposed ? '' : (draft.reason ?? '').trim()
    this.missing = this.#missing(now, outcome !== proposed && reason === '', outcome)
    if (this.missing) {
      await this.updateComplete
      this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    const {id} = now.goal
    const {value} = now.reading
    // Before it is there, so that the very first drawing of the stone lets it land.
    this.#placedHere = id
    const retro = itemsIn(draft)
    const closed = await this.#ask.run(() =>
      closeGoal(this.session, id, {outcome, value, reason, retro}),
    )
    if (!closed) return
    keepWrapupDraft(this.#preferences, id, undefined)
    await this.updateComplete
    this.querySelector<HTMLElement>('#close-heading')?.focus()
  }

  #missing(now: GoalNow, lacksReason: boolean, outcome: string) {
    if (lacksReason) return 'reason'
    const isBroken = outlookNow(now).guards.some(({isBreached}) => isBreached)
    return outcome === 'achieved' && isBroken && !this.confirmed ? 'confirm' : undefined
  }

  #write({goal}: GoalNow, change: Partial<WrapupDraft>): void {
    const draft = {...wrapupDraft(this.#preferences, goal.id), ...change}
    keepWrapupDraft(this.#preferences, goal.id, draft)
    this.missing = undefined
    this.written += 1
  }

  #draftOf({goal}: GoalNow): WrapupDraft {
    return wrapupDraft(this.#preferences, goal.id)
  }

  /** A room rests when all of its finished goals do. */
  async #rest(closed: readonly Closed[]): Promise<void> {
    for (const {goal} of closed.filter(({goal}) => goal.state === 'closed'))
      await this.#ask.run(() => putToRest(this.session, goal.id))
  }

  #back({goal}: GoalNow): string {
    const {id: room} = this.session.room
    return hashOf({at: 'room', room, part: 'goal', goal: goal.id})
  }

  readonly #nameOf = (member: MemberId): string =>
    this.session.state.value.members.get(member)?.name ?? ''

  get #problem(): string {
    const {refusal} = this.#ask
    return refusal ? this.#say.words.goal.notSaved[refusal] : ''
  }

  get #told(): PanelSay {
    return withPanel(this.#say)
  }

  get #preferences() {
    return this.cairn.ports.preferences
  }
}

const byClosing = (a: Closed, b: Closed) => a.goal.closing.at - b.goal.closing.at

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-close': CairnGoalClose
  }
}
