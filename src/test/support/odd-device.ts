import type {Signer} from '../../app/ports.ts'
import type {MeetingPoint} from '../../edge/net/meeting-point.ts'
import {Peer} from '../../edge/net/peer.ts'
import type {Call} from '../../edge/net/call.ts'
import {Rendezvous} from '../../edge/net/rendezvous.ts'
import {SealBox} from '../../edge/net/seal-box.ts'
import type {Signal} from '../../edge/net/signal.ts'
import {authKey, roomBytes, signalKey} from './mesh-device.ts'

/** Somebody with the room's secret and a program of their own, who says what they like to whomever they meet. */
export class OddDevice {
  readonly signer: Signer
  /** How often somebody has proved themselves to it. */
  met = 0
  readonly #peers = new Set<Peer>()
  readonly #rendezvous: Rendezvous

  constructor(signer: Signer, point: MeetingPoint) {
    this.signer = signer
    this.#rendezvous = new Rendezvous({
      me: crypto.randomUUID(),
      points: [point],
      topicAt: () => 'topic',
      box: new SealBox(signalKey),
      connect: (remote, initiator, tell, closed) =>
        this.#connect(initiator, tell, closed, () => {
          this.met++
          this.#rendezvous.opened(remote)
        }),
      turnedAway: () => undefined,
    })
  }

  /** Connections over which both have proved themselves, and which nobody has closed. */
  get open(): number {
    return [...this.#peers].filter(({connected}) => connected).length
  }

  says(message: Uint8Array): void {
    for (const peer of this.#peers) peer.ask(message)
  }

  tells(message: Uint8Array): void {
    for (const peer of this.#peers) peer.sendControl(message)
  }

  /** And is back at once. */
  hangsUp(): void {
    for (const peer of this.#peers) peer.destroy()
  }

  leaves(): void {
    this.#rendezvous.close()
  }

  #connect(
    initiator: boolean,
    tell: (signal: Signal) => void,
    closed: () => void,
    opened: () => void,
  ): Call {
    const peer = new Peer({
      initiator,
      iceServers: [],
      identity: {room: roomBytes, signer: this.signer, authKey},
      inParts: () => Promise.resolve([]),
      welcome: () => true,
      screen: () => Promise.resolve({messages: [], violation: false}),
      violated: () => undefined,
      turnedAway: () => undefined,
    })
    this.#peers.add(peer)
    peer.on('signal', tell)
    peer.on('connect', opened)
    peer.on('close', () => {
      this.#peers.delete(peer)
      closed()
    })
    return {
      get isOpen() {
        return peer.connected
      },
      signal: signal => peer.signal(signal),
      close: () => peer.destroy(),
    }
  }
}
