import type {MemberId} from '../ids.ts'
import type {Founded, Joined, Removed, Renamed, RoomRenamed} from '../entry/entry.ts'
import type {Draft} from './draft.ts'
import {takeBackAgreements} from './goals.ts'
import type {Line} from './room.ts'

export function found(
  room: Draft,
  line: Line,
  {name, room: roomName, zone}: Founded,
): void {
  // A new name may sort before the genesis if its author's clock is far behind; being the later word, it stays.
  room.name ??= roomName.trim()
  room.zone = zone
  welcome(room, line, name)
  room.addMoment({...line, kind: 'founded'})
}

/** Who is here already and joins once more (two tabs, a repeated try) has only said their name again. */
export function join(room: Draft, line: Line, {name}: Joined): void {
  if (room.members.get(line.by)?.state === 'here')
    return rename(room, line, {kind: 'renamed', name})
  welcome(room, line, name)
  room.addMoment({...line, kind: 'joined'})
}

function welcome(room: Draft, {by, at}: Line, name: string): void {
  room.putMember({id: by, name: name.trim(), state: 'here', since: at})
}

export function rename(room: Draft, line: Line, renamed: Renamed): void {
  const member = room.members.get(line.by)
  const name = renamed.name.trim()
  if (member === undefined || member.name === name) return
  room.putMember({...member, name})
  room.addMoment({...line, kind: 'renamed', from: member.name, name})
}

export function renameRoom(room: Draft, line: Line, renamed: RoomRenamed): void {
  const name = renamed.room.trim()
  if (room.name === name) return
  room.name = name
  room.addMoment({...line, kind: 'room-renamed', room: name})
}

export function leave(room: Draft, line: Line): void {
  goes(room, line.by)
  room.addMoment({...line, kind: 'left'})
}

/** Of two who remove the same device the one who knew less of its feed has the say. */
export function remove(room: Draft, line: Line, {device, last}: Removed): void {
  room.putRemoved(device, Math.min(last, room.removed.get(device) ?? last))
  goes(room, device)
  room.addMoment({...line, kind: 'removed', device})
}

function goes(room: Draft, who: MemberId): void {
  const member = room.members.get(who)
  if (member === undefined) return
  room.putMember({...member, state: 'left'})
  takeBackAgreements(room, who)
}
