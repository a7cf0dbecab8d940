import {utf8} from '../bytes.ts'
import type {Entry} from '../entry/entry.ts'
import type {GoalTerms} from '../goal/goal.ts'
import {joinProof} from './join-proof.ts'
import {
  MEASURE_MAX_POINTS,
  MESSAGE_MAX_BYTES,
  NAME_MAX_POINTS,
  NOTE_MAX_POINTS,
  NUMBER_MAX,
  UNIT_MAX_POINTS,
} from './limits.ts'
import type {RoomState} from './room.ts'

/** Why an entry is not taken into the room. */
export type Refusal =
  | 'not-a-member'
  | 'wrong-proof'
  | 'not-the-genesis'
  | 'unknown-kind'
  | 'unreadable'
  | 'bad-goal'
  | 'not-a-number'
  | 'empty'
  | 'too-long'

/** What rules may look at. */
export type RoomSoFar = Pick<RoomState, 'id' | 'joinKey' | 'members'>
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
  function onlyMembersWrite(room, {author, body}) {
    if (body.kind === 'founded' || body.kind === 'joined') return undefined
    return room.members.get(author)?.state === 'here' ? undefined : 'not-a-member'
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
    if (body.kind !== 'checked-in') return undefined
    if (!isPlainNumber(body.value)) return 'not-a-number'
    return isWithin(body.note, NOTE_MAX_POINTS) ? undefined : 'too-long'
  },
]

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

const CADENCES: readonly number[] = [1, 7, 14, 30]

/** A target equal to the baseline is let through: two edits may meet there, and progress knows what to say of it. */
function isMeasurable(terms: GoalTerms): boolean {
  const {metric, measure, unit, baseline, target, decimals, start, due, cadence} = terms
  return (
    whyNoName(metric) === undefined &&
    measure.trim() !== '' &&
    isWithin(measure, MEASURE_MAX_POINTS) &&
    isWithin(unit, UNIT_MAX_POINTS) &&
    isPlainNumber(baseline) &&
    isPlainNumber(target) &&
    [0, 1, 2, 3].includes(decimals) &&
    start <= due &&
    CADENCES.includes(cadence)
  )
}

const isPlainNumber = (value: number) =>
  Number.isFinite(value) && Math.abs(value) <= NUMBER_MAX

function isWithin(text: string, points: number): boolean {
  return (
    text.length <= points || (text.length <= 2 * points && [...text].length <= points)
  )
}
