import {sameBytes} from '../../core/bytes.ts'
import {Given, type GivenParts} from './given.ts'

/** Both ends have all they need by then. */
const CONNECT_MS = 30_000

/** An offer: waits for the answer that somebody brings, then connects or does not. */
export class GivenOffer extends Given {
  constructor(parts: GivenParts) {
    super(parts)
    this.#make().catch(() => this.over('no-way'))
  }

  /** False unless it waits for this answer. `to`: the check of the offer that it answers. */
  take(to: Uint8Array, sdp: string): boolean {
    const check = this.waitsAs
    if (!check || !sameBytes(check, to)) return false
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
