import {ContextConsumer} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import type {TextFile} from '../../app/ports.ts'
import type {GoalId} from '../../core/ids.ts'
import {cairnContext, roomContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {goalNow, type GoalNow} from '../goal-now.ts'
import {atPress} from '../lazily.ts'
import {Select} from '../select.ts'
import {outIn} from '../words/out.ts'
import {Speaking} from '../words/words.ts'
import {csvFile, jsonFile, weekOf} from './goal-out.ts'
import './goal-menu.css'

/** What leaves the room: the week as text for mail, the goal with its records as a file. */
@customElement('cairn-goal-menu')
export class CairnGoalMenu extends LightElement {
  @property() goal: GoalId | undefined

  /** What came of it, until the next press. */
  @state() private told = ''
  /** The week, where the browser does not let the app copy it. */
  @state() private text = ''

  readonly #say = new Speaking(this)
  readonly #cairn = new ContextConsumer(this, {context: cairnContext})
  readonly #room = new Select(
    this,
    roomContext,
    session => session.state,
    room => room,
  )

  override render() {
    const {menu} = outIn[this.#say.language]
    return html`<div class="goal-menu" role="group" aria-label=${menu.title}>
        <button class="button small" type="button" @click=${this.#copyWeek}>
          ${icon('copy')} <span>${menu.week}</span>
        </button>
        <button class="button small" type="button" @click=${this.#saveCsv}>
          ${icon('download')} <span>${menu.csv}</span>
        </button>
        <button class="button small" type="button" @click=${this.#saveJson}>
          ${icon('download')} <span>${menu.json}</span>
        </button>
      </div>
      <p class="hint" role="status">${this.told}</p>
      ${
        this.text
          ? html`<textarea
              class="goal-menu-text"
              rows="12"
              readonly
              aria-label=${menu.text}
              .value=${this.text}
            ></textarea>`
          : nothing
      }`
  }

  get #now(): GoalNow | undefined {
    const {value: room, source} = this.#room
    return room && source && goalNow(room, source.today(), this.goal)
  }

  get #device() {
    return this.#cairn.value?.ports.device
  }

  #copyWeek = async () => {
    const [now, room] = [this.#now, this.#room.value]
    if (!now || !room) return
    const {menu} = outIn[this.#say.language]
    const week = weekOf(this.#say, room, now)
    const copied = await this.#device?.copy(week)
    this.told = copied ? menu.copied : menu.notCopied
    this.text = copied ? '' : week
  }

  #saveCsv = () => this.#save(now => csvFile(this.#say, now))

  #saveJson = () => this.#save(now => jsonFile(this.#say, now))

  async #save(fileOf: (now: GoalNow) => TextFile): Promise<void> {
    const now = this.#now
    if (!now) return
    const file = fileOf(now)
    await atPress(
      async () => this.#device?.save(file),
      () => {
        this.told = outIn[this.#say.language].menu.saved(file.name)
        this.text = ''
      },
    )
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-goal-menu': CairnGoalMenu
  }
}
