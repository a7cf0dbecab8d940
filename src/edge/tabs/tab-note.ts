import type {HandAsk, HandProblem} from '../../app/by-hand.ts'
import type {Link} from '../../app/link.ts'
import {concat, fromUtf8, utf8} from '../../core/bytes.ts'
import type {Result} from '../../core/result.ts'
import {readLink, writeLink} from './link-text.ts'

/** What tabs of one room tell each other. */
export type TabNote =
  /** What the sender holds; whoever holds more sends it, and asks back if `back`. */
  | {
      readonly type: 'ask'
      readonly leads: boolean
      readonly back: boolean
      readonly vector: Uint8Array
    }
  /** `unstored`: the sender has it in memory only. */
  | {readonly type: 'update' | 'unstored'; readonly update: Uint8Array}
  | {readonly type: 'link'; readonly link: Link}
  | {readonly type: 'seek'}
  /** By a follower, and what the leader says to the ask of this number. */
  | {readonly type: 'hand'; readonly id: string; readonly ask: HandAsk}
  | {
      readonly type: 'handed'
      readonly id: string
      readonly result: Result<void, HandProblem>
    }

const ASK = 1
const UPDATE = 2
const LINK = 3
const SEEK = 4
const HAND = 5
const UNSTORED = 6

export function writeTabNote(note: TabNote): Uint8Array {
  switch (note.type) {
    case 'ask':
      return concat(
        Uint8Array.of(ASK, Number(note.leads), Number(note.back)),
        note.vector,
      )
    case 'update':
      return concat(Uint8Array.of(UPDATE), note.update)
    case 'unstored':
      return concat(Uint8Array.of(UNSTORED), note.update)
    case 'link':
      return concat(Uint8Array.of(LINK), utf8(writeLink(note.link)))
    case 'seek':
      return Uint8Array.of(SEEK)
    case 'hand':
    case 'handed':
      return concat(Uint8Array.of(HAND), utf8(JSON.stringify(note)))
  }
}

/** Undefined for what this version does not know. */
export function readTabNote(bytes: Uint8Array): TabNote | undefined {
  switch (bytes[0]) {
    case ASK:
      return {
        type: 'ask',
        leads: bytes[1] === 1,
        back: bytes[2] === 1,
        vector: bytes.subarray(3),
      }
    case UPDATE:
      return {type: 'update', update: bytes.subarray(1)}
    case UNSTORED:
      return {type: 'unstored', update: bytes.subarray(1)}
    case LINK: {
      const link = readLink(fromUtf8(bytes.subarray(1)) ?? '')
      return link && {type: 'link', link}
    }
    case SEEK:
      return {type: 'seek'}
    case HAND:
      return readHand(fromUtf8(bytes.subarray(1)) ?? '')
    default:
      return undefined
  }
}

/** Only ever given what `writeTabNote` wrote, under a key that no stranger has; undefined for another version's. */
function readHand(text: string): TabNote | undefined {
  try {
    const note = JSON.parse(text) as TabNote | null
    return note?.type === 'hand' || note?.type === 'handed' ? note : undefined
  } catch {
    return undefined
  }
}
