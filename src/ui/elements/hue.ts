/** A hue in degrees that stays with a key, so that two people of one name are told apart. */
export function hueOf(key: string): number {
  let sum = 0
  for (const letter of key) sum = (sum * FACTOR + (letter.codePointAt(0) ?? 0)) % HUES
  return Math.round((sum * 360) / HUES)
}

/** Few enough that neighbours can be told apart. */
const HUES = 24
/** Prime to 24 and not ±1, so that every letter moves the sum. */
const FACTOR = 5
