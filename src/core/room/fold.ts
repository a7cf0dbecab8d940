import type {Entry} from '../entry/entry.ts'
import {CLOCK_TOLERANCE_MS} from '../entry/order.ts'
import type {Millis, RoomId} from '../ids.ts'
import {Draft} from './draft.ts'
import {decide} from './decisions.ts'
import {agree, setGoal} from './goals.ts'
import {found, join, leave, remove, rename, renameRoom} from './members.ts'
import type {Line, RoomState} from './room.ts'
import {isHere, whyRefused} from './rules.ts'
import {checkIn, messageOf, setDayOff, type Message} from './talk.ts'

/** An entry and its order time. Its message is kept once it is made: what is folded again is mostly messages. */
export type Placed = {
  readonly entry: Entry
  readonly at: Millis
  /** Another entry has the same place in the same feed. */
  readonly isTwin?: boolean
  message?: Message
}

export const emptyRoom = (id: RoomId, joinKey: Uint8Array): RoomState => ({
  id,
  joinKey,
  name: undefined,
  zone: 'Asia/Tokyo',
  members: new Map(),
  removed: new Map(),
  goals: new Map(),
  checkIns: new Map(),
  agreements: new Map(),
  early: new Map(),
  wins: [],
  daysOff: new Map(),
  meeting: undefined,
  forked: new Map(),
  moments: [],
  refused: [],
})

/**
 * The room after these entries, which follow in log order on those it holds. Never throws; what no rule lets in is in
 * `refused`. `removed` is that of the room in the end: what a device wrote after its last entry that counts does not count
 * where it stands before the removal either, a clock being easily set back.
 */
export function fold(
  state: RoomState,
  entries: readonly Placed[],
  removed = state.removed,
): RoomState {
  if (entries.length === 0) return state
  const room = new Draft(state)
  for (const placed of entries) {
    if (placed.isTwin) noteTwin(room, placed.entry)
    const {entry, message} = placed
    if (isCutOff(entry, removed)) {
      room.refuse({id: entry.id, by: entry.author, refusal: 'removed'})
      continue
    }
    // What no rule refused once only its author's leaving can keep out.
    if (message && isHere(room, message.by)) {
      room.addMoment(message)
      continue
    }
    const refusal = whyRefused(room, entry)
    if (refusal) room.refuse({id: entry.id, by: entry.author, refusal})
    else take(room, placed)
  }
  return room.done()
}

/**
 * Who comes, goes and removes whom is judged in log order alone: were a removal undone by a later one, a third might have
 * removed the first, and so on for ever.
 */
const isCutOff = ({author, seq, body}: Entry, removed: RoomState['removed']): boolean =>
  seq > (removed.get(author) ?? seq) && !inOrderAlone.has(body.kind)
const inOrderAlone: ReadonlySet<string> = new Set([
  'founded',
  'joined',
  'left',
  'removed',
])

/** Which place of a feed is the first to have two entries is told by the earlier, what stands there too by the later. */
function noteTwin(room: Draft, {author, base, seq, id}: Entry): void {
  const fork = room.forked.get(author)
  if (!fork) room.putFork(author, {base, seq, other: undefined})
  else if (!fork.other && fork.base === base && fork.seq === seq)
    room.putFork(author, {...fork, other: id})
}

/**
 * The time of day that an entry shows. One that only stands behind a clock running ahead was still written when its own
 * author's clock said; within the tolerance the order time keeps what is read from top to bottom in step.
 */
const shownTime = (claim: Millis, order: Millis): Millis =>
  order - claim > CLOCK_TOLERANCE_MS ? claim : order

function take(room: Draft, placed: Placed): void {
  const {entry, at} = placed
  const {id, author: by, seq, body} = entry
  const line: Line = {id, by, seq, at: shownTime(entry.claim, at)}
  switch (body.kind) {
    case 'founded':
      return found(room, line, body)
    case 'joined':
      return join(room, line, body)
    case 'renamed':
      return rename(room, line, body)
    case 'room-renamed':
      return renameRoom(room, line, body)
    case 'left':
      return leave(room, line)
    case 'removed':
      return remove(room, line, body)
    case 'said':
      placed.message = messageOf(line, body)
      return room.addMoment(placed.message)
    case 'goal-set':
      return setGoal(room, line, body)
    case 'agreed':
      return agree(room, line, body)
    case 'checked-in':
    case 'corrected':
      return checkIn(room, line, body, at)
    case 'goal-revised':
    case 'goal-closed':
    case 'goal-rested':
      return decide(room, {line, body, order: at})
    case 'win-marked':
      return room.markWin(body.message, body.marked)
    case 'day-off-set':
      return setDayOff(room, line, body)
    case 'meeting-set':
      room.meeting = body.places
      return room.addMoment({...line, kind: body.kind})
    case 'gone':
      if (body.was === 'said') room.addMoment({...line, kind: 'gone'})
      return
    case 'carried':
      // What it carries stands beside it in the log.
      return
    case 'withdrew':
      // The log has put `gone` in the message's place.
      return
    case 'unknown':
    case 'unreadable':
      // A rule has refused it.
      return
    default:
      return body satisfies never
  }
}
