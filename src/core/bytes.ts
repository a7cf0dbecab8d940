/** Joins pieces into one new array. */
export function concat(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0
  for (const piece of pieces) length += piece.length
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Whether both hold the same bytes. Not in constant time: never for secrets. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

// The two classes are in every browser and in Node, but in no library that knows nothing of the DOM.
declare const TextEncoder: new () => {encode(text: string): Uint8Array<ArrayBuffer>}
declare const TextDecoder: new (
  label: string,
  options: {fatal: boolean; ignoreBOM: boolean},
) => {decode(bytes: Uint8Array): string}

const encoder = new TextEncoder()
// A byte order mark is kept: two different byte strings never decode to one text.
const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text)

/** Undefined where the bytes are no UTF-8. */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

export const BASE64URL =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const letters = Array.from(BASE64URL)
const values = new Map(letters.map((letter, value) => [letter, value]))
// Twelve bits at a time: a log of 100,000 entries writes 200,000 ids when it is opened.
const pairs = letters.flatMap(first => letters.map(second => first + second))

/** Base64url without padding (RFC 4648, section 5). */
export function base64url(bytes: Uint8Array): string {
  let text = ''
  let at = 0
  for (; at + 3 <= bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    text += pairs[(one << 4) | (two >> 4)]! + pairs[((two & 15) << 8) | three]!
  }
  const left = bytes.length - at
  if (left === 1) text += pairs[bytes[at]! << 4]!
  if (left === 2) {
    const [one = 0, two = 0] = [bytes[at], bytes[at + 1]]
    text += pairs[(one << 4) | (two >> 4)]! + letters[(two & 15) << 2]!
  }
  return text
}

/** Undefined unless the text is exactly what `base64url` writes for some bytes: no padding, no stray bits, no spaces. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let at = 0
  let held = 0
  let bits = 0
  for (const letter of text) {
    const value = values.get(letter)
    if (value === undefined) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 255
    }
  }
  const strayBits = held & ((1 << bits) - 1)
  return strayBits === 0 ? bytes : undefined
}

/** Whether the text is the base64url of 32 bytes: an id or a public key. */
export function is32Bytes(text: string): boolean {
  return text.length === 43 && fromBase64url(text)?.length === 32
}
