import type {GoalId, RoomId} from '../core/ids.ts'

/** Names under which this device remembers small things; the one list of them. */
export const keys = {
  language: 'language',
  theme: 'theme',
  enterSends: 'enter-sends',
  /** The name given last, offered for the next room. */
  name: 'name',
  /** The month in which the fiscal year starts, 1 to 12. */
  fiscalStart: 'fiscal-start',
  /** Meeting points and ICE servers of this device's own. */
  meeting: 'meeting',
  goalDrafts: 'goal-drafts',
  /** The form of a goal as it was left, field name → what was typed. */
  goalForm: 'goal-form',
  /** The form of another goal for a room, perhaps one that follows on another. */
  nextGoal: (room: RoomId, after?: GoalId) =>
    ['next-goal', room, after].filter(Boolean).join('/'),
  revision: (goal: GoalId) => `revision/${goal}`,
  messageDraft: (room: RoomId) => `message-draft/${room}`,
  /** What this device has asked about a goal (goal-asked.ts). */
  goalAsked: (goal: GoalId) => `goal-asked/${goal}`,
  /** What was written for a goal's wrap-up so far. */
  wrapupDraft: (goal: GoalId) => `wrapup-draft/${goal}`,
  /** What this device's owner was told of its own feed with two sides, and has put away. */
  forkSeen: (room: RoomId) => `fork-seen/${room}`,
  /** When the room was last on the screen, in ms. */
  opened: (room: RoomId) => `opened/${room}`,
  read: (room: RoomId) => `read/${room}`,
  passedOver: (room: RoomId) => `passed-over/${room}`,
} as const
