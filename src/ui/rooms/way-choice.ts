import {html, nothing} from 'lit'
import {live} from 'lit/directives/live.js'
import {readNumber} from '../../core/text/numbers.ts'
import {makeIn} from '../words/make.ts'
import {termsIn} from '../words/terms.ts'
import type {FormView} from './form-view.ts'
import {wayIn} from './goal-form.ts'

/** Which way it goes is derived; how records are read is guessed and can be changed until the goal has begun. */
export function wayChoice(view: FormView) {
  const {fields, say, asks, change} = view
  const make = makeIn[say.language]
  const {kind, mode} = wayIn(fields)
  const isOpen = fields.ways !== '' && asks !== 'revision'
  return html`<p class="make-kind">
      <span class="hint" id="make-way">${aim(view)} ${make.kind[kind]}</span>
      ${
        asks === 'revision'
          ? nothing
          : html`<button
              type="button"
              class="link small"
              aria-expanded=${isOpen}
              @click=${() => change({ways: isOpen ? '' : 'open'})}
            >
              ${make.changeKind}
            </button>`
      }
    </p>
    ${
      asks === 'revision'
        ? html`<p class="hint">${termsIn[say.language].fixedWay}</p>`
        : nothing
    }
    ${isOpen ? ways(view, `${kind} ${mode}`) : nothing}`
}

function ways({say}: FormView, chosen: string) {
  const {ways, wayTitle} = termsIn[say.language]
  return html`<fieldset class="field make-ways">
    <legend>${wayTitle}</legend>
    ${Object.entries(ways).map(
      ([way, {name, what}]) =>
        html`<label class="check make-way">
          <input type="radio" name="way" value=${way} .checked=${live(way === chosen)} />
          <span>${name} <span class="hint">${what}</span></span>
        </label>`,
    )}
  </fieldset>`
}

function aim({fields, say}: FormView) {
  const {keepLine, budgetLine} = termsIn[say.language]
  const {kind, mode} = wayIn(fields)
  if (mode === 'keep') return keepLine
  if (mode === 'budget') return budgetLine
  const from = readNumber(fields.baseline, fields.unit)
  const to = readNumber(fields.target, fields.unit)
  if (kind === 'milestones' || from === undefined || to === undefined || from === to)
    return nothing
  const {direction} = makeIn[say.language]
  return to < from ? direction.down : direction.up
}
