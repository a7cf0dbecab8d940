import {type Result, ok, refuse} from '../result.ts'
import {countGraphemes} from './graphemes.ts'

/**
 * A name or other single line as it is kept: NFC, white space collapsed, nothing that reorders or hides text.
 * `max` counts graphemes. What shows nothing (marks or invisible characters alone) is empty.
 */
export function cleanName(text: string, max = 40): Result<string, 'empty' | 'too-long'> {
  const name = text
    .replace(HIDDEN, '')
    .replace(/\s+/gu, ' ')
    .replace(CONTROL, '')
    .normalize('NFC')
    .replace(PILED_MARKS, '$1')
    .trim()
  if (!VISIBLE.test(name)) return refuse('empty')
  if ([...name].length > max * POINTS_PER_GRAPHEME || countGraphemes(name) > max)
    return refuse('too-long')
  return ok(name)
}

// Zero width, bidi marks and overrides, soft hyphen, fillers that look like nothing, halves of a pair.
// ZWJ and ZWNJ stay: family emoji and Persian names need them.
const HIDDEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF0-\uFFFB]|\p{Cs}/gu
const CONTROL = /\p{Cc}/gu
/** Writing systems stack at most a few marks on a letter; more is decoration that overflows its line. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u
/** What the limits of arriving names allow (room/limits.ts), so that no name is taken here and refused there. */
const POINTS_PER_GRAPHEME = 5
