import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import {concat} from '../../../core/bytes.ts'
import {control} from '../../../edge/net/control.ts'
import {Assembler, cut} from '../../../edge/net/fragments.ts'
import {Line} from '../../../edge/net/line.ts'
import type {Fingerprints} from '../../../edge/net/handshake.ts'
import type {Call} from '../../../edge/net/call.ts'
import type {Signal} from '../../../edge/net/signal.ts'
import {askForRest} from '../../../edge/net/sync-screen.ts'

export type Channel = 'sync' | 'control'

/** What a peer says until it is believed, whatever of it is true. */
export type Manners = {
  /** Messages on the control channel as soon as it is open. */
  begin(say: (message: Uint8Array) => void): void
  /** True once the other side has proved itself. */
  take(message: Uint8Array, fingerprints: Fingerprints): Promise<boolean>
}

const STEP_2 = 1

/** A connection that speaks the channels' format, and lets anything be said over it. */
export class RawPeer implements Call {
  /** The other side's id at the meeting point. */
  readonly remote: string
  readonly heard: Record<Channel, Uint8Array[]> = {sync: [], control: []}
  /** What it said itself in greeting. */
  readonly said: Uint8Array[] = []
  /** `channels` are open; the other side is `proved`; nothing more goes over it. */
  readonly state = {channels: false, proved: false, over: false}
  readonly #line: Line
  readonly #channels: Record<Channel, RTCDataChannel>
  readonly #manners: Manners
  readonly #closed: () => void
  readonly #waiting = new Set<() => void>()
  #taking = Promise.resolve()

  constructor(
    remote: string,
    initiator: boolean,
    manners: Manners,
    tell: (signal: Signal) => void,
    closed: () => void,
  ) {
    this.remote = remote
    this.#manners = manners
    this.#closed = closed
    this.#line = new Line(initiator, [], tell, () => this.close())
    this.#channels = {
      sync: this.#channel('sync', 0),
      control: this.#channel('control', 2),
    }
  }

  get isOpen(): boolean {
    return this.state.proved && !this.state.over
  }

  signal(signal: Signal): void {
    this.#line.take(signal)
  }

  close(): void {
    if (this.state.over) return
    this.state.over = true
    this.#line.close()
    this.#closed()
    this.#changed()
  }

  /** One message of the channel, as it is on the wire or, `as` a string, as text. */
  send(channel: Channel, as: Uint8Array<ArrayBuffer> | string): void {
    const line = this.#channels[channel]
    if (line.readyState !== 'open') return
    if (typeof as === 'string') line.send(as)
    else line.send(as)
  }

  say(channel: Channel, message: Uint8Array): void {
    for (const fragment of cut(message)) this.send(channel, fragment)
  }

  /** Opens one more channel that nobody has agreed on, and speaks on it. */
  intrude(bytes: Uint8Array<ArrayBuffer>): void {
    const channel = this.#line.connection.createDataChannel('intruder')
    channel.onopen = () => channel.send(bytes)
  }

  /** All that the other side holds, once it has read what was sent before; undefined when it has hung up. */
  async ask(): Promise<Uint8Array | undefined> {
    const {length} = this.heard.sync
    this.say('sync', askForRest(new Y.Doc()))
    const answer = () => this.heard.sync.slice(length).map(answerIn).find(Boolean)
    await this.until(() => this.state.over || answer() !== undefined)
    return answer()
  }

  /** Once the other side has read what was said before on the control channel. */
  isHeard(): Promise<void> {
    const answers = () => this.heard.control.filter(([kind]) => kind === control.pong)
    const before = answers().length
    this.say('control', Uint8Array.of(control.ping))
    return this.until(() => this.state.over || answers().length > before)
  }

  until(isSo: () => boolean): Promise<void> {
    return new Promise(done => {
      const look = () => {
        if (!isSo()) return
        this.#waiting.delete(look)
        done()
      }
      this.#waiting.add(look)
      look()
    })
  }

  #channel(name: Channel, id: number): RTCDataChannel {
    const assembler = new Assembler()
    const channel = this.#line.connection.createDataChannel(name, {negotiated: true, id})
    channel.binaryType = 'arraybuffer'
    channel.onopen = () => this.#opened()
    channel.onclose = () => this.close()
    channel.onmessage = ({data}: MessageEvent<ArrayBuffer>) => {
      const message = assembler.take(new Uint8Array(data))
      if (!message) return
      this.heard[name].push(concat(message))
      if (name === 'control') this.#hear(message)
      this.#changed()
    }
    return channel
  }

  #opened(): void {
    if (Object.values(this.#channels).some(({readyState}) => readyState !== 'open'))
      return
    this.state.channels = true
    this.#manners.begin(message => {
      this.said.push(message)
      this.say('control', message)
    })
    this.#changed()
  }

  #hear(message: Uint8Array): void {
    if (message[0] === control.ping) this.say('control', Uint8Array.of(control.pong))
    if (this.state.proved) return
    this.#taking = this.#taking.then(async () => {
      const fingerprints = await this.#line.fingerprints()
      if (!fingerprints) return
      const proved = await this.#manners.take(message, fingerprints).catch(() => false)
      if (proved) this.state.proved = true
      this.#changed()
    })
  }

  #changed(): void {
    for (const look of [...this.#waiting]) look()
  }
}

/** The update in an answer to a question for what one lacks. */
function answerIn(message: Uint8Array): Uint8Array | undefined {
  const decoder = decoding.createDecoder(message)
  if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) !== STEP_2)
    return undefined
  return decoding.readVarUint8Array(decoder).slice()
}
