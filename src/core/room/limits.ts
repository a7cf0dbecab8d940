/** UTF-8 bytes of one message: about 4,000 Japanese characters. */
export const MESSAGE_MAX_BYTES = 12 * 1024
/** Largest magnitude of any number in a goal or record; beyond it a double no longer keeps three decimals. */
export const NUMBER_MAX = 1e12

// What a person may write is counted in graphemes, by commands. What arrives is counted in code points, because which
// code points make a grapheme differs between browsers, and all devices must come to the same state.
export const NAME_MAX_POINTS = 200
export const MEASURE_MAX_POINTS = 700
export const NOTE_MAX_POINTS = 1400
export const UNIT_MAX_POINTS = 40
export const TITLE_MAX_POINTS = 400
export const ID_MAX_POINTS = 64
/** Why a goal was revised, at the least (product.md S15). */
export const REASON_MIN_POINTS = 5
export const RETRO_MAX = 60
/** Of one goal; a year has fewer holidays, and no cairn a hundred stones. */
export const LIST_MAX = 400
/** Meeting points that a room names itself, and servers: each of its devices holds a line to every one. */
export const MEETING_MAX = 4
/** UTF-16 units of an address, and of what a relay asks for. */
export const ADDRESS_MAX = 300

export const isPlainNumber = (value: number): boolean =>
  Number.isFinite(value) && Math.abs(value) <= NUMBER_MAX

export function isWithin(text: string, points: number): boolean {
  return (
    text.length <= points || (text.length <= 2 * points && [...text].length <= points)
  )
}
