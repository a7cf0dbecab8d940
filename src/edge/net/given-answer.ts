import {sameBytes} from '../../core/bytes.ts'
import {Given, type GivenParts} from './given.ts'
import {credentialsIn, type Credentials} from './hand-way.ts'

/** Between two tries of a connection that the browser has given up. */
const AGAIN_MS = 200
/** Each try knocks ever more rarely, and a Firefox that has the answer listens for 5 s only: a fresh one knocks at once. */
const FRESH_MS = 2_500

/** An answer: from now on this device knocks at the other, until somebody has brought the answer there and it opens. */
export class GivenAnswer extends Given {
  readonly #to: Uint8Array
  readonly #offer: string
  /** What the answer says of this device, once it was given. */
  #credentials: Credentials | undefined
  #again: ReturnType<typeof setTimeout> | undefined

  /** @param to the check of the offer, which says `offer`. */
  constructor(parts: GivenParts, to: Uint8Array, offer: string) {
    super(parts)
    this.#to = to
    this.#offer = offer
    this.#make().catch(() => this.over('no-way'))
  }

  isTo(check: Uint8Array): boolean {
    return this.hand.is !== 'over' && sameBytes(this.#to, check)
  }

  protected override over(why: Parameters<Given['over']>[0]): void {
    clearTimeout(this.#again)
    super.over(why)
  }

  readonly #afresh = () => {
    if (this.isOver) return
    if (this.peer?.isKnocking) this.peer.destroy()
    else this.#again = setTimeout(this.#afresh, FRESH_MS)
  }

  async #make(): Promise<void> {
    this.#knock(await this.parts.newCertificate())
  }

  #knockIn(ms: number, certificate: RTCCertificate): void {
    this.#again = setTimeout(() => {
      try {
        this.#knock(certificate)
      } catch {
        // The browser refused one more connection, and may have let go of another by then.
        this.#knockIn(FRESH_MS, certificate)
      }
    }, ms)
  }

  /**
   * Firefox gives a connection up for good after 5 s without an answer: the next one stands in for it, with all that was
   * said of this device but its port, which the other side learns from the knocking.
   */
  #knock(certificate: RTCCertificate): void {
    if (this.isOver) return
    const credentials = this.#credentials
    const peer = this.parts.connect(
      false,
      signal => {
        if (signal.type !== 'answer' || this.#credentials) return
        this.#credentials = credentialsIn(signal.sdp)
        this.give(signal.sdp, this.#to)
      },
      {certificate, credentials},
    )
    this.peer = peer
    peer.on('connect', this.connected)
    peer.on('close', () => {
      clearTimeout(this.#again)
      if (peer.isReached) this.over('stranger')
      if (!this.isOver) this.#knockIn(AGAIN_MS, certificate)
    })
    if (credentials) this.#again = setTimeout(this.#afresh, FRESH_MS)
    peer.signal({type: 'offer', sdp: this.#offer})
  }
}
