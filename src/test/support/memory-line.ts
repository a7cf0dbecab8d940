/** What of WebRTC the mesh uses, between peers of one Node process: descriptions name the connection that they are of. */
const all = new Map<string, MemoryLine>()

/** Messages sent over all channels, in order; each of one fragment. To be emptied by whoever counts. */
export const sent: {readonly label: string; readonly bytes: Uint8Array}[] = []

/** What becomes of what goes from one device to another, by the names that they have from their first ICE server. */
export type Wires = {
  /** Whether there is a way from the one to the other at all. */
  readonly join: (from: string, to: string) => boolean
  /** What becomes of a message: `cuts` ends the line that it was sent over. */
  readonly take: (from: string, to: string, label: string) => 'arrives' | 'lost' | 'cuts'
}

const goodWires: Wires = {join: () => true, take: () => 'arrives'}
let wires = goodWires

/** Lines of all devices go over these from now on; over good ones if none are given. */
export const useWires = (given = goodWires) => void (wires = given)

/** Of the lines between two devices both ends hear that they are over. */
export function cutBetween(one: string, other: string): void {
  for (const line of linesBetween(one, other)) line.cut()
}

/** Over the lines between two devices nothing comes any more, and neither end is told. */
export function silenceBetween(one: string, other: string): void {
  for (const line of linesBetween(one, other)) line.isSilent = true
}

const linesBetween = (...ends: readonly string[]) =>
  [...all.values()].filter(
    ({device, remote}) => ends.includes(device) && ends.includes(remote),
  )

/** To be put in the place of `RTCPeerConnection`. */
export class MemoryLine {
  readonly device: string
  remote = ''
  isSilent = false
  readonly #id = crypto.getRandomValues(new Uint8Array(32))
  readonly #channels = new Map<number, MemoryChannel>()
  signalingState = 'stable'
  connectionState = 'new'
  localDescription: RTCSessionDescriptionInit | null = null
  remoteDescription: RTCSessionDescriptionInit | null = null
  onnegotiationneeded: (() => void) | null = null
  onicecandidate: (() => void) | null = null
  onconnectionstatechange: (() => void) | null = null

  constructor({iceServers: [server] = []}: RTCConfiguration = {}) {
    this.device = String(server?.urls)
    all.set(hex(this.#id), this)
  }

  createDataChannel(label: string, {id}: {readonly id: number}): MemoryChannel {
    const channel = new MemoryChannel(label, this)
    this.#channels.set(id, channel)
    if (this.#channels.size === 1) queueMicrotask(() => this.onnegotiationneeded?.())
    return channel
  }

  setLocalDescription(): Promise<void> {
    const type = this.remoteDescription ? 'answer' : 'offer'
    this.localDescription = {type, sdp: `a=fingerprint:sha-256 ${hex(this.#id)}`}
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable'
    return Promise.resolve()
  }

  setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
    this.remoteDescription = description
    const other = all.get(description.sdp?.split(' ').at(-1) ?? '')
    if (!other) return Promise.reject(new Error('a description of nobody'))
    if (description.type === 'answer') setImmediate(() => this.#meet(other))
    return Promise.resolve()
  }

  addIceCandidate(): Promise<void> {
    return Promise.resolve()
  }

  /** Both ends hear that it is over. */
  cut(): void {
    for (const channel of this.#channels.values()) channel.close()
    for (const channel of this.#channels.values()) channel.onclose?.()
  }

  close(): void {
    this.connectionState = this.signalingState = 'closed'
    all.delete(hex(this.#id))
    for (const channel of this.#channels.values()) channel.close()
  }

  #meet(other: MemoryLine): void {
    if ([this, other].some(({signalingState}) => signalingState === 'closed')) return
    if (!wires.join(this.device, other.device)) return
    this.remote = other.device
    other.remote = this.device
    for (const line of [this, other]) {
      line.connectionState = 'connected'
      line.onconnectionstatechange?.()
    }
    for (const [id, channel] of this.#channels) channel.join(other.#channels.get(id)!)
  }
}

class MemoryChannel {
  readonly #label: string
  readonly #line: MemoryLine
  #other: MemoryChannel | undefined
  readyState = 'connecting'
  readonly bufferedAmount = 0
  bufferedAmountLowThreshold = 0
  binaryType = ''
  onopen: (() => void) | null = null
  onclose: (() => void) | null = null
  onmessage: ((event: {readonly data: ArrayBuffer}) => void) | null = null

  constructor(label: string, line: MemoryLine) {
    this.#label = label
    this.#line = line
  }

  addEventListener(): void {
    // Never full, and open before anything is sent.
  }

  join(other: MemoryChannel): void {
    this.#other = other
    other.#other = this
    for (const end of [this, other]) end.readyState = 'open'
    for (const end of [this, other]) end.onopen?.()
  }

  send(bytes: Uint8Array): void {
    sent.push({label: this.#label, bytes: bytes.subarray(1)})
    const {device, remote, isSilent} = this.#line
    if (isSilent) return
    const fate = wires.take(device, remote, this.#label)
    if (fate === 'cuts') queueMicrotask(() => this.#line.cut())
    if (fate !== 'arrives') return
    const data = bytes.slice().buffer
    const other = this.#other
    setImmediate(() => other?.onmessage?.({data}))
  }

  close(): void {
    if (this.readyState === 'closed') return
    this.readyState = 'closed'
    const other = this.#other
    setImmediate(() => {
      if (other?.readyState !== 'open') return
      other.readyState = 'closed'
      other.onclose?.()
    })
  }
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join(':')
}
