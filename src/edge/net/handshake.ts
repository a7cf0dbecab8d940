import {hmac} from '@noble/hashes/hmac.js'
import {sha256} from '@noble/hashes/sha2.js'
import {base64url, concat, fromBase64url, utf8} from '../../core/bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import type {Signer} from '../../app/ports.ts'

/** Who we are to a peer, and what we must prove to it. */
export type Identity = {
  /** The room id's 32 bytes. */
  readonly room: Uint8Array
  readonly signer: Signer
  /** HKDF(secret, 'auth'): only who holds the link has it. */
  readonly authKey: Uint8Array
}

/** What each side says first: 1 byte version, 32 nonce, 32 device key, 1 capabilities (none yet). */
export type Hello = {readonly nonce: Uint8Array; readonly device: MemberId}

/** Both certificates of the connection, as this side sees them. */
export type Fingerprints = {readonly own: Uint8Array; readonly theirs: Uint8Array}

const VERSION = 1
const HELLO_LENGTH = 66
const PROOF_LENGTH = 64 + 32

export function writeHello({nonce, device}: Hello): Uint8Array {
  return concat(Uint8Array.of(VERSION), nonce, keyBytes(device), Uint8Array.of(0))
}

/** Undefined for another version or anything else that is not a hello. Longer ones are read too, for versions to come. */
export function readHello(bytes: Uint8Array): Hello | undefined {
  if (bytes.length < HELLO_LENGTH || bytes[0] !== VERSION) return undefined
  return {
    nonce: bytes.slice(1, 33),
    device: base64url(bytes.subarray(33, 65)) as MemberId,
  }
}

/** A signature by this device's key and an HMAC by the room's secret, both over this one connection. */
export async function prove(
  identity: Identity,
  own: Hello,
  theirs: Hello,
  fingerprints: Fingerprints,
): Promise<Uint8Array> {
  const said = transcript(identity.room, own, theirs, fingerprints)
  return concat(await identity.signer.sign(said), hmac(sha256, identity.authKey, said))
}

/** Whether the peer holds the device key it named and the room's secret, and is the other end of this connection. */
export async function isProved(
  identity: Identity,
  own: Hello,
  theirs: Hello,
  {own: ourPrint, theirs: theirPrint}: Fingerprints,
  proof: Uint8Array,
): Promise<boolean> {
  if (proof.length !== PROOF_LENGTH || sameSecret(own.nonce, theirs.nonce)) return false
  const said = transcript(identity.room, theirs, own, {own: theirPrint, theirs: ourPrint})
  if (!sameSecret(proof.subarray(64), hmac(sha256, identity.authKey, said))) return false
  return isSignedBy(theirs.device, proof.slice(0, 64), said)
}

/** What a side signs, from its own point of view. */
function transcript(room: Uint8Array, own: Hello, theirs: Hello, prints: Fingerprints) {
  return concat(
    utf8('cairn/auth/1\0'),
    room,
    prints.own,
    prints.theirs,
    theirs.nonce,
    own.nonce,
    keyBytes(own.device),
    keyBytes(theirs.device),
  )
}

async function isSignedBy(
  device: MemberId,
  signature: Uint8Array<ArrayBuffer>,
  said: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const raw = keyBytes(device)
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', key, signature, said)
  } catch {
    return false
  }
}

function keyBytes(device: MemberId): Uint8Array<ArrayBuffer> {
  return fromBase64url(device) ?? new Uint8Array(0)
}

/** In a time that does not depend on where they differ. */
function sameSecret(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false
  let difference = 0
  for (let at = 0; at < one.length; at++) difference |= one[at]! ^ other[at]!
  return difference === 0
}
