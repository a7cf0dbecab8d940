import type {MemberId} from '../../core/ids.ts'
import {control, writeControl} from './control.ts'
import {isProved, prove, readHello, writeHello} from './handshake.ts'
import type {Fingerprints, Hello, Identity} from './handshake.ts'

/** One run of the handshake over one connection: hello both ways, then proof both ways. */
export class Greeting {
  readonly #identity: Identity
  readonly #send: (message: Uint8Array) => void
  readonly #own: Hello
  #theirs: Hello | undefined

  constructor(identity: Identity, send: (message: Uint8Array) => void) {
    this.#identity = identity
    this.#send = send
    this.#own = {
      nonce: crypto.getRandomValues(new Uint8Array(32)),
      device: identity.signer.me,
    }
  }

  begin(): void {
    this.#send(writeControl(control.hello, writeHello(this.#own)))
  }

  /**
   * Takes the peer's next message. Resolves to its device once both sides have proved themselves, to undefined while
   * there is more to come; throws when the peer is not who it should be.
   */
  async take(
    message: Uint8Array,
    fingerprints: Fingerprints | undefined,
  ): Promise<MemberId | undefined> {
    if (!fingerprints) throw new Error('A connection without fingerprints')
    const body = message.subarray(1)
    if (message[0] === control.hello && !this.#theirs) {
      this.#theirs = readHello(body)
      if (!this.#theirs) throw new Error('Another version, or no hello')
      const proof = await prove(this.#identity, this.#own, this.#theirs, fingerprints)
      this.#send(writeControl(control.proof, proof))
      return undefined
    }
    if (message[0] !== control.proof || !this.#theirs)
      throw new Error('A greeting out of turn')
    if (await isProved(this.#identity, this.#own, this.#theirs, fingerprints, body))
      return this.#theirs.device
    throw new Error('The peer could not prove who it is')
  }
}
