import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import {putToRest, reopen} from '../../app/commands/close-goal.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {GoalId, MemberId} from '../../core/ids.ts'
import {Ask} from '../ask.ts'
import {roomContext} from '../context.ts'
import {LightElement} from '../elements/light.ts'
import {chosen, type GoalNow, goalsNow} from '../goal-now.ts'
import {goalHeading} from '../goal-words.ts'
import {atPress, lazily} from '../lazily.ts'
import {type PanelSay, readingLines} from '../reading-words.ts'
import {roomFileOffer} from '../room-file-offer.ts'
import {Select} from '../select.ts'
import {withPanel} from '../words/panel.ts'
import {Speaking} from '../words/words.ts'
import {actions} from './panel-actions.ts'
import {chart} from './panel-chart.ts'
import {closedGoal, isClosed} from './panel-closed.ts'
import type {detailLines} from './panel-details.ts'
import {addGoal, goalSwitch, stones} from './panel-goals.ts'
import {records} from './panel-records.ts'
import type {revisionList} from './panel-revisions.ts'
import {sideNumbers} from './panel-sides.ts'
import {standing} from './panel-standing.ts'
import {milestoneList} from './panel-steps.ts'
import {tiles} from './panel-tiles.ts'
import './goal-prompt.ts'
import './goal-wins.ts'
import './proposal.ts'
import './goal-panel.css'
import './panel-parts.css'
import './goal-prompt.css'

/** One of the room's goals: where it stands, where it leads, the way so far, and every number. */
@customElement('cairn-goal-panel')
export class CairnGoalPanel extends LightElement {
  /** The one to look at; undefined: the room's main one. */
  @property() goal: GoalId | undefined
  /** False in a room that was left. */
  @property({type: Boolean}) writable = true
  /** Below the goal bar, which says where the goal stands. */
  @property({type: Boolean}) compact = false

  @state() private revisionList: typeof revisionList | undefined
  @state() private detailLines: typeof detailLines | undefined

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

  protected override firstUpdated(): void {
    lazily(() => import('./chart/goal-chart.ts'))
    lazily(() => import('./goal-menu.ts'))
  }

  override render() {
    const {goal} = this.#say.words
    const now = this.#now
    return html`<section class="goal-panel" aria-labelledby="goal-heading">
      <h2 class=${this.compact ? 'aloud' : 'goal-panel-title'} id="goal-heading">
        ${goal.thisRooms}
      </h2>
      ${now ? this.#goalNow(now) : html`<p class="quiet">${goal.notHere}</p>`}
    </section>`
  }

  get #now(): GoalNow | undefined {
    return chosen(this.#goals.value ?? [], this.goal)
  }

  #goalNow(now: GoalNow) {
    const say = this.#told
    const goals = this.#goals.value ?? []
    const room = this.#room
    return html`${goalSwitch(say, room, goals, now)}
      ${this.compact ? nothing : this.#head(now)}
      ${
        isClosed(now)
          ? closedGoal(say, room, now, this.#nameOf, {
              writable: this.writable,
              pending: this.#ask.pending,
              rest: () => void this.#rest(),
              reopen: () => void this.#reopen(now),
            })
          : nothing
      }
      ${
        this.writable
          ? html`<cairn-goal-prompt .goal=${now.goal.id}></cairn-goal-prompt>`
          : nothing
      }
      <p class=${this.compact ? 'goal-panel-sentence' : 'goal-panel-reading'}>
        ${readingLines(say, now).map(line => html`<span>${line}</span>`)}
      </p>
      ${
        now.goal.state === 'proposed'
          ? html`<cairn-proposal
              .goal=${now.goal.id}
              .writable=${this.writable}
            ></cairn-proposal>`
          : nothing
      }
      ${chart(say, now)} ${tiles(say, now)} ${sideNumbers(say, now)}
      ${milestoneList(say, now)} ${records(say, now, this.writable)}
      <cairn-goal-wins .now=${now}></cairn-goal-wins>
      ${this.#revisions(now)} ${this.#details(now)}
      ${actions(say, room, now, this.writable)} ${stones(say, room, goals, now)}
      ${this.writable ? addGoal(say, room, goals) : nothing}
      <p class="error" role="alert">${this.#problem}</p>
      ${roomFileOffer(this.#ask.refusal)}`
  }

  #head(now: GoalNow) {
    return html`<p class="goal-panel-sentence" dir="auto">
        ${goalHeading(this.#say, now.goal.terms)}
      </p>
      ${standing(this.#told, now)}`
  }

  /** Loaded for the first goal that has any. */
  #revisions(now: GoalNow) {
    if (now.goal.revisions.length === 0) return nothing
    if (this.revisionList) return this.revisionList(this.#told, now, this.#nameOf)
    lazily(async () => {
      this.revisionList = (await import('./panel-revisions.ts')).revisionList
    })
    return nothing
  }

  /** Loaded when they are unfolded for the first time. */
  #details(now: GoalNow) {
    const say = this.#told
    return html`<details class="goal-panel-details" @toggle=${this.#unfold}>
      <summary>${say.panel.details.title}</summary>
      ${this.detailLines?.(say, now, this.#nameOf)}
    </details>`
  }

  #unfold = ({currentTarget}: Event) => {
    if ((currentTarget as HTMLDetailsElement).open)
      void atPress(
        () => import('./panel-details.ts'),
        ({detailLines}) => (this.detailLines = detailLines),
      )
  }

  get #told(): PanelSay {
    return withPanel(this.#say)
  }

  get #room() {
    const {source} = this.#goals
    if (!source) throw new Error('there are goals only in a room')
    return source.room.id
  }

  get #problem(): string {
    const {refusal} = this.#ask
    return refusal ? this.#say.words.goal.notSaved[refusal] : ''
  }

  readonly #nameOf = (member: MemberId): string =>
    this.#members.value?.get(member)?.name ?? ''

  /** A room rests when all of its finished goals do. */
  async #rest(): Promise<void> {
    const {source, value = []} = this.#goals
    if (!source) return
    const closed = value.filter(({goal}) => goal.state === 'closed')
    for (const {goal} of closed) await this.#ask.run(() => putToRest(source, goal.id))
  }

  async #reopen({goal}: GoalNow): Promise<void> {
    const {source} = this.#goals
    if (source) await this.#ask.run(() => reopen(source, goal.id))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-panel': CairnGoalPanel
  }
}
