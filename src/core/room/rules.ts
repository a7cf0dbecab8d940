import {utf8} from '../bytes.ts'
import type {Entry} from '../entry/entry.ts'
import {isMeasurable} from '../goal/measurable.ts'
import type {MemberId} from '../ids.ts'
import {joinProof} from './join-proof.ts'
import {
  ID_MAX_POINTS,
  MESSAGE_MAX_BYTES,
  NAME_MAX_POINTS,
  NOTE_MAX_POINTS,
  REASON_MIN_POINTS,
  RETRO_MAX,
  isPlainNumber,
  isWithin,
} from './limits.ts'
import type {RoomState} from './room.ts'

/** Why an entry is not taken into the room. */
export type Refusal =
  | 'not-a-member'
  | 'removed'
  | 'wrong-proof'
  | 'not-the-genesis'
  | 'unknown-kind'
  | 'unreadable'
  | 'bad-goal'
  | 'not-a-number'
  | 'no-reason'
  | 'empty'
  | 'too-long'

/** What rules may look at. */
export type RoomSoFar = Pick<RoomState, 'id' | 'joinKey' | 'members' | 'removed'>
export type Rule = (room: RoomSoFar, entry: Entry) => Refusal | undefined

/** The first refusal stands. */
export const rules: readonly Rule[] = [
  function onlyWhatIsUnderstoodCounts(_room, {body}) {
    if (body.kind === 'unknown') return 'unknown-kind'
    return body.kind === 'unreadable' ? 'unreadable' : undefined
  },
  function onlyTheGenesisFounds(room, {id, body}) {
    if (body.kind !== 'founded') return undefined
    return (id as string) === room.id ? undefined : 'not-the-genesis'
  },
  function onlyWhoHoldsTheLinkJoins(room, {author, body}) {
    if (body.kind !== 'joined') return undefined
    return body.proof === joinProof(room.joinKey, author) ? undefined : 'wrong-proof'
  },
  function aRemovedDeviceStaysOut({removed}, {author, seq}) {
    return seq > (removed.get(author) ?? seq) ? 'removed' : undefined
  },
  function onlyMembersWrite(room, {author, body}) {
    if (body.kind === 'founded' || body.kind === 'joined') return undefined
    return isHere(room, author) || room.removed.has(author) ? undefined : 'not-a-member'
  },
  function onlyOtherMembersAreRemoved({members}, {author, body}) {
    if (body.kind !== 'removed') return undefined
    return body.device !== author && members.has(body.device) ? undefined : 'not-a-member'
  },
  function aMemberHasAName(_room, {body}) {
    return 'name' in body ? whyNoName(body.name) : undefined
  },
  function aRoomHasAName(_room, {body}) {
    return 'room' in body ? whyNoName(body.room) : undefined
  },
  function aMessageSaysSomethingShort(_room, {body}) {
    if (body.kind !== 'said') return undefined
    if (body.text.trim() === '') return 'empty'
    return isLongMessage(body.text) ? 'too-long' : undefined
  },
  function aGoalCanBeMeasured(_room, {body}) {
    if (body.kind !== 'goal-set') return undefined
    return isMeasurable(body.terms) ? undefined : 'bad-goal'
  },
  function aRecordIsANumber(_room, {body}) {
    if (body.kind !== 'checked-in' && body.kind !== 'corrected') return undefined
    const {value, guards = {}, leads = {}} = body
    const numbers = [value, ...Object.values(guards), ...Object.values(leads)]
    return numbers.every(isPlainNumber) ? undefined : 'not-a-number'
  },
  function whatIsToldOfARecordIsShort(_room, {body}) {
    if (body.kind !== 'checked-in' && body.kind !== 'corrected') return undefined
    const {note, milestone = ''} = body
    const reason = body.kind === 'corrected' ? body.reason : ''
    const short = [note, reason].every(text => isWithin(text, NOTE_MAX_POINTS))
    return short && isWithin(milestone, ID_MAX_POINTS) ? undefined : 'too-long'
  },
  function aRevisionHasItsReason(_room, {body}) {
    if (body.kind !== 'goal-revised') return undefined
    if ([...body.reason.trim()].length < REASON_MIN_POINTS) return 'no-reason'
    return isWithin(body.reason, NOTE_MAX_POINTS) ? undefined : 'too-long'
  },
  function aClosingIsANumberAndShort(_room, {body}) {
    if (body.kind !== 'goal-closed') return undefined
    if (!isPlainNumber(body.value)) return 'not-a-number'
    const texts = [body.reason, ...body.retro.map(({text}) => text)]
    const short =
      body.retro.length <= RETRO_MAX &&
      texts.every(text => isWithin(text, NOTE_MAX_POINTS))
    return short ? undefined : 'too-long'
  },
]

export const isHere = ({members}: Pick<RoomSoFar, 'members'>, author: MemberId) =>
  members.get(author)?.state === 'here'

export function whyRefused(room: RoomSoFar, entry: Entry): Refusal | undefined {
  for (const rule of rules) {
    const refusal = rule(room, entry)
    if (refusal) return refusal
  }
  return undefined
}

/** A unit of a string takes at most three bytes: most messages need no counting. */
const isLongMessage = (text: string) =>
  text.length * 3 > MESSAGE_MAX_BYTES && utf8(text).length > MESSAGE_MAX_BYTES

function whyNoName(name: string): Refusal | undefined {
  if (name.trim() === '') return 'empty'
  return isWithin(name, NAME_MAX_POINTS) ? undefined : 'too-long'
}
