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
import {dayIn} from '../../core/text/dates.ts'
import {cairnContext} from '../context.ts'
import {icon} from '../elements/icons.ts'
import {LightElement} from '../elements/light.ts'
import {makeIn} from '../words/make.ts'
import {Speaking} from '../words/words.ts'
import {bareHead} from './bare-head.ts'
import './five-questions.ts'
import './drafts.css'

/** The goals that are not decided yet: on this device only. */
@customElement('cairn-drafts')
export class CairnDrafts extends LightElement {
  /** The draft that is open; without one, the list of all. */
  @property() draft: string | undefined

  @consume({context: cairnContext}) private cairn!: Cairn
  @state() private deleted: GoalDraft | undefined
  readonly #say = new Speaking(this)

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
              </a>`
      }
    </div>`
  }

  #row(draft: GoalDraft) {
    const {drafts, questions} = makeIn[this.#say.language]
    const name = this.#nameOf(draft)
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
    const {device, clock} = this.cairn.ports
    const today = dayIn(device.zone, clock.now())
    return this.#say.format.day(dayIn(device.zone, savedAt), today)
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

declare global {
  interface HTMLElementTagNameMap {
    'cairn-drafts': CairnDrafts
  }
}
