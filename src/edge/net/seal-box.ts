import {concat} from '../../core/bytes.ts'

const NONCE = 12
const TAG = 16

/** AES-GCM under one of a room's derived keys: 12 bytes nonce, then the ciphertext. */
export class SealBox {
  readonly #key: Promise<CryptoKey>

  /** `key` is 32 bytes. */
  constructor(key: Uint8Array) {
    this.#key = crypto.subtle.importKey('raw', concat(key), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ])
  }

  async seal(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE))
    const plain = bytes as Uint8Array<ArrayBuffer>
    const sealed = await crypto.subtle.encrypt(
      {name: 'AES-GCM', iv},
      await this.#key,
      plain,
    )
    return concat(iv, new Uint8Array(sealed))
  }

  /** Undefined for whatever was not sealed under this key. */
  async open(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (bytes.length < NONCE + TAG) return undefined
    const iv = concat(bytes.subarray(0, NONCE))
    const sealed = bytes.subarray(NONCE) as Uint8Array<ArrayBuffer>
    try {
      return new Uint8Array(
        await crypto.subtle.decrypt({name: 'AES-GCM', iv}, await this.#key, sealed),
      )
    } catch {
      return undefined
    }
  }
}
