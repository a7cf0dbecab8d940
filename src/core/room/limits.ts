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
