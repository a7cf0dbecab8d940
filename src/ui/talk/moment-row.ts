import {html, nothing, type TemplateResult} from 'lit'
import type {GoalId, MemberId} from '../../core/ids.ts'
import type {Moment} from '../../core/room/room.ts'
import {stretchesOf, type Stretch} from '../../core/text/links.ts'
import type {Delivery} from '../../app/delivery.ts'
import {icon} from '../elements/icons.ts'
import type {Wording} from '../words/words.ts'
import '../elements/avatar.ts'

export type MomentView = {
  readonly moment: Moment
  readonly name: string
  readonly continued: boolean
  /** How far something of mine has come; undefined for what others wrote, and for what is not saved here. */
  readonly sent: Delivery | undefined
  /** The newest of mine says it all the time, the others when asked. */
  readonly isNewest: boolean
  /** Comes when the lines can be read. */
  readonly button: unknown
  readonly below: unknown
}

type Say = Pick<Wording, 'words' | 'format'>

/** What somebody said or recorded, with who and when. */
export function spoken(say: Say, view: MomentView, content: unknown): TemplateResult {
  const {moment, name, continued} = view
  return html`<article class="moment ${continued ? 'continued' : ''}">
    ${
      continued
        ? html`<time class="moment-time">${say.format.time(moment.at)}</time>`
        : html`<cairn-avatar .name=${name} .member=${moment.by}></cairn-avatar>`
    }
    <div class="moment-body">
      <p class=${continued ? 'aloud' : 'moment-head'}>
        <span class="moment-name" dir="auto">${name}</span>
        ${continued ? nothing : html`<time>${say.format.time(moment.at)}</time>`}
      </p>
      ${content} ${view.below}
      ${view.sent ? sendState(say, view.sent, view.isNewest) : nothing}
    </div>
    ${view.button}
  </article>`
}

/** Text as it was written, its addresses made links. */
export const textOf = (text: string): TemplateResult =>
  html`<p dir="auto">
    <span class="moment-text">${stretchesOf(text).map(linked)}</span>
  </p>`

const linked = ({text, href}: Stretch) =>
  href
    ? html`<a class="text-link" href=${href} target="_blank" rel="noopener noreferrer"
        >${text}</a
      >`
    : text

function sendState({words}: Say, delivery: Delivery, isNewest: boolean): TemplateResult {
  const {talk} = words
  return html`<p class="moment-sent ${isNewest ? '' : 'on-demand'}">
    ${icon('check')} <span>${talk.savedHere}</span>
    <span aria-hidden="true">→</span>
    ${
      delivery.state === 'delivered'
        ? html`<span class="delivered"
            >${icon('check-check')} ${talk.delivered(delivery.devices)}</span
          >`
        : html`<span class="waiting">${icon('clock')} ${talk.waiting}</span>`
    }
  </p>`
}

/** What happened besides talk and records, in one quiet line. */
export const happened = ({format}: Say, moment: Moment, text: unknown): TemplateResult =>
  html`<p class="happened" dir="auto">${text} <time>${format.time(moment.at)}</time></p>`

/** The sentence for what happened; undefined for what has a form of its own. */
export function sentenceOf(
  {words: {talk}, format}: Say,
  moment: Moment,
  nameOf: (member: MemberId) => string,
  goalSentence: (goal: GoalId) => string,
): string | undefined {
  const name = nameOf(moment.by)
  switch (moment.kind) {
    case 'said':
    case 'checked-in':
      return undefined
    case 'corrected':
      return moment.checkIn.void ? talk.voided(name) : talk.corrected(name)
    case 'goal-revised':
      return talk.goalRevised(name)
    case 'goal-closed':
      return talk.goalClosed(name)
    case 'goal-rested':
      return moment.rests ? talk.goalRests(name) : talk.goalReopened(name)
    case 'day-off-set': {
      const day = format.shortDay(moment.on)
      return moment.off ? talk.dayOff(name, day) : talk.dayOn(name, day)
    }
    case 'gone':
      return talk.withdrew(name)
    case 'founded':
      return talk.founded(name)
    case 'joined':
      return talk.joined(name)
    case 'left':
      return talk.left(name)
    case 'removed':
      return talk.removed(name, nameOf(moment.device))
    case 'renamed':
      return talk.renamed(moment.from, moment.name)
    case 'room-renamed':
      return talk.roomRenamed(name, moment.room)
    case 'meeting-set':
      return talk.meetingSet(name)
    case 'goal-set':
      return talk.goalSet(name, goalSentence(moment.goal))
    case 'agreed':
      return moment.alone ? talk.startedAlone(name) : talk.agreed(name)
  }
}
