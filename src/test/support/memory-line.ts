/** What of WebRTC the mesh uses, between peers of one Node process: descriptions name the connection that they are of. */
const all = new Map<string, MemoryLine>()

/** Messages sent over all channels, in order; each of one fragment. To be emptied by whoever counts. */
export const sent: {readonly label: string; readonly bytes: Uint8Array}[] = []

/** To be put in the place of `RTCPeerConnection`. */
export class MemoryLine {
  readonly #id = crypto.getRandomValues(new Uint8Array(32))
  readonly #channels = new Map<number, MemoryChannel>()
  signalingState = 'stable'
  connectionState = 'new'
  localDescription: RTCSessionDescriptionInit | null = null
  remoteDescription: RTCSessionDescriptionInit | null = null
  onnegotiationneeded: (() => void) | null = null
  onicecandidate: (() => void) | null = null
  onconnectionstatechange: (() => void) | null = null

  constructor() {
    all.set(hex(this.#id), this)
  }

  createDataChannel(label: string, {id}: {readonly id: number}): MemoryChannel {
    const channel = new MemoryChannel(label)
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

  close(): void {
    this.connectionState = this.signalingState = 'closed'
    all.delete(hex(this.#id))
    for (const channel of this.#channels.values()) channel.close()
  }

  #meet(other: MemoryLine): void {
    if ([this, other].some(({signalingState}) => signalingState === 'closed')) return
    for (const line of [this, other]) {
      line.connectionState = 'connected'
      line.onconnectionstatechange?.()
    }
    for (const [id, channel] of this.#channels) channel.join(other.#channels.get(id)!)
  }
}

class MemoryChannel {
  readonly #label: string
  #other: MemoryChannel | undefined
  readyState = 'connecting'
  readonly bufferedAmount = 0
  bufferedAmountLowThreshold = 0
  binaryType = ''
  onopen: (() => void) | null = null
  onclose: (() => void) | null = null
  onmessage: ((event: {readonly data: ArrayBuffer}) => void) | null = null

  constructor(label: string) {
    this.#label = label
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
