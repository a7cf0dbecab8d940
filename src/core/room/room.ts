import type {GoalClosed, GoalRested, GoalRevised, MeetingPlaces} from '../entry/entry.ts'
import type {CheckIn, Goal} from '../goal/goal.ts'
import type {Day, EntryId, GoalId, MemberId, Millis, RoomId} from '../ids.ts'
import type {Refusal} from './rules.ts'

/** What a room is: a pure fold of its entries. Immutable; a part that did not change keeps its identity. */
export type RoomState = {
  readonly id: RoomId
  /** HKDF(secret, 'join'): checks the proof in `joined`. */
  readonly joinKey: Uint8Array
  /** Undefined until the genesis has arrived. */
  readonly name: string | undefined
  /** The room's time zone; Asia/Tokyo until the genesis has arrived. */
  readonly zone: string
  readonly members: ReadonlyMap<MemberId, Member>
  /** Per device that was removed, the seq of its last entry that counts. */
  readonly removed: ReadonlyMap<MemberId, number>
  /** In the order in which they were set. */
  readonly goals: ReadonlyMap<GoalId, Goal>
  /** Per goal, also of goals that have not arrived; in log order. */
  readonly checkIns: ReadonlyMap<GoalId, readonly CheckIn[]>
  /** Agreements per goal in log order, also of goals that have not arrived. */
  readonly agreements: ReadonlyMap<GoalId, readonly Agreement[]>
  /** What was decided on goals that have not arrived, in log order. */
  readonly early: ReadonlyMap<GoalId, readonly Decision[]>
  /** Messages marked as wins by hand, in log order. */
  readonly wins: readonly EntryId[]
  /** Days on which the room works otherwise than its goals' holidays say: true is a day off. */
  readonly daysOff: ReadonlyMap<Day, boolean>
  /** Where members meet by the room's own word; undefined until there is one. */
  readonly meeting: MeetingPlaces | undefined
  /** Feeds in which one place has two entries. */
  readonly forked: ReadonlyMap<MemberId, Fork>
  /** What the talk shows, in log order. */
  readonly moments: readonly Moment[]
  readonly refused: readonly Refused[]
}

/** A word on a goal that counts once the goal has arrived. `order` is the entry's order time. */
export type Decision = {
  readonly line: Line
  readonly body: GoalRevised | GoalClosed | GoalRested
  readonly order: Millis
}

/** The first place in log order of which a feed says two things. */
export type Fork = {
  readonly base: number
  readonly seq: number
  /** The later one of the two: there the other side of the feed begins. */
  readonly other: EntryId | undefined
}

export type Agreement = {readonly by: MemberId; readonly alone: boolean}

export type Member = {
  readonly id: MemberId
  readonly name: string
  readonly state: 'here' | 'left'
  readonly since: Millis
}

/** Whose line of talk it is, and where it stands. */
export type Line = {
  readonly id: EntryId
  readonly by: MemberId
  /** The entry's number in its author's feed: what "delivered" is told by. */
  readonly seq: number
  /** Shown as the time of day: what its author's clock said, unless the others' clocks overrule it. */
  readonly at: Millis
}

/** One line of talk. */
export type Moment = Line &
  (
    | {readonly kind: 'said'; readonly text: string}
    | {readonly kind: 'checked-in'; readonly checkIn: CheckIn}
    | {readonly kind: 'corrected'; readonly checkIn: CheckIn}
    | {
        readonly kind: 'goal-set' | 'goal-revised' | 'goal-closed'
        readonly goal: GoalId
      }
    | {readonly kind: 'goal-rested'; readonly goal: GoalId; readonly rests: boolean}
    | {readonly kind: 'day-off-set'; readonly on: Day; readonly off: boolean}
    | {readonly kind: 'agreed'; readonly goal: GoalId; readonly alone: boolean}
    | {readonly kind: 'founded' | 'joined' | 'left' | 'meeting-set'}
    | {readonly kind: 'removed'; readonly device: MemberId}
    /** A message stood here until its author withdrew it. */
    | {readonly kind: 'gone'}
    | {readonly kind: 'renamed'; readonly from: string; readonly name: string}
    | {readonly kind: 'room-renamed'; readonly room: string}
  )

export type Refused = {
  readonly id: EntryId
  readonly by: MemberId
  readonly refusal: Refusal
}
