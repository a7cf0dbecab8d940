import type {Signer} from '../../app/ports.ts'
import {base64url} from '../../core/bytes.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import type {Verify} from '../verify.ts'

/** An Ed25519 pair whose private half no script can read; it can be put into IndexedDB as it is. */
export function newKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
}

export async function signerFor(pair: CryptoKeyPair): Promise<Signer> {
  const raw = await crypto.subtle.exportKey('raw', pair.publicKey)
  return {
    me: base64url(new Uint8Array(raw)) as MemberId,
    sign: async bytes =>
      new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, bytes.slice())),
  }
}

/** Remembers each author's imported key. */
export function verifier(): Verify {
  const keys = new Map<MemberId, Promise<CryptoKey | undefined>>()
  const keyOf = (author: MemberId) => {
    const known = keys.get(author) ?? publicKey(author)
    keys.set(author, known)
    return known
  }
  return async (author, signature, bytes) => {
    const key = await keyOf(author)
    if (!key) return false
    return crypto.subtle.verify('Ed25519', key, signature.slice(), bytes.slice())
  }
}

/** Undefined for 32 bytes that are no key: not every 32 bytes are a point on the curve. */
async function publicKey(author: MemberId): Promise<CryptoKey | undefined> {
  try {
    const raw = idBytes(author)
    return await crypto.subtle.importKey('raw', raw, 'Ed25519', true, ['verify'])
  } catch {
    return undefined
  }
}
