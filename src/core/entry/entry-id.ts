import {sha256} from '@noble/hashes/sha2.js'
import {BASE64URL, base64url} from '../bytes.ts'
import type {EntryId} from '../ids.ts'

/** SHA-256 of the entry as sealed, signature and all. */
export const entryIdOf = (sealed: Uint8Array): EntryId =>
  base64url(sha256(sealed)) as EntryId

/** How other feeds name an entry: the first 8 bytes of its id, base64url. */
export function headOf(id: EntryId): string {
  // 64 bits are ten letters and the upper four bits of the eleventh.
  return id.slice(0, 10) + LAST_LETTERS[BASE64URL.indexOf(id.charAt(10)) >> 2]!
}

const LAST_LETTERS = Array.from(BASE64URL).filter((_, value) => value % 4 === 0)
