import {sameBytes} from '../../core/bytes.ts'
import {Given, type GivenParts} from './given.ts'

/** Both ends have all they need by then. */
const CONNECT_MS = 30_000

/** An offer: waits for the answer that somebody brings, then connects or does not. */
export class GivenOffer extends Given {
  /** The answer it connects by. */
  #answer: string | undefined

  constructor(parts: GivenParts) {
    super(parts)
    this.#make().catch(() => this.over('no-way'))
  }

  /** False unless it waits for this answer, or has it already. `to`: the check of the offer that it answers. */
  take(to: Uint8Array, sdp: string): boolean {
    if (sdp === this.#answer && this.hand.is !== 'over') return true
    const check = this.waitsAs
    if (!check || !sameBytes(check, to)) return false
    this.#answer = sdp
    this.connecting(CONNECT_MS)
    this.peer?.signal({type: 'answer', sdp})
    return true
  }

  async #make(): Promise<void> {
    const certificate = await this.parts.newCertificate()
    if (this.isOver) return
    const peer = this.parts.connect(
      true,
      signal => {
        if (signal.type === 'offer') this.give(signal.sdp)
      },
      {certificate},
    )
    this.peer = peer
    peer.on('connect', this.connected)
    peer.on('close', () => this.over(peer.isReached ? 'stranger' : 'unreachable'))
  }
}
