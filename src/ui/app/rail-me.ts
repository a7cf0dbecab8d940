import {html} from 'lit'
import type {Cairn} from '../../app/cairn.ts'
import type {MyRoom} from '../../app/my-rooms.ts'
import type {Link} from '../../app/link.ts'
import {keys} from '../../app/preference-keys.ts'
import type {Words} from '../words/words.ts'
import '../elements/avatar.ts'

/** Who I am in the room on the screen, or in the first one, and how it is connected. */
export function railMe(
  words: Words,
  {ports}: Cairn,
  {here, all}: {here: MyRoom | undefined; all: readonly MyRoom[]},
) {
  const shown = here ?? all[0]
  const me = shown?.room.me ?? ''
  const member = shown?.session?.state.value.members.get(shown.room.me)
  const name = member?.name ?? ports.preferences.get(keys.name) ?? ''
  const rooms = here ? [here] : all
  const links = rooms.flatMap(({room, session}) =>
    session && room.state === 'in' ? session.link.value : [],
  )
  const isConnected = links.some(({peers}) => peers.length > 0)
  return html`<cairn-avatar
      .name=${name}
      .member=${me}
      ?connected=${isConnected}
    ></cairn-avatar>
    <div class="rail-who">
      <strong dir="auto">${name}</strong>
      <span>${connection(words, ports.device.online.value, links)}</span>
    </div>`
}

function connection({link}: Words, isOnline: boolean, links: readonly Link[]): string {
  const people = new Set(links.flatMap(({peers}) => peers)).size
  if (people > 0) return link.connected(people)
  if (!isOnline) return link.offline
  const meetings = new Set(links.map(({meeting}) => meeting))
  if (meetings.has('open')) return link.waiting
  if (meetings.has('connecting') || meetings.has('unknown')) return link.connecting
  return meetings.has('down') ? link.down : link.none
}
