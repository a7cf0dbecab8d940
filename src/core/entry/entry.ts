import type {Day, EntryId, GoalId, MemberId, Millis} from '../ids.ts'
import type {CheckIn, GoalTerms, Outcome, RetroItem, TermsChange} from '../goal/goal.ts'

/** Everything that can happen in a room. Each kind has its number on the wire in KINDS; numbers are never used twice. */
export type Body =
  | Founded
  | Joined
  | Renamed
  | RoomRenamed
  | Left
  | Removed
  | Said
  | GoalSet
  | Agreed
  | CheckedIn
  | Corrected
  | GoalRevised
  | GoalClosed
  | GoalRested
  | WinMarked
  | DayOffSet
  | MeetingSet
  | Withdrew
  | Carried

/** The genesis: seq 1 of its maker, signed with 32 zero bytes in the room id's place. Its id is the room's id. */
export type Founded = {
  readonly kind: 'founded'
  /** The maker's name. */
  readonly name: string
  readonly room: string
  /** IANA time zone that decides what day it is in the room, such as Asia/Tokyo. */
  readonly zone: string
}
/** `proof` is HMAC-SHA-256(HKDF(secret, 'join'), device public key), base64url: only who holds the link can make it. */
export type Joined = {
  readonly kind: 'joined'
  readonly name: string
  readonly proof: string
}
export type Renamed = {readonly kind: 'renamed'; readonly name: string}
export type RoomRenamed = {readonly kind: 'room-renamed'; readonly room: string}
export type Left = {readonly kind: 'left'}
/** Another's device is out for good. What it wrote up to seq `last` counts, wherever that stands; nothing after it does. */
export type Removed = {
  readonly kind: 'removed'
  readonly device: MemberId
  readonly last: number
}
/** Plain text; on the wire the bare JSON string, which keeps an entry small. At most 12 KiB of UTF-8. */
export type Said = {readonly kind: 'said'; readonly text: string}
/** Carries its maker's agreement. The entry's id is the goal's id. */
export type GoalSet = {readonly kind: 'goal-set'; readonly terms: GoalTerms}
/** `alone` counts only from the goal's maker: it starts the goal without a second agreement. */
export type Agreed = {
  readonly kind: 'agreed'
  readonly goal: GoalId
  readonly alone: boolean
}
export type CheckedIn = {readonly kind: 'checked-in'} & Numbers
/** Stands in place of another check-in, or takes it out of the count. */
export type Corrected = {readonly kind: 'corrected'} & Numbers &
  Required<Pick<CheckIn, 'corrects' | 'reason'>> &
  Pick<CheckIn, 'void'>

type Numbers = Pick<
  CheckIn,
  | 'goal'
  | 'value'
  | 'on'
  | 'note'
  | 'milestone'
  | 'confidence'
  | 'guards'
  | 'leads'
  | 'source'
>

/** Nothing old is deleted: the goal is computed from its first terms and all revisions. */
export type GoalRevised = {
  readonly kind: 'goal-revised'
  readonly goal: GoalId
  readonly on: Day
  readonly change: TermsChange
  readonly reason: string
}
export type GoalClosed = {
  readonly kind: 'goal-closed'
  readonly goal: GoalId
  readonly on: Day
  readonly outcome: Outcome
  readonly value: number
  readonly reason: string
  readonly retro: readonly RetroItem[]
}
/** Puts a finished goal to rest, or takes it out again. */
export type GoalRested = {
  readonly kind: 'goal-rested'
  readonly goal: GoalId
  readonly rests: boolean
}
/** A message marked as a win by hand, or no longer. */
export type WinMarked = {
  readonly kind: 'win-marked'
  readonly message: EntryId
  readonly marked: boolean
}
/** The room's own word on one day: worked or not, whatever the table of holidays says. */
export type DayOffSet = {
  readonly kind: 'day-off-set'
  readonly on: Day
  readonly off: boolean
}

/** Where the room's members meet, whatever site they come from: the whole list, the last one counts. */
export type MeetingSet = {readonly kind: 'meeting-set'; readonly places: MeetingPlaces}

/** What the browsers of others make of it is theirs to judge: at most four each, no text longer than 300. */
export type MeetingPlaces = {
  /** Addresses in full, of a Nostr relay with `nostr:` before it. */
  readonly points: readonly string[]
  readonly iceServers: readonly IceServer[]
}

/** One address, and what a relay asks for. */
export type IceServer = {
  readonly urls: string
  readonly username?: string
  readonly credential?: string
}

/** Takes a message of the same feed back: whoever admits it deletes the message's bytes. Nothing else can be taken back. */
export type Withdrew = {readonly kind: 'withdrew'; readonly of: Withdrawn}

/**
 * All that is kept of a message that was withdrawn, as its own bytes said it: enough for the log's order and for the
 * chain of ids to be what they were.
 */
export type Withdrawn = Pick<
  Entry,
  'id' | 'seq' | 'base' | 'prev' | 'claim' | 'heads'
> & {
  readonly kind: WithdrawnKind
}
export type WithdrawnKind = 'said' | 'carried'

/**
 * Another entry of the room, as `author` signed it: one side of a feed that says two things in one place. It counts as if
 * it stood in its own feed.
 */
export type Carried = {
  readonly kind: 'carried'
  readonly author: MemberId
  /** The whole entry; never a carried one. */
  readonly bytes: Uint8Array
}

/** What stands in the place of what its feed withdrew. Nothing is written so: a withdraw makes it so. */
export type Gone = {readonly kind: 'gone'; readonly was: WithdrawnKind}

/** A kind of entry that a newer version writes: kept and passed on, not understood. */
export type Unknown = {readonly kind: 'unknown'; readonly number: number}

/** Bytes of a known kind that do not have its shape: kept and passed on like any entry, refused by the fold. */
export type Unreadable = {readonly kind: 'unreadable'; readonly was: Body['kind']}

/** A signed record of one thing that happened, as read from its bytes. */
export type Entry = {
  readonly id: EntryId
  readonly author: MemberId
  /** Its number in its author's feed, from 1. */
  readonly seq: number
  /** The seq at which its line began; 1 unless the device once lost its shelf. */
  readonly base: number
  /** What the author's clock said. Where it stands in the log is decided by order.ts. */
  readonly claim: Millis
  /** The id of the same author's entry before it; undefined for the first. */
  readonly prev: EntryId | undefined
  /** First 8 bytes, base64url, of the ids of other feeds' newest entries that the author had newly seen. */
  readonly heads: readonly string[]
  readonly body: Body | Unknown | Unreadable | Gone
}
