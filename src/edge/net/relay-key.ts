import {sha256} from '@noble/hashes/sha2.js'
import {hashes, schnorr} from '@noble/secp256k1'
import {utf8} from '../../core/bytes.ts'
import type {Unsigned} from './relay-message.ts'

export type SignedEvent = Unsigned & {
  /** All three in hex. */
  readonly id: string
  readonly pubkey: string
  readonly sig: string
}

hashes.sha256 = sha256

/** A key to sign events with, because relays take no others. It says nothing of who signs, and is stored nowhere. */
export class RelayKey {
  readonly #secret: Uint8Array
  readonly public: string

  constructor() {
    const {secretKey, publicKey} = schnorr.keygen()
    this.#secret = secretKey
    this.public = hex(publicKey)
  }

  sign(event: Unsigned): SignedEvent {
    const {kind, created_at, tags, content} = event
    const signed = [0, this.public, created_at, kind, tags, content]
    const id = sha256(utf8(JSON.stringify(signed)))
    const sig = schnorr.sign(id, this.#secret)
    return {...event, id: hex(id), pubkey: this.public, sig: hex(sig)}
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
