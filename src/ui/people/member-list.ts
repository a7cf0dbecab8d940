import {html, nothing} from 'lit'
import {repeat} from 'lit/directives/repeat.js'
import type {MemberId} from '../../core/ids.ts'
import type {Member} from '../../core/room/room.ts'
import {peopleIn, type PeopleWords} from '../words/people.ts'
import type {Wording} from '../words/words.ts'
import {icon} from '../elements/icons.ts'
import '../elements/avatar.ts'

type MemberList = {
  readonly members: readonly Member[]
  readonly me: MemberId
  /** Connected right now. */
  readonly peers: readonly MemberId[]
  /** What is to be known of a member's device. */
  readonly notes: (member: MemberId) => readonly string[]
  /** What can be done with a member who is here. */
  readonly actions: (member: Member) => unknown
  readonly say: Pick<Wording, 'words' | 'language'>
}

/** Who is here, by name; then who has left. Nothing is counted per person. */
export function memberList({members, me, peers, notes, actions, say}: MemberList) {
  const people = peopleIn[say.language]
  const {compare} = new Intl.Collator(say.language)
  const sorted = [...members].sort((a, b) => compare(a.name, b.name))
  const list = (shown: readonly Member[]) =>
    html`<ul class="members-list">
      ${repeat(
        shown,
        ({id}) => id,
        member => row(member, {me, peers, notes, actions, people}),
      )}
    </ul>`
  const left = sorted.filter(({state}) => state === 'left')
  return html`${list(sorted.filter(({state}) => state === 'here'))}
  ${
    left.length > 0
      ? html`<h3 class="members-heading">${people.leftGroup}</h3>
          <div class="members-left">${list(left)}</div>`
      : nothing
  }`
}

function row(
  member: Member,
  {
    me,
    peers,
    notes,
    actions,
    people,
  }: Pick<MemberList, 'me' | 'peers' | 'notes' | 'actions'> & {people: PeopleWords},
) {
  const {id, name, state} = member
  const isConnected = state === 'here' && peers.includes(id)
  return html`<li class="members-row">
    <cairn-avatar .name=${name} .member=${id} .connected=${isConnected}></cairn-avatar>
    <span class="members-name" dir="auto">${name}</span>
    ${id === me ? html`<span class="hint">${people.you}</span>` : nothing}
    ${
      isConnected
        ? html`<span class="members-connected">${people.connected}</span>`
        : nothing
    }
    ${state === 'here' && id !== me ? actions(member) : nothing}
    ${notes(id).map(
      note => html`<span class="hint members-note">${icon('info')} ${note}</span>`,
    )}
  </li>`
}
