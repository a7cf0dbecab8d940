import {html, nothing} from 'lit'
import type {GoalTerms, Revision} from '../../core/goal/goal.ts'
import type {MemberId} from '../../core/ids.ts'
import type {GoalNow} from '../goal-now.ts'
import {quantityOf} from '../goal-words.ts'
import type {PanelSay} from '../reading-words.ts'
import {rhythmWords} from './rhythm.ts'

/** Every change of the goal with its reason, the newest first; also those that came to nothing. */
export function revisionList(
  say: PanelSay,
  now: GoalNow,
  nameOf: (member: MemberId) => string,
) {
  const {revisions: words} = say.panel
  const {revisions} = now.goal
  if (revisions.length === 0) return nothing
  return html`<section class="goal-panel-part">
    <h3>${words.title}</h3>
    <ul class="goal-panel-revisions">
      ${[...revisions].reverse().map(
        revision =>
          html`<li class=${revision.stands ? '' : 'fails'}>
            <p class="quiet small">
              ${words.line(say.format.day(revision.on, now.today), nameOf(revision.by))}
            </p>
            <p dir="auto">${revision.reason}</p>
            <ul class="small numbers">
              ${changesIn(say, revision).map(line => html`<li dir="auto">${line}</li>`)}
            </ul>
            ${revision.stands ? nothing : html`<p class="hint">${words.fails}</p>`}
          </li>`,
      )}
    </ul>
  </section>`
}

type Field = keyof PanelSay['panel']['revisions']['fields']

/** 期限：11/30 → 12/14, a line for each field; what has no short form is only named. */
export function changesIn(say: PanelSay, {before, change}: Revision): readonly string[] {
  const {revisions: words} = say.panel
  return (Object.keys(change) as Field[]).map(field => {
    const name = words.fields[field]
    const [from, to] = [before[field], change[field]].map(value =>
      shortForm(say, before, field, value),
    )
    if (from === undefined || to === undefined) return words.changed(name)
    return words.change(name, from, to)
  })
}

const QUANTITIES: readonly Field[] = [
  'baseline',
  'target',
  'lower',
  'upper',
  'min',
  'max',
]

function shortForm(
  say: PanelSay,
  terms: GoalTerms,
  field: Field,
  value: unknown,
): string | undefined {
  const {details, revisions, percent} = say.panel
  if (value === undefined || value === null || value === '') return revisions.nothing
  if (field === 'cadence') return rhythmWords(say, Number(value))
  if (field === 'keepRate') return percent(say.format.number(Number(value) * 100, 0))
  if (field === 'pace') return details.paces[value as GoalTerms['pace']]
  if (field === 'start' || field === 'due')
    return say.format.day(value as never, terms.start)
  if (typeof value === 'number')
    return QUANTITIES.includes(field)
      ? quantityOf(say, terms, value)
      : say.format.number(value)
  return typeof value === 'string' ? value : undefined
}
