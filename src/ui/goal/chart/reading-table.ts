import {html, nothing} from 'lit'
import {isAfterClosing} from '../../../core/goal/after-closing.ts'
import type {Goal, GoalTerms, Revision} from '../../../core/goal/goal.ts'
import type {GoalReading} from '../../../core/goal/reading.ts'
import type {RecordGroup} from '../../../core/goal/records.ts'
import type {Day} from '../../../core/ids.ts'
import type {ChartFormat, ChartWords} from './chart-words.ts'

type Told = {
  readonly goal: Goal
  readonly terms: GoalTerms
  readonly reading: GoalReading
  readonly summary: string
  readonly words: ChartWords
  readonly format: ChartFormat
}

/** The same as the chart, in order of day, with corrections and revisions; what does not count is marked in words. */
export function readingTable(told: Told) {
  const {terms, summary, words} = told
  const hasTotal = terms.kind !== 'latest'
  return html`<table aria-label=${summary}>
    <thead>
      <tr>
        <th scope="col">${words.day}</th>
        <th scope="col">${words.value}</th>
        ${hasTotal ? html`<th scope="col">${words.sofar}</th>` : nothing}
        <th scope="col">${words.note}</th>
      </tr>
    </thead>
    <tbody>
      ${rowsOf(told).map(({row}) => row)}
    </tbody>
  </table>`
}

function rowsOf(told: Told) {
  const records = told.reading.groups.map(group => ({
    on: group.standing.on,
    row: recordRow(told, group),
  }))
  const revisions = told.goal.revisions.map(revision => ({
    on: revision.on,
    row: revisionRow(told, revision),
  }))
  return [...records, ...revisions].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
}

function recordRow(told: Told, group: RecordGroup) {
  const {goal, terms, reading, words, format} = told
  const {standing, state, history} = group
  const total = reading.series.find(({id}) => id === standing.id)?.value
  const before = history.slice(0, -1).map(({value}) => valueOf(terms, format, value))
  const marks = [
    ...(state === 'counts' ? [] : [words.states[state]]),
    ...(isAfterClosing(goal, standing) ? [words.states.late] : []),
    ...(before.length > 0 && terms.kind !== 'milestones'
      ? [words.corrected(before.join(' → '))]
      : []),
  ]
  return html`<tr class=${state}>
    ${dayCell(format, standing.on)}
    <td dir="auto">${whatOf(told, group)}</td>
    ${
      terms.kind === 'latest'
        ? nothing
        : html`<td>${total === undefined ? '' : format.quantity(total)}</td>`
    }
    <td dir="auto">
      ${[standing.note, ...marks, standing.reason].filter(Boolean).join(' · ')}
    </td>
  </tr>`
}

function whatOf({terms, format}: Told, {standing}: RecordGroup): string {
  if (terms.kind !== 'milestones') return valueOf(terms, format, standing.value)
  return terms.milestones.find(({id}) => id === standing.milestone)?.title ?? ''
}

const valueOf = ({kind}: GoalTerms, format: ChartFormat, value: number): string =>
  kind === 'sum' ? format.change(value) : format.quantity(value)

function revisionRow(
  {terms, words, format}: Told,
  {on, reason, before, after}: Revision,
) {
  const target =
    before.target === after.target
      ? ''
      : `${format.quantity(before.target)} → ${format.quantity(after.target)}`
  return html`<tr class="revision">
    ${dayCell(format, on)}
    <td>${target}</td>
    ${terms.kind === 'latest' ? nothing : html`<td></td>`}
    <td dir="auto">${words.revision} · ${reason}</td>
  </tr>`
}

const dayCell = (format: ChartFormat, on: Day) =>
  html`<th scope="row">${format.day(on)}</th>`
