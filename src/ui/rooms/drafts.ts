import {consume} from '@lit/context'
import {html, nothing} from 'lit'
import {customElement, property, state} from 'lit/decorators.js'
import {repeat} from 'lit/directives/repeat.js'
import type {Cairn} from '../../app/cairn.ts'
import {
  deleteGoalDraft,
  goalDrafts,
  saveGoalDraft,
  type GoalDraft,
} from '../../app/goal-drafts.ts'
import {hashOf} from '../../app/place.ts'
import type {NotSaved} from '../../app/ports.ts'
import type {GoalTerms} from '../../core/goal/goal.ts'
import type {Day} from '../../core/ids.ts'
import {dayIn} from '../../core/text/dates.ts'
import {Ask} from '../ask.ts'
import {cairnContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {makeIn} from '../words/make.ts'
import {Speaking} from '../words/words.ts'
import {bareHead} from './bare-head.ts'
import './five-questions.ts'
import type {GoalFields} from './goal-fields.ts'
import {readForm} from './goal-form.ts'
import {keptFields} from './kept-fields.ts'
import {enterRoom, startRoom} from './start-room.ts'
import './drafts.css'

/** The goals that are not decided yet: on this device only. */
@customElement('cairn-drafts')
export class CairnDrafts extends LightElement {
  /** The draft that is open; without one, the list of all. */
  @property() draft: string | undefined

  @consume({context: cairnContext}) private cairn!: Cairn
  @state() private deleted: GoalDraft | undefined
  readonly #say = new Speaking(this)
  readonly #ask = new Ask<NotSaved>(this)

  override render() {
    if (this.draft)
      return html`<cairn-five-questions .draft=${this.draft}></cairn-five-questions>`
    const {drafts} = makeIn[this.#say.language]
    const all = goalDrafts(this.cairn.ports.preferences)
    return html`<div class="drafts">
      ${bareHead(this.#say, this.cairn.ports.preferences)}
      <h1 tabindex="-1">${drafts.title}</h1>
      <p class="quiet small">${drafts.note}</p>
      <div role="status">${this.deleted ? this.#undo(this.deleted) : nothing}</div>
      <div role="alert">
        ${
          this.#ask.refusal
            ? html`<p class="banner alarm">
                ${makeIn[this.#say.language].refused[this.#ask.refusal]}
              </p>`
            : nothing
        }
      </div>
      ${
        all.length > 0
          ? html`<ul class="drafts-list">
              ${repeat(
                all,
                ({id}) => id,
                draft => this.#row(draft),
              )}
            </ul>`
          : html`<p>${drafts.none}</p>
              <a class="button primary" href=${hashOf({at: 'make'})}>
                ${this.#say.words.overview.make}
              </a>
              <a class="link" href=${hashOf({at: 'find'})}>
                ${makeIn[this.#say.language].find}
              </a>`
      }
    </div>`
  }

  #row(draft: GoalDraft) {
    const {drafts, questions, find} = makeIn[this.#say.language]
    const name = this.#nameOf(draft)
    const fields = keptFields(this.cairn.ports, draft.id)
    const form = readForm(fields, this.#today)
    return html`<li class="card drafts-row">
      <div>
        <strong dir="auto">${name}</strong>
        <p class="hint">${drafts.savedOn(this.#dayOf(draft))}</p>
      </div>
      <a
        class="button small"
        href=${hashOf({at: 'make', draft: draft.id})}
        aria-label=${drafts.openNamed(name)}
      >
        ${drafts.open}
      </a>
      <a class="link small" href=${hashOf({at: 'drafts', draft: draft.id})}>
        ${questions.title}
      </a>
      <a class="link small" href=${hashOf({at: 'find', draft: draft.id})}> ${find} </a>
      ${
        form.ok
          ? html`<button
              class="button small primary"
              type="button"
              aria-label=${drafts.startNamed(name)}
              ?disabled=${this.#ask.pending}
              @click=${() => this.#start(draft.id, fields, form.value)}
            >
              ${drafts.start}
            </button>`
          : nothing
      }
      <button
        class="icon-button"
        type="button"
        aria-label=${drafts.deleteNamed(name)}
        title=${drafts.delete}
        @click=${() => this.#delete(draft)}
      >
        ${icon('trash-2')}
      </button>
    </li>`
  }

  #undo(draft: GoalDraft) {
    const {drafts} = makeIn[this.#say.language]
    return html`<p class="banner">
      <span>${drafts.deleted(this.#nameOf(draft))}</span>
      <button class="link" type="button" @click=${() => this.#restore(draft)}>
        ${drafts.undo}
      </button>
    </p>`
  }

  #nameOf({fields}: GoalDraft): string {
    const told = [fields['metric'], fields['better'], fields['whom']]
    return told.find(text => text?.trim()) ?? makeIn[this.#say.language].drafts.untitled
  }

  #dayOf({savedAt}: GoalDraft): string {
    const {zone} = this.cairn.ports.device
    return this.#say.format.day(dayIn(zone, savedAt), this.#today)
  }

  get #today(): Day {
    const {device, clock} = this.cairn.ports
    return dayIn(device.zone, clock.now())
  }

  async #start(draft: string, fields: GoalFields, form: ReadForm): Promise<void> {
    const {cairn} = this
    const start = {cairn, say: this.#say, draft, fields, form}
    const room = await this.#ask.run(() => startRoom(start))
    if (room !== undefined) enterRoom(cairn, room)
  }

  #delete(draft: GoalDraft): void {
    if (!deleteGoalDraft(this.cairn.ports.preferences, draft.id)) return
    this.deleted = draft
    this.#focus('.banner button')
  }

  #restore(draft: GoalDraft): void {
    if (!saveGoalDraft(this.cairn.ports.preferences, draft)) return
    this.deleted = undefined
    this.#focus('h1')
  }

  /** What was pressed is gone. */
  #focus(next: string): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(next)?.focus())
  }
}

type ReadForm = {readonly name: string; readonly terms: GoalTerms}

declare global {
  interface HTMLElementTagNameMap {
    'cairn-drafts': CairnDrafts
  }
}
