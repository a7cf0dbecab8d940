import {html, nothing, type TemplateResult} from 'lit'
import type {GoalId} from '../../core/ids.ts'
import type {GoalNow} from '../goal-now.ts'
import {dayInSentence} from '../goal-words.ts'
import type {Fields} from './record-fields.ts'

/** Which of the open goals the record is of; not asked where there is one. */
export function goalChoice(
  {words}: Fields,
  open: readonly GoalNow[],
  chosen: GoalId,
  choose: (goal: GoalId) => void,
): TemplateResult | typeof nothing {
  if (open.length < 2) return nothing
  return html`<fieldset class="field">
    <legend>${words.goal}</legend>
    <div class="record-chips">
      ${open.map(
        ({goal, terms}) =>
          html`<label class="chip">
            <input
              type="radio"
              name="goal"
              .checked=${goal.id === chosen}
              @change=${() => choose(goal.id)}
            />
            <span dir="auto">${terms.title || terms.metric}</span>
          </label>`,
      )}
    </div>
  </fieldset>`
}

/** The goal's milestones: what is done says since when, the others can be marked. */
export function milestoneChoice(
  {say, words, draft, wrong}: Fields,
  {terms, reading, today}: GoalNow,
  mark: (milestone: string, isDone: boolean) => void,
): TemplateResult {
  return html`<fieldset class="field" aria-describedby="record-done-wrong">
    <legend>${words.value.milestones}</legend>
    <ul class="record-milestones">
      ${terms.milestones.map(({id, title}) => {
        const since = reading.doneOn.get(id)
        return html`<li>
          <label class="check">
            <input
              type="checkbox"
              .checked=${since !== undefined || draft.done.includes(id)}
              ?disabled=${since !== undefined}
              aria-invalid=${wrong?.done && !since ? 'true' : nothing}
              @change=${(event: Event) =>
                mark(id, (event.target as HTMLInputElement).checked)}
            />
            <span dir="auto">${title}</span>
            ${
              since
                ? html`<span class="quiet small"
                    >${words.doneOn(dayInSentence(say, since, today))}</span
                  >`
                : nothing
            }
          </label>
        </li>`
      })}
    </ul>
    <p class="error" id="record-done-wrong" role="alert">
      ${wrong?.done ? words.refused[wrong.done] : ''}
    </p>
  </fieldset>`
}
