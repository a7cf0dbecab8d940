import {html, nothing} from 'lit'
import {hashOf} from '../../app/place.ts'
import {sharePercentOf} from '../../core/goal/reading.ts'
import type {GoalNow} from '../goal-now.ts'
import {goalSentence} from '../goal-words.ts'
import type {RoomRow} from '../room-rows.ts'
import {roomsIn} from '../words/rooms.ts'
import type {Wording} from '../words/words.ts'
import {paceWords, wayWords} from './row-words.ts'
import {sparkline} from './sparkline.ts'
import '../elements/progress-ring.ts'
import '../elements/status-word.ts'

/** One room: its neediest goal, how far it is, how it stands, what is new. */
export function overviewRow(row: RoomRow, say: Wording) {
  const {now, resting, standing} = row
  return html`<a
    class=${resting ? 'card overview-row resting' : 'card overview-row'}
    href=${hashOf({at: 'room', room: row.room.room.id, part: 'talk'})}
  >
    <cairn-progress-ring
      .status=${resting ? undefined : standing?.status}
      .stale=${standing?.stale ?? false}
      .percent=${now ? sharePercentOf(now.reading) : 0}
    ></cairn-progress-ring>
    <span class="overview-name">
      <strong dir="auto">${row.name}</strong> ${unreadIn(row, say)}
      <span class="overview-sentence" dir="auto">${sentenceOf(row, say)}</span>
    </span>
    ${now ? way(now, say) : nothing} ${now && !resting ? sparkline(now) : nothing}
    <span class="overview-state">${stateOf(row, say)}</span>
  </a>`
}

export function unreadIn({unread: count}: RoomRow, {words, format}: Wording) {
  if (count === 0) return nothing
  return html`<span class="count"
    ><span aria-hidden="true">${format.number(count)}</span
    ><span class="aloud">${words.overview.unread(count)}</span></span
  >`
}

export function sentenceOf({room, now, open}: RoomRow, say: Wording): string {
  const rooms = roomsIn[say.language]
  if (room.trouble) return rooms.trouble[room.trouble]
  if (now) {
    const others = open > 1 ? rooms.more(open - 1) : ''
    return [goalSentence(say, now.terms, now.today), others].filter(Boolean).join(' · ')
  }
  if (!room.session?.loaded.value) return say.words.overview.opening
  return room.room.card.sentence || rooms.coming
}

export function way(now: GoalNow, say: Wording) {
  const {value, to, aloud} = wayWords(now, say)
  return html`<span class="overview-way numbers">
    <span class="aloud">${aloud}</span>
    <span aria-hidden="true"><b>${value}</b> ${to}</span>
  </span>`
}

function stateOf(row: RoomRow, say: Wording) {
  const {now, left} = row
  const rooms = roomsIn[say.language]
  if (left) return html`<span class="overview-left">${rooms.leftChip}</span>`
  if (!now) return nothing
  if (!('closing' in now.goal)) return standing(now, say)
  const {state, closing} = now.goal
  return html`<span class="overview-left"
      >${state === 'archived' ? rooms.restingChip : rooms.outcome[closing.outcome]}</span
    >
    <span class="hint"
      >${state === 'archived' ? rooms.outcome[closing.outcome] : rooms.nextGoal}</span
    >`
}

function standing(now: GoalNow, say: Wording) {
  const {status, stale, asOf} = now.reading
  const rooms = roomsIn[say.language]
  return html`<cairn-status-word
      chip
      .status=${status}
      .stale=${stale}
      .since=${say.format.shortDay(asOf)}
    ></cairn-status-word>
    <span class="hint">
      ${[
        now.goal.state === 'proposed' ? rooms.proposed : '',
        timeLeft(now, say),
        paceWords(now, say),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>`
}

export function timeLeft({terms, reading, today}: GoalNow, say: Wording): string {
  const {daysLeft} = reading
  if (daysLeft > 0) return say.words.overview.daysLeft(daysLeft)
  if (daysLeft === 0) return say.words.overview.dueToday
  return roomsIn[say.language].overdue(say.format.day(terms.due, today))
}
