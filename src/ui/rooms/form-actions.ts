import {html, nothing} from 'lit'
import {makeIn} from '../words/make.ts'
import {termsIn} from '../words/terms.ts'
import type {FormView} from './form-view.ts'
import {wayIn, type FormProblem} from './goal-form.ts'

export type Actions = {
  readonly problems: readonly FormProblem[]
  readonly isPending: boolean
  readonly isKept: boolean
  /** Why it could not be saved, in words. */
  readonly refused: string | undefined
  /** What can be done about it. */
  readonly remedy?: unknown
  readonly start: string
  readonly aside: {readonly words: string; readonly press: () => void}
}

/** What is still missing, and the way on. */
export function formActions(view: FormView, actions: Actions) {
  const {problems, isPending, isKept, refused, remedy, start, aside} = actions
  const make = makeIn[view.say.language]
  const missing = [...new Set(problems.map(problem => nameOf(problem, view)))]
  return html`<div class="make-alert" role="alert">
      ${refused ? html`<p class="banner alarm">${refused}</p>` : nothing} ${remedy}
      ${isKept ? nothing : html`<p class="banner watch">${make.notRemembered}</p>`}
    </div>
    <div class="make-actions">
      <button type="button" class="button quiet" @click=${aside.press}>
        ${aside.words}
      </button>
      ${
        missing.length > 0
          ? html`<p class="hint make-missing" id="make-missing">
              ${make.missing(missing.join(make.and))}
            </p>`
          : nothing
      }
      <button
        class="button primary large"
        aria-disabled=${missing.length > 0 || isPending}
        aria-describedby=${missing.length > 0 ? 'make-missing' : nothing}
      >
        ${start}
      </button>
    </div>`
}

function nameOf({field}: FormProblem, {fields, say}: FormView): string {
  const {fieldNames} = termsIn[say.language]
  const isCap = field === 'target' && wayIn(fields).mode === 'budget'
  return fieldNames[isCap ? 'cap' : field]
}
