import {concat} from '../../core/bytes.ts'
import {PIECE_MAX_BYTES} from '../../core/room-file/parts.ts'
import {deflated, inflated} from './deflate.ts'

/**
 * A file's pieces, each deflated and sealed by itself, so that one at a time is all that is held:
 *
 * chunk = u32 big endian (high bit: the last one; else: how many bytes are sealed) ‖ AES-GCM ciphertext ‖ 16 B tag
 *
 * The nonce says the chunk's number and whether it is the last: none can be left out, doubled or moved, and no end can be
 * cut off unseen.
 */
type Bytes = Uint8Array<ArrayBuffer>

const LENGTH_BYTES = 4
const TAG_BYTES = 16
const LAST = 0x8000_0000

export const importKey = (key: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', concat(key), 'AES-GCM', false, ['encrypt', 'decrypt'])

/** @param pieces at least one. */
export async function* sealChunks(
  key: CryptoKey,
  pieces: Iterator<Bytes>,
): AsyncGenerator<Bytes> {
  let piece = pieces.next()
  for (let counter = 0; !piece.done; counter++) {
    const plain = await deflated(piece.value)
    piece = pieces.next()
    const isLast = piece.done === true
    const sealed = await crypto.subtle.encrypt(cipher(counter, isLast), key, plain)
    const head = new Uint8Array(LENGTH_BYTES)
    new DataView(head.buffer).setUint32(0, (isLast ? LAST : 0) + plain.length)
    yield concat(head, new Uint8Array(sealed))
  }
}

/** Thrown at the first chunk that is not there or not as it was sealed. */
export class Unsealed extends Error {
  readonly refusal: 'cut-short' | 'altered'

  constructor(refusal: 'cut-short' | 'altered') {
    super(refusal)
    this.refusal = refusal
  }
}

/** @param at where the first chunk begins. */
export async function* openChunks(
  key: CryptoKey,
  file: Blob,
  at: number,
): AsyncGenerator<Bytes> {
  for (let counter = 0; ; counter++) {
    const head = await bytesOf(file, at, LENGTH_BYTES)
    const said = new DataView(head.buffer).getUint32(0)
    const isLast = said >= LAST
    const length = isLast ? said - LAST : said
    if (length > PIECE_MAX_BYTES) throw new Unsealed('altered')
    const sealed = await bytesOf(file, at + LENGTH_BYTES, length + TAG_BYTES)
    at += LENGTH_BYTES + sealed.length
    const plain = await crypto.subtle
      .decrypt(cipher(counter, isLast), key, sealed)
      .catch(() => undefined)
    const piece = plain && (await inflated(new Uint8Array(plain), PIECE_MAX_BYTES))
    if (!piece || (isLast && at !== file.size)) throw new Unsealed('altered')
    yield piece
    if (isLast) return
  }
}

async function bytesOf(file: Blob, at: number, length: number): Promise<Bytes> {
  if (at + length > file.size) throw new Unsealed('cut-short')
  return new Uint8Array(await file.slice(at, at + length).arrayBuffer())
}

function cipher(counter: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12)
  iv[0] = isLast ? 1 : 0
  new DataView(iv.buffer).setUint32(8, counter)
  return {name: 'AES-GCM', iv}
}
