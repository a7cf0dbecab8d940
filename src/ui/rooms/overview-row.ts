import {html, nothing} from 'lit'
import {hashOf} from '../../app/place.ts'
import {sharePercentOf} from '../../core/goal/reading.ts'
import type {GoalNow} from '../goal-now.ts'
import {goalSentence, quantityOf} from '../goal-words.ts'
import type {RoomRow} from '../room-rows.ts'
import type {Wording} from '../words/words.ts'
import {sparkline} from './sparkline.ts'
import '../elements/progress-ring.ts'
import '../elements/status-word.ts'

type Say = Pick<Wording, 'words' | 'format'>

/** One room: its goal, how far it is, how it stands, what is new. */
export function overviewRow(row: RoomRow, say: Say) {
  const {now, resting} = row
  return html`<a
    class=${resting ? 'card overview-row resting' : 'card overview-row'}
    href=${hashOf({at: 'room', room: row.room.room.id, part: 'talk'})}
  >
    <cairn-progress-ring
      .status=${resting ? undefined : row.status}
      .stale=${row.stale}
      .percent=${now ? sharePercentOf(now.reading) : 0}
    ></cairn-progress-ring>
    <span class="overview-name">
      <strong dir="auto">${row.name}</strong> ${unread(row, say)}
      <span class="overview-sentence" dir="auto">${sentence(row, say)}</span>
    </span>
    ${now ? way(now, say) : nothing} ${now && !resting ? sparkline(now) : nothing}
    <span class="overview-state">
      ${
        resting
          ? html`<span class="overview-left">${say.words.overview.leftChip}</span>`
          : now && standing(now, say)
      }
    </span>
  </a>`
}

function unread({unread: count}: RoomRow, {words, format}: Say) {
  if (count === 0) return nothing
  return html`<span class="count"
    ><span aria-hidden="true">${format.number(count)}</span
    ><span class="aloud">${words.overview.unread(count)}</span></span
  >`
}

function sentence({room, now}: RoomRow, say: Say): string {
  const {overview} = say.words
  if (room.trouble) return overview.trouble[room.trouble]
  if (now) return goalSentence(say, now.goal.terms, now.today)
  if (!room.session?.loaded.value) return overview.opening
  return room.room.card.sentence || overview.coming
}

function way({goal, reading}: GoalNow, say: Say) {
  const {overview} = say.words
  const now = quantityOf(say, goal.terms, reading.value)
  const target = quantityOf(say, goal.terms, goal.terms.target)
  return html`<span class="overview-way numbers">
    <span class="aloud">${overview.way(now, target)}</span>
    <span aria-hidden="true"><b>${now}</b> ${overview.to(target)}</span>
  </span>`
}

function standing({goal, reading, today}: GoalNow, say: Say) {
  const {overview} = say.words
  return html`<cairn-status-word
      chip
      .status=${reading.status}
      .stale=${reading.stale}
      .since=${say.format.shortDay(reading.asOf)}
    ></cairn-status-word>
    <span class="hint">
      ${[
        goal.state === 'proposed' ? overview.proposed : '',
        time(reading, say.format.day(goal.terms.due, today), overview),
        pace(reading, overview),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>`
}

function time(
  {daysLeft}: GoalNow['reading'],
  due: string,
  words: Say['words']['overview'],
) {
  if (daysLeft > 0) return words.daysLeft(daysLeft)
  return daysLeft === 0 ? words.dueToday : words.overdue(due)
}

function pace(
  {status, stale, daysAhead, daysLeft}: GoalNow['reading'],
  words: Say['words']['overview'],
): string {
  const isJudged = status === 'onTrack' || status === 'atRisk' || status === 'offTrack'
  if (!isJudged || stale || daysLeft < 0 || !daysAhead) return ''
  return daysAhead > 0 ? words.ahead(daysAhead) : words.behind(-daysAhead)
}
