import {html, nothing, type TemplateResult} from 'lit'
import type {CheckIn} from '../../core/goal/goal.ts'
import type {GoalNow} from '../goal-now.ts'
import {saidOf} from '../record-said.ts'
import type {Wording} from '../words/words.ts'

/**
 * A record before it can be drawn in full: what was said and noted, in the room that the rest will take. Of a goal that has
 * not arrived there is no more to say.
 */
export function recordShell(
  say: Pick<Wording, 'words' | 'format'>,
  checkIn: CheckIn,
  now: GoalNow | undefined,
): TemplateResult {
  const {recorded, recordWaits} = say.words.talk
  return html`<div class="record-card">
    <div class="record-card-what">
      <p class="record-card-way numbers" dir="auto">
        <span class="aloud">${recorded}</span>
        ${now ? saidOf(say, now.terms, checkIn) : say.format.value(checkIn.value)}
      </p>
      ${noteOf(checkIn)}
      ${now ? nothing : html`<p class="record-card-note">${recordWaits}</p>`}
    </div>
  </div>`
}

export const noteOf = ({note}: CheckIn) =>
  note ? html`<p class="record-card-note" dir="auto">${note}</p>` : nothing
