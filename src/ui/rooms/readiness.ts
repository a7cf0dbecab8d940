import {html} from 'lit'
import {icon} from '../elements/icons.ts'
import {termsIn} from '../words/terms.ts'
import type {FormView} from './form-view.ts'
import {problemsIn, wayIn} from './goal-form.ts'

/** 準備の確認: what a goal should not start without, each with the way to it (product.md S13). */
export function readiness(view: FormView) {
  const {fields, today, say, asks} = view
  if (asks === 'revision') return html``
  const {ready} = termsIn[say.language]
  const problems = problemsIn(fields, today)
  const isFine = (name: string) => !problems.some(({field}) => field === name)
  const isSteps = wayIn(fields).kind === 'milestones'
  return html`<section class="make-ready" aria-labelledby="make-ready-label">
    <h2 id="make-ready-label" class="field-label quiet">${ready.title}</h2>
    <ul>
      ${isSteps ? html`` : check(view, 'baseline', ready.now, isFine('baseline'))}
      ${check(view, 'measure', ready.measure, isFine('measure'))}
      ${check(view, 'first', ready.first, fields.first.trim() !== '', ready.open)}
    </ul>
  </section>`
}

function check(
  {say, lead}: FormView,
  path: string,
  name: string,
  isThere: boolean,
  open?: string,
) {
  const {ready} = termsIn[say.language]
  const state = isThere ? ready.given : (open ?? ready.missing)
  return html`<li class=${isThere ? 'there' : ''}>
    <span class="make-step" aria-hidden="true">${isThere ? icon('check') : ''}</span>
    <button type="button" class="link small" @click=${() => lead({}, path)}>
      ${name}
    </button>
    <span class="hint">${state}</span>
  </li>`
}
