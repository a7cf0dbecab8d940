declare const brand: unique symbol
export type Id<Kind extends string> = string & {readonly [brand]: Kind}

/** SHA-256 of the room's genesis entry; base64url, 43 characters. */
export type RoomId = Id<'room'>
/** A member's public key, Ed25519 raw; base64url, 43 characters. In this version one device is one member. */
export type MemberId = Id<'member'>
/** SHA-256 of a sealed entry; base64url, 43 characters. */
export type EntryId = Id<'entry'>
/** The id of the entry that set the goal. */
export type GoalId = Id<'goal'>
/** A calendar date, YYYY-MM-DD, without a time or zone. */
export type Day = Id<'day'>
/** Milliseconds since 1970 UTC. */
export type Millis = number
