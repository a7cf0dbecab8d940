import {html, nothing} from 'lit'
import {customElement, property} from 'lit/decorators.js'
import type {Goal} from '../../core/goal/goal.ts'
import type {GoalId, MemberId} from '../../core/ids.ts'
import {agree, startAlone} from '../../app/commands/agree.ts'
import type {NotSaved} from '../../app/ports.ts'
import {Ask} from '../ask.ts'
import {roomContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {Select} from '../select.ts'
import {Speaking} from '../words/words.ts'
import {chosen, goalsNow} from '../goal-now.ts'

/** A goal that waits for its second yes: who said it, and a button for whoever has not. */
@customElement('cairn-proposal')
export class CairnProposal extends LightElement {
  /** Undefined: the room's main one. */
  @property() goal: GoalId | undefined
  @property({type: Boolean}) writable = true
  /** Only for whoever has not said yes, and in one line: above the talk on a small screen. */
  @property({type: Boolean}) brief = false

  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved>(this)
  readonly #goals = new Select(
    this,
    roomContext,
    session => session.state,
    (room, session) => goalsNow(room, session.today()),
  )
  readonly #members = new Select(
    this,
    roomContext,
    session => session.state,
    room => room.members,
  )

  override render() {
    const goal = this.#goal
    const me = this.#goals.source?.me
    if (!goal || !me) return nothing
    const words = this.#say.words.goal
    if (this.brief) return this.#brief(goal, me)
    const names = goal.agrees.flatMap(id => this.#members.value?.get(id)?.name ?? [])
    return html`<section class="proposal" aria-labelledby="proposal-heading">
      <div>
        <h3 id="proposal-heading">${words.proposed}</h3>
        ${
          names.length > 0
            ? html`<p dir="auto">${words.agreed(words.and(names))}</p>`
            : nothing
        }
        <p>${words.proposedHow}</p>
      </div>
      ${this.writable ? this.#yes(goal.maker === me, goal.agrees.includes(me)) : nothing}
      ${this.#notSaved()}
    </section>`
  }

  get #goal(): Goal | undefined {
    return chosen(this.#goals.value ?? [], this.goal)?.goal
  }

  #brief({state, maker, agrees}: Goal, me: MemberId) {
    if (state !== 'proposed' || maker === me || agrees.includes(me)) return nothing
    const words = this.#say.words.goal
    return html`<section class="proposal brief" aria-label=${words.proposed}>
      <p>${words.proposedAsk}</p>
      ${this.#yes(false, false)} ${this.#notSaved()}
    </section>`
  }

  #yes(isMaker: boolean, hasAgreed: boolean) {
    const words = this.#say.words.goal
    if (isMaker)
      return html`<button
        class="button"
        type="button"
        ?disabled=${this.#ask.pending}
        @click=${this.#startAlone}
      >
        ${words.startAlone}
      </button>`
    if (hasAgreed) return nothing
    return html`<button
      class="button primary"
      type="button"
      ?disabled=${this.#ask.pending}
      @click=${this.#agree}
    >
      ${words.imIn}
    </button>`
  }

  #notSaved() {
    const {refusal} = this.#ask
    return refusal
      ? html`<p class="error" role="alert">${this.#say.words.goal.notSaved[refusal]}</p>
          ${roomFileOffer(refusal)}`
      : nothing
  }

  #agree = () => this.#answer(agree)
  #startAlone = () => this.#answer(startAlone)

  async #answer(answer: typeof agree): Promise<void> {
    const {source} = this.#goals
    const goal = this.#goal
    if (source && goal) await this.#ask.run(() => answer(source, goal.id))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-proposal': CairnProposal
  }
}
