import type {RoomId} from '../core/ids.ts'

/** Names under which this device remembers small things; the one list of them. */
export const keys = {
  language: 'language',
  theme: 'theme',
  enterSends: 'enter-sends',
  /** The name given last, offered for the next room. */
  name: 'name',
  goalDrafts: 'goal-drafts',
  /** The form of a goal as it was left, field name → what was typed. */
  goalForm: 'goal-form',
  messageDraft: (room: RoomId) => `message-draft/${room}`,
  read: (room: RoomId) => `read/${room}`,
  passedOver: (room: RoomId) => `passed-over/${room}`,
} as const
