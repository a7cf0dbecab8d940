import {html, nothing} from 'lit'
import type {MemberId} from '../../core/ids.ts'
import type {Member} from '../../core/room/room.ts'
import {icon} from '../elements/icons.ts'
import type {JoinWords} from '../words/join.ts'
import '../elements/avatar.ts'

/** More faces would not fit beside the count on a phone. */
const FACES = 5

type JoinMembers = {
  readonly members: readonly Member[]
  readonly peers: readonly MemberId[]
  readonly join: JoinWords
}

/** Who is in the room already, as soon as anyone of them is connected. */
export function joinMembers({members, peers, join}: JoinMembers) {
  const here = members.filter(({state}) => state === 'here')
  const connected = here.filter(({id}) => peers.includes(id)).length
  return html`<section class="join-members" aria-label=${join.members}>
    ${
      here.length > 0
        ? html`<span class="join-faces">
              ${here
                .slice(0, FACES)
                .map(
                  ({id, name}) =>
                    html`<cairn-avatar
                      .name=${name}
                      .member=${id}
                      .connected=${peers.includes(id)}
                    ></cairn-avatar>`,
                )}
            </span>
            <b>${join.memberCount(here.length)}</b>`
        : html`${icon('users')} <b>${join.members}</b>
            <span class="hint join-end">${join.membersComing}</span>`
    }
    ${
      connected > 0
        ? html`<span class="join-connected join-end"
            >${join.connectedTo(connected)}</span
          >`
        : nothing
    }
  </section>`
}
