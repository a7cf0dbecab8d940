import type {Hand} from '../../app/by-hand.ts'
import {sameBytes} from '../../core/bytes.ts'
import {readHandCode, writeHandCode, type HandCode} from '../../core/room/hand-code.ts'
import {packWay} from './hand-way.ts'
import type {Carried} from './line.ts'
import type {Peer} from './peer.ts'
import type {Signal} from './signal.ts'

export type GivenParts = {
  /** Of the room. */
  readonly tag: Uint8Array
  readonly newCertificate: () => Promise<RTCCertificate>
  /** Makes a connection that tells its one description, whole, to `tell`. */
  readonly connect: (
    initiator: boolean,
    tell: (signal: Signal) => void,
    carried: Carried,
  ) => HandPeer
  readonly changed: () => void
}

export type HandPeer = Pick<
  Peer,
  'device' | 'isKnocking' | 'isReached' | 'on' | 'signal' | 'destroy'
>

/** What people carry takes minutes: a call, a walk to the other desk. */
const WAIT_MS = 30 * 60_000

/** One code that this device has given away, until it has led to a connection or to none. */
export class Given {
  protected readonly parts: GivenParts
  protected peer: HandPeer | undefined
  #hand: Hand = {is: 'making'}
  #check: Uint8Array | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(parts: GivenParts) {
    this.parts = parts
    parts.changed()
  }

  get hand(): Hand {
    return this.#hand
  }

  is({check}: HandCode): boolean {
    return this.#check !== undefined && sameBytes(check, this.#check)
  }

  /** Of what is connected it ends nothing. */
  end(): void {
    this.over('too-late')
  }

  protected get isOver(): boolean {
    return this.#hand.is === 'over' || this.#hand.is === 'connected'
  }

  /** @param to the check of the offer that it answers. */
  protected give(sdp: string, to?: Uint8Array): void {
    const way = packWay(sdp)
    if (!way) return this.over('no-way')
    const code = writeHandCode(this.parts.tag, way, to)
    const written = readHandCode(code)
    this.#check = written.ok ? written.value.check : undefined
    this.#set({is: 'waiting', code}, WAIT_MS, 'too-late')
  }

  /** The check of the code, while it waits for somebody to use it. */
  protected get waitsAs(): Uint8Array | undefined {
    return this.#hand.is === 'waiting' ? this.#check : undefined
  }

  protected connecting(ms: number): void {
    this.#set({is: 'connecting'}, ms, 'unreachable')
  }

  protected readonly connected = () => {
    const to = this.peer?.device
    if (!this.isOver && to) this.#set({is: 'connected', to})
  }

  protected over(why: (Hand & {is: 'over'})['why']): void {
    if (this.isOver) return
    this.#set({is: 'over', why})
    this.peer?.destroy()
  }

  #set(hand: Hand, ms?: number, why?: (Hand & {is: 'over'})['why']): void {
    clearTimeout(this.#timer)
    this.#hand = hand
    if (why) this.#timer = setTimeout(() => this.over(why), ms)
    this.parts.changed()
  }
}
