import type {MemberId} from '../../core/ids.ts'
import {control, CONTROL_MAX, writeControl} from './control.ts'
import {Emitter} from './emitter.ts'
import {MESSAGE_MAX, OddFragment} from './fragments.ts'
import {Greeting} from './greeting.ts'
import type {Identity} from './handshake.ts'
import {Inbox} from './inbox.ts'
import {Line, type Carried} from './line.ts'
import {Pipe} from './pipe.ts'
import {Pulse} from './pulse.ts'
import type {Signal} from './signal.ts'
import {isQuestion} from './sync-screen.ts'
import type {Screened} from './sync-screen.ts'

export type PeerOptions = {
  readonly initiator: boolean
  readonly iceServers: readonly RTCIceServer[]
  readonly identity: Identity
  /** Whether this device, which has proved its key, may come in. */
  readonly welcome: (device: MemberId) => boolean
  /** Writes the message that is delivered in place of what came. */
  readonly screen: (message: Uint8Array) => Promise<Screened>
  /** A message that is longer than any may be, as several that are not. */
  readonly inParts: (message: Uint8Array) => Promise<readonly Uint8Array[]>
  /** This device has broken the rules once. */
  readonly violated: (device: MemberId) => void
  /** To be counted: a message that was not taken in, or not all of it; one who could not prove who they are, or is not welcome. */
  readonly turnedAway: (what: 'messages' | 'strangers' | 'shutOut') => void
  /** Connected by hand, not over a meeting point. */
  readonly carried?: Carried | undefined
}

export type PeerEvents = {
  readonly signal: Signal
  readonly connect: undefined
  readonly data: Uint8Array
  readonly control: Uint8Array
  /** More of a message came. */
  readonly fragment: undefined
  readonly error: Error
  readonly close: undefined
}

/** From the open channel to the proof; a stranger gets no longer. */
const GREETING_MS = 10_000

/**
 * The connection to one other device. Stands in simple-peer's place, so it keeps the names that y-webrtc knows. `connect`
 * is told only when the other side has proved its device key and the room's secret over this very connection.
 */
export class Peer extends Emitter<PeerEvents> {
  /** Undefined until it has proved its key. */
  device: MemberId | undefined
  destroyed = false
  /** Whether the other side could have begun to prove it. */
  isReached = false
  /** True while something that this peer sent is being applied. */
  isDelivering = false
  readonly #options: PeerOptions
  readonly #line: Line
  readonly #sync: Pipe
  readonly #control: Pipe
  readonly #greeting: Greeting
  readonly #inbox: Inbox
  readonly #controlInbox: Inbox
  readonly #pulse = new Pulse()
  #greetingTimer: ReturnType<typeof setTimeout> | undefined

  constructor(options: PeerOptions) {
    super()
    this.#options = options
    const {initiator, iceServers, identity, carried} = options
    this.#line = new Line(initiator, iceServers, this.#signalled, this.#lost, carried)
    // Both ends open the same channels by their numbers.
    this.#line.connection.ondatachannel = () =>
      this.#offend(new Error('One more channel'))
    const passedOver = () => options.turnedAway('messages')
    this.#inbox = new Inbox({
      screen: options.screen,
      deliver: message => this.#deliver(message),
      violated: this.#violated,
      passedOver,
    })
    this.#controlInbox = new Inbox({
      screen: message => this.#hearControl(message),
      deliver: message => this.emit('control', message),
      violated: this.#violated,
      passedOver,
    })
    this.#controlInbox.open()
    // 4 is kept for pages, 6 for attachments.
    this.#sync = this.#pipe({label: 'sync', id: 0}, this.#inbox)
    this.#control = this.#pipe({label: 'control', id: 2}, this.#controlInbox)
    this.#greeting = new Greeting(identity, message => this.#control.send(message))
  }

  get connected(): boolean {
    return this.device !== undefined && !this.destroyed
  }

  /** Whether nobody has answered at any of the other side's addresses yet. */
  get isKnocking(): boolean {
    return this.#line.connection.iceConnectionState === 'checking'
  }

  /** Bytes of the large message under way, both 0 when there is none. */
  get receiving(): {readonly done: number; readonly total: number} {
    return this.#sync.receiving
  }

  /** Whether something of the peer's is on its way in or being read. */
  get isBusy(): boolean {
    return this.#inbox.isReading || this.#sync.receiving.total > 0
  }

  /** Bytes that wait to be sent. */
  get waiting(): number {
    return this.#sync.waiting
  }

  stats(): Promise<RTCStatsReport> {
    return this.#line.connection.getStats()
  }

  signal(signal: Signal): void {
    this.#line.take(signal)
  }

  /** What y-webrtc and the mesh say. The questions of y-webrtc, which asks everyone for everything, are dropped. */
  send(message: Uint8Array): void {
    if (!isQuestion(message)) this.ask(message)
  }

  /** Before `connect` this does nothing. Who takes nothing in may be on a slow line: it is closed, and has done no wrong. */
  ask(message: Uint8Array): void {
    if (message.length <= MESSAGE_MAX) return this.#say([message])
    // What cannot be cut now is asked for again.
    void this.#options.inParts(message).then(
      parts => this.#say(parts),
      () => undefined,
    )
  }

  #say(messages: readonly Uint8Array[]): void {
    if (!this.connected) return
    for (const message of messages)
      if (!this.#sync.send(message)) return this.#fail(new Error('It takes nothing in'))
  }

  sendControl(message: Uint8Array): void {
    if (this.connected && !this.#control.send(message))
      this.#fail(new Error('It takes nothing in'))
  }

  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    clearTimeout(this.#greetingTimer)
    this.#pulse.stop()
    this.#inbox.close()
    this.#controlInbox.close()
    this.#sync.close()
    this.#control.close()
    this.#line.close()
    this.emit('close', undefined)
  }

  #pipe(channel: {readonly label: string; readonly id: number}, inbox: Inbox): Pipe {
    return new Pipe(this.#line.connection, channel, {
      open: () => this.#channelOpened(),
      closed: this.#lost,
      broken: error => this.#broken(error),
      fragment: () => {
        this.#pulse.alive()
        this.emit('fragment', undefined)
      },
      message: bytes => {
        if (!inbox.push(bytes)) this.#offend(new Error('More than can be read'))
      },
    })
  }

  #channelOpened(): void {
    if (!this.#sync.isOpen || !this.#control.isOpen) return
    this.isReached = true
    this.#greetingTimer = setTimeout(this.#lost, GREETING_MS)
    this.#greeting.begin()
  }

  async #hearControl(message: Uint8Array): Promise<Screened> {
    if (message.length > CONTROL_MAX) return {messages: [], violation: true}
    if (!this.device) return this.#hearGreeting(message)
    switch (message[0]) {
      case control.ping:
        this.sendControl(writeControl(control.pong))
        return {messages: [], violation: false}
      case control.pong:
        return {messages: [], violation: false}
      case control.bye:
        this.destroy()
        return {messages: [], violation: false}
      default:
        return {messages: [message], violation: false}
    }
  }

  async #hearGreeting(message: Uint8Array): Promise<Screened> {
    const fingerprints = await this.#line.fingerprints()
    const greeting = this.#greeting.take(message, fingerprints)
    const device = await greeting.catch(() => 'stranger' as const)
    if (device === 'stranger') return {messages: [], violation: true}
    if (device && !this.destroyed) this.#greeted(device)
    return {messages: [], violation: false}
  }

  #deliver(message: Uint8Array): void {
    this.isDelivering = true
    try {
      this.emit('data', message)
    } finally {
      this.isDelivering = false
    }
  }

  #greeted(device: MemberId): void {
    if (!this.#options.welcome(device)) {
      this.#options.turnedAway('shutOut')
      return this.#fail(new Error('Not welcome'))
    }
    clearTimeout(this.#greetingTimer)
    this.device = device
    this.#pulse.start(() => this.sendControl(writeControl(control.ping)), this.#lost)
    this.emit('connect', undefined)
    this.#inbox.open()
  }

  readonly #signalled = (signal: Signal) => this.emit('signal', signal)

  readonly #lost = () => this.destroy()

  readonly #violated = () => {
    this.#options.turnedAway(this.device ? 'messages' : 'strangers')
    if (this.device) this.#options.violated(this.device)
    else this.#fail(new Error('The greeting failed'))
  }

  /** Nothing that comes over this connection can be read any more, whoever is to blame. */
  #broken(error: Error): void {
    if (error instanceof OddFragment) return this.#offend(error)
    this.#fail(error)
  }

  /** After this nothing that comes over this connection makes sense. */
  #offend(error: Error): void {
    this.#violated()
    this.#fail(error)
  }

  #fail(error: Error): void {
    if (this.destroyed) return
    this.emit('error', error)
    this.destroy()
  }
}

// y-webrtc imports simple-peer's default export.
export {Peer as default}
