import {html, nothing} from 'lit'
import type {GuardReading, LeadReading} from '../../core/goal/guards.ts'
import type {GoalNow} from '../goal-now.ts'
import {outlookNow} from '../outlook-now.ts'
import {type PanelSay, limitWords} from '../reading-words.ts'
import {shapePaths} from '../elements/standing.ts'

/** What must not break on the way, and what is done for it each week. */
export function sideNumbers(say: PanelSay, now: GoalNow) {
  const {terms} = now
  const {guards, leads} = outlookNow(now)
  if (guards.length + leads.length === 0) return nothing
  return html`<section class="goal-panel-part" aria-label=${say.panel.sides.title}>
    <ul class="goal-panel-sides numbers">
      ${guards.map(guard => guardLine(say, now, guard))}
      ${leads.map(lead => leadLine(say, terms.leads[lead.lead], lead))}
    </ul>
  </section>`
}

function guardLine(say: PanelSay, {terms, today}: GoalNow, reading: GuardReading) {
  const {sides} = say.panel
  const rail = terms.guardrails[reading.guardrail]
  if (!rail) return nothing
  const quantity = (value: number) => say.format.quantity(value, rail.unit)
  const limits = sides.limits(limitWords(say, rail, quantity))
  const {value, on, isBreached} = reading
  return html`<li>
    <span class="quiet small">${sides.guard}</span>
    <span class="goal-panel-side-name" dir="auto">${rail.name}</span>
    <span>
      ${
        value === undefined
          ? nothing
          : html`<strong>${quantity(value)}</strong>
              <span class="quiet small"
                >${on ? say.format.day(on, today) : nothing}</span
              >`
      }
    </span>
    <span class="small">
      ${state(value === undefined ? 'none' : isBreached ? 'isOut' : 'isIn', say)}
      <span class="quiet">${limits}</span>
    </span>
  </li>`
}

function leadLine(
  say: PanelSay,
  lead: GoalNow['terms']['leads'][number] | undefined,
  {thisWeek, isMet}: LeadReading,
) {
  if (!lead) return nothing
  const {sides} = say.panel
  const quantity = (value: number) => say.format.quantity(value, lead.unit)
  return html`<li>
    <span class="quiet small">${sides.lead}</span>
    <span class="goal-panel-side-name" dir="auto">${lead.name}</span>
    <span>${sides.thisWeek(quantity(thisWeek), quantity(lead.perWeek))}</span>
    <span class="small">${isMet ? state('met', say) : nothing}</span>
  </li>`
}

const marks = {
  isIn: {shape: 'disc', tone: 'good'},
  isOut: {shape: 'square', tone: 'alarm'},
  none: {shape: 'ring', tone: 'calm'},
  met: {shape: 'star', tone: 'good'},
} as const

/** By shape, word and colour. */
function state(is: keyof typeof marks, {panel}: PanelSay) {
  const {shape, tone} = marks[is]
  return html`<span class="goal-panel-mark ${tone} ${shape}"
    ><svg viewBox="0 0 12 12" aria-hidden="true"><path d=${shapePaths[shape]}></path></svg
    >${panel.sides[is]}</span
  >`
}
