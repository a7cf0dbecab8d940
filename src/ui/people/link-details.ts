import {html, nothing} from 'lit'
import type {RoomLink} from '../../app/among-members.ts'
import {icon} from '../elements/icons.ts'
import {devicesIn} from '../words/devices.ts'
import {linkHowIn} from '../words/link-how.ts'
import {peopleIn} from '../words/people.ts'
import {atPress} from '../lazily.ts'
import type {Wording} from '../words/words.ts'

/** What happened over the connections, by its words, in the order in which it is shown. */
export function linkCounts(
  {language}: Pick<Wording, 'language'>,
  {peers, refused, turnedAway, onPage}: RoomLink,
  notCounted: number,
) {
  const {details} = devicesIn[language]
  return [
    [details.connected, new Set(peers).size],
    [details.refused, refused.length],
    [details.shutOut, turnedAway.shutOut],
    [details.messages, turnedAway.messages],
    [details.strangers, turnedAway.strangers],
    [details.notes, turnedAway.notes],
    [details.onPage, onPage],
    [details.showings, turnedAway.showings],
    [details.tabs, turnedAway.tabs],
    [peopleIn[language].notCounted, notCounted],
  ] as const
}

/**
 * How the connections stand, and what happened over them without anyone having to know. `notCounted`: entries that no
 * rule of the room lets in; `byHand`: connects without a meeting point.
 */
export function linkDetails(
  say: Wording,
  link: RoomLink,
  notCounted: number,
  byHand: (() => void) | undefined,
) {
  const {details} = devicesIn[say.language]
  const counts = linkCounts(say, link, notCounted)
  return html`<details class="members-details" id="connection" @toggle=${fetchNow}>
    <summary>${details.title}</summary>
    <cairn-connections-now .counts=${counts}></cairn-connections-now>
    <dl>
      ${counts.map(
        ([what, count]) =>
          html`<div>
            <dt>${what}</dt>
            <dd class="numbers">${say.format.number(count, 0)}</dd>
          </div>`,
      )}
    </dl>
    <p class="hint">${details.note}</p>
    ${
      byHand
        ? html`<button class="button small" type="button" @click=${byHand}>
            ${icon('link')} ${linkHowIn[say.language].byHand}
          </button>`
        : nothing
    }
  </details>`
}

/** Where the room meets, by its own word. */
export const meetingDetails = ({language}: Wording, isLeft: boolean) =>
  html`<details class="members-details" @toggle=${fetchMeeting}>
    <summary>${devicesIn[language].meeting}</summary>
    <cairn-room-meeting .left=${isLeft}></cairn-room-meeting>
  </details>`

/** What is looked at only here comes only then. */
const fetchOpened =
  (load: () => Promise<unknown>) =>
  ({currentTarget}: Event) => {
    if ((currentTarget as HTMLDetailsElement).open) void atPress(load)
  }
const fetchNow = fetchOpened(() => import('./connections-now.ts'))
const fetchMeeting = fetchOpened(() => import('./room-meeting.ts'))
