import {utf8} from '../../core/bytes.ts'
import {MESSAGE_MAX_BYTES} from '../../core/room/limits.ts'

/** From here on the composer says what is left. */
const NEAR_BYTES = 10 * 1024
/** Of one Japanese character; what is left is said in these until something is written. */
const TYPICAL_BYTES = 3

export type MessageSize =
  | {readonly fit: 'well'}
  /** About how many more, or too many, characters like those written so far. */
  | {readonly fit: 'near' | 'over'; readonly characters: number}

export function messageSize(text: string): MessageSize {
  // Every UTF-16 unit takes at most three bytes: a short text need not be measured at each key.
  if (text.length * TYPICAL_BYTES < NEAR_BYTES) return {fit: 'well'}
  const bytes = utf8(text).length
  if (bytes < NEAR_BYTES) return {fit: 'well'}
  const each = bytes / [...text].length
  const left = (MESSAGE_MAX_BYTES - bytes) / each
  return left < 0
    ? {fit: 'over', characters: Math.ceil(-left)}
    : {fit: 'near', characters: Math.floor(left)}
}
