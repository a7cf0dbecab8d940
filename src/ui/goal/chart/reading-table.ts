import {html, nothing} from 'lit'
import type {GoalReading} from '../../../core/goal/reading.ts'
import type {ReadingPoint} from '../../../core/goal/records.ts'
import type {ChartFormat, ChartWords} from './chart-words.ts'

/** The same numbers as the chart, in order of day; what no longer counts is marked in words. */
export function readingTable(
  {series, superseded}: GoalReading,
  summary: string,
  words: ChartWords,
  format: ChartFormat,
) {
  const rows = [
    ...superseded.map(point => ({point, note: words.superseded})),
    ...series.map(point => ({point, note: ''})),
  ].sort((a, b) => (a.point.on < b.point.on ? -1 : a.point.on > b.point.on ? 1 : 0))
  const row = ({point, note}: {point: ReadingPoint; note: string}) =>
    html`<tr>
      <th scope="row">${format.day(point.on)}</th>
      <td>${format.quantity(point.value)}</td>
      ${superseded.length > 0 ? html`<td>${note}</td>` : nothing}
    </tr>`
  return html`<table aria-label=${summary}>
    <thead>
      <tr>
        <th scope="col">${words.day}</th>
        <th scope="col">${words.value}</th>
        ${superseded.length > 0 ? html`<td></td>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(row)}
    </tbody>
  </table>`
}
