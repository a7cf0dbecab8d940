import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import {hashOf} from '../../app/place.ts'
import type {Day, EntryId} from '../../core/ids.ts'
import {winsOf} from '../../core/goal/wins.ts'
import type {RoomState} from '../../core/room/room.ts'
import {dayIn} from '../../core/text/dates.ts'
import {roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import type {GoalNow} from '../goal-now.ts'
import type {PanelSay} from '../reading-words.ts'
import {Select} from '../select.ts'
import {withPanel} from '../words/panel.ts'
import {Speaking} from '../words/words.ts'
import {winText} from './win-text.ts'

type Shown = {
  readonly on: Day
  readonly text: string
  readonly entry: EntryId
  readonly icon: 'flag' | 'check' | 'message-circle'
}

/** What went well: computed from the numbers, and marked by hand in the talk; the newest first. */
@customElement('cairn-goal-wins')
export class CairnGoalWins extends LightElement {
  @property({attribute: false}) now?: GoalNow
  @state() private all = false

  readonly #say = new Speaking(this)
  readonly #marked = new Select(this, roomContext, session => session.state, markedIn)

  override render() {
    const {now} = this
    const room = this.#marked.source?.room.id
    const wins = now ? this.#wins(now) : []
    if (wins.length === 0 || !room) return nothing
    const {wins: words} = this.#told.panel
    const shown = this.all ? wins : wins.slice(0, FEW)
    return html`<section class="goal-panel-part">
      <h3>${words.title}</h3>
      <ul class="goal-wins">
        ${shown.map(
          win =>
            html`<li>
              <a
                class="chip"
                dir="auto"
                href=${hashOf({at: 'room', room, part: 'talk', entry: win.entry})}
                >${icon(win.icon)}
                <span>${words.of(win.text, this.#say.format.shortDay(win.on))}</span></a
              >
            </li>`,
        )}
      </ul>
      ${
        wins.length > shown.length
          ? html`<button class="button small quiet" type="button" @click=${this.#more}>
              ${words.more}
            </button>`
          : nothing
      }
    </section>`
  }

  #wins(now: GoalNow): readonly Shown[] {
    const computed = winsOf(now.goal.id, now.terms, now.reading).map(win => ({
      on: win.on,
      text: winText(this.#told, now.terms, win),
      entry: win.checkIn,
      icon: win.type === 'crossed' ? ('flag' as const) : ('check' as const),
    }))
    const marked = (this.#marked.value ?? []).map(message => ({
      ...message,
      icon: 'message-circle' as const,
    }))
    return [...computed, ...marked].sort((a, b) =>
      a.on < b.on ? 1 : a.on > b.on ? -1 : 0,
    )
  }

  get #told(): PanelSay {
    return withPanel(this.#say)
  }

  #more = () => (this.all = true)
}

const FEW = 6

type Message = Omit<Shown, 'icon'>
const NONE: readonly Message[] = []
let known: {
  readonly from: Pick<RoomState, 'wins' | 'moments'>
  readonly list: readonly Message[]
} = {from: {wins: [], moments: []}, list: NONE}

/** The marked messages that are here, each by its beginning. The same list while marks and talk are the same. */
export function markedIn(room: RoomState): readonly Message[] {
  const {wins, moments, zone} = room
  if (wins.length === 0) return NONE
  if (known.from.wins === wins && known.from.moments === moments) return known.list
  const marked = new Set(wins)
  const list = moments.flatMap(moment =>
    moment.kind === 'said' && marked.has(moment.id)
      ? {on: dayIn(zone, moment.at), text: beginning(moment.text), entry: moment.id}
      : [],
  )
  known = {from: {wins, moments}, list}
  return list
}

function beginning(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length > LETTERS_MAX
    ? `${letters.slice(0, LETTERS_MAX - 1).join('')}…`
    : letters.join('')
}

const LETTERS_MAX = 32

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-wins': CairnGoalWins
  }
}
