import {fromBase64url} from '../../core/bytes.ts'
import {isRecord} from './signal.ts'

/** Of the kinds that relays pass on and do not store; the letters of "cairn" on a telephone. */
export const KIND = 22476
/** A letter, because relays find events by tags of one letter only. */
const TAG = 'x'
/** Relays take no larger ones. In characters. */
const CONTENT_MAX = 64 * 1024
/** In one event; honest devices hold no more of them back for one. */
export const NOTES_MAX = 64

/** What has not been signed yet of an event (NIP-01). */
export type Unsigned = {
  readonly kind: number
  /** In seconds. */
  readonly created_at: number
  readonly tags: readonly (readonly string[])[]
  readonly content: string
}

/** Notes of one topic, each sealed and as base64url, in one event. */
export const writeNotes = (
  topic: string,
  notes: readonly string[],
  seconds: number,
): Unsigned => ({
  kind: KIND,
  created_at: seconds,
  tags: [[TAG, topic]],
  content: notes.join(),
})

/** Asks for what is said on these topics from now on, in place of what was asked for before. */
export const writeRequest = (topics: readonly string[]) => [
  'REQ',
  'meet',
  {kinds: [KIND], [`#${TAG}`]: topics, limit: 0},
]

export type RelayMessage =
  | {
      readonly type: 'notes'
      /** Public key, in hex. */
      readonly from: string
      readonly topic: string
      readonly notes: readonly Uint8Array[]
    }
  /** The request is in force. */
  | {readonly type: 'listening'}
  /** The request is refused, or ended. */
  | {readonly type: 'closed'}
  /** To the event of this id. */
  | {readonly type: 'answer'; readonly id: string; readonly answer: Answer}
  /** Meant for people, or for others than us. */
  | {readonly type: 'other'}

/** `refused`: it wants an account, work or money, or has a fault. */
export type Answer = 'taken' | 'too-much' | 'invalid' | 'refused'

/** What the word before the colon means, for programs; the rest is for people. */
const answers = new Map<string, Answer>([
  ['rate-limited', 'too-much'],
  ['invalid', 'invalid'],
  // Nobody listens just now, so it was not passed on.
  ['mute', 'taken'],
])

/** Undefined for what no relay should say. */
export function readRelayMessage(message: unknown): RelayMessage | undefined {
  if (!Array.isArray(message)) return undefined
  const [type, first, second, third] = message as readonly unknown[]
  switch (type) {
    case 'EVENT':
      return readNotes(second)
    case 'EOSE':
      return {type: 'listening'}
    case 'CLOSED':
      return {type: 'closed'}
    case 'OK':
      return readAnswer(first, second, third)
    default:
      return typeof type === 'string' ? {type: 'other'} : undefined
  }
}

function readAnswer(id: unknown, isTaken: unknown, why: unknown) {
  if (typeof id !== 'string' || typeof isTaken !== 'boolean') return undefined
  const [word = ''] = typeof why === 'string' ? why.split(':') : []
  const answer = isTaken ? 'taken' : (answers.get(word) ?? 'refused')
  return {type: 'answer', id, answer} as const
}

function readNotes(event: unknown): RelayMessage | undefined {
  if (!isRecord(event)) return undefined
  const {kind, pubkey, tags, content} = event
  if (kind !== KIND || typeof pubkey !== 'string' || !Array.isArray(tags))
    return undefined
  const tag: unknown = tags.find(tag => Array.isArray(tag) && tag[0] === TAG)
  const topic: unknown = Array.isArray(tag) ? tag[1] : undefined
  if (typeof topic !== 'string' || typeof content !== 'string') return undefined
  if (content.length > CONTENT_MAX) return undefined
  const written = content.split(',')
  if (written.length > NOTES_MAX) return undefined
  const notes = written.map(fromBase64url)
  if (!notes.every(note => note !== undefined)) return undefined
  return {type: 'notes', from: pubkey, topic, notes}
}
