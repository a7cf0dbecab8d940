import {Assembler, OddFragment} from './fragments.ts'
import {SendQueue} from './send-queue.ts'

/** One negotiated data channel that carries whole messages of any length, both ways, in order. */
export class Pipe {
  readonly #channel: RTCDataChannel
  readonly #out: SendQueue
  readonly #in = new Assembler()

  constructor(
    connection: RTCPeerConnection,
    {label, id}: {readonly label: string; readonly id: number},
    hear: {
      open(): void
      message(bytes: Uint8Array): void
      fragment(): void
      broken(error: Error): void
      closed(): void
    },
  ) {
    this.#channel = connection.createDataChannel(label, {negotiated: true, id})
    this.#channel.binaryType = 'arraybuffer'
    const broken = (error: unknown) =>
      hear.broken(error instanceof Error ? error : new Error(String(error)))
    this.#out = new SendQueue(this.#channel, broken)
    this.#channel.onopen = hear.open
    this.#channel.onclose = hear.closed
    this.#channel.onmessage = ({data}: MessageEvent<unknown>) => {
      try {
        if (!(data instanceof ArrayBuffer))
          throw new OddFragment('Text on a channel of bytes')
        const message = this.#in.take(new Uint8Array(data))
        hear.fragment()
        if (message) hear.message(message)
      } catch (error) {
        broken(error)
      }
    }
  }

  get isOpen(): boolean {
    return this.#channel.readyState === 'open'
  }

  get receiving(): {readonly done: number; readonly total: number} {
    return this.#in.progress
  }

  /** Bytes that wait to be sent, here and in the browser. */
  get waiting(): number {
    return this.#out.bytes + this.#channel.bufferedAmount
  }

  /** False when the peer has stopped taking anything in. */
  send(message: Uint8Array): boolean {
    return this.#out.push(message)
  }

  close(): void {
    this.#channel.onopen = this.#channel.onclose = this.#channel.onmessage = null
    this.#out.close()
    this.#channel.close()
  }
}
