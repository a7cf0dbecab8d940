/** RFC 8445's letters of an ICE name or password, in the order of base64. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
/** Firefox writes both in these alone. */
const HEX = '0123456789abcdef'
const LENGTH_MAX = 127

/** `u8 isHex << 7 | count ‖ letters of 4 or 6 bits`. Undefined for letters that ICE does not know, or too many. */
export function writeLetters(text: string): Uint8Array | undefined {
  const isHex = [...text].every(letter => HEX.includes(letter))
  const alphabet = isHex ? HEX : LETTERS
  const width = isHex ? 4 : 6
  if (text.length > LENGTH_MAX) return undefined
  const bytes = new Uint8Array(1 + bytesFor(text.length, width))
  bytes[0] = (isHex ? 128 : 0) | text.length
  for (const [nth, letter] of [...text].entries()) {
    const value = alphabet.indexOf(letter)
    if (value < 0) return undefined
    for (let bit = 0; bit < width; bit++) {
      const at = nth * width + bit
      if ((value >> (width - 1 - bit)) & 1) bytes[1 + (at >> 3)]! |= 128 >> (at & 7)
    }
  }
  return bytes
}

/** The letters at the beginning of the bytes, and what follows them. */
export function readLetters(
  bytes: Uint8Array,
): {readonly text: string; readonly rest: Uint8Array} | undefined {
  const [head = 0] = bytes
  const isHex = head >= 128
  const width = isHex ? 4 : 6
  const count = head & LENGTH_MAX
  const end = 1 + bytesFor(count, width)
  if (bytes.length < end) return undefined
  const alphabet = isHex ? HEX : LETTERS
  let text = ''
  for (let nth = 0; nth < count; nth++) {
    let value = 0
    for (let bit = 0; bit < width; bit++) {
      const at = nth * width + bit
      value = (value << 1) | ((bytes[1 + (at >> 3)]! >> (7 - (at & 7))) & 1)
    }
    text += alphabet.charAt(value)
  }
  return {text, rest: bytes.subarray(end)}
}

const bytesFor = (count: number, width: number): number => Math.ceil((count * width) / 8)
