import type {Signal} from './signal.ts'
import {fingerprintIn} from './fingerprint.ts'
import {withCredentials, type Credentials} from './hand-way.ts'
import type {Fingerprints} from './handshake.ts'
import {newConnection} from './new-connection.ts'

/** How long a broken connection may take to find another way before it is given up. */
const RESTART_MS = 8_000
/** A question that nobody has answered by then was lost. */
const NAMES_MS = 3_000
/** Candidates that may come before the description they belong to. */
const EARLY_MAX = 64

/** People carry the descriptions of this connection: each is told once, whole, and none can follow it. */
export type Carried = {
  readonly certificate: RTCCertificate
  /** Of an answer that they have carried already, to be given again. */
  readonly credentials?: Credentials | undefined
}

/** A server that does not answer keeps nobody waiting for longer. */
const GATHER_MS = 4_000

/** The native connection: descriptions and candidates both ways, and one restart when every way has failed. */
export class Line {
  readonly connection: RTCPeerConnection
  readonly #signal: (signal: Signal) => void
  readonly #lost: () => void
  readonly #early: RTCIceCandidateInit[] = []
  #signals = Promise.resolve()
  readonly #carried: Carried | undefined
  #restarted = false
  #wasConnected = false
  #givingUp: ReturnType<typeof setTimeout> | undefined
  #gathering: ReturnType<typeof setTimeout> | undefined
  #asking: ReturnType<typeof setInterval> | undefined

  constructor(
    initiator: boolean,
    iceServers: readonly RTCIceServer[],
    signal: (signal: Signal) => void,
    lost: () => void,
    carried?: Carried,
  ) {
    this.#signal = signal
    this.#lost = lost
    this.#carried = carried
    this.connection = newConnection({
      iceServers: [...iceServers],
      ...(carried && {certificates: [carried.certificate]}),
    })
    // One side alone makes offers, so two can never cross.
    if (initiator) this.connection.onnegotiationneeded = () => void this.#offer()
    this.connection.onicecandidate = ({candidate}) => {
      if (candidate && !carried)
        signal({type: 'candidate', candidate: candidate.toJSON()})
    }
    this.connection.onconnectionstatechange = () => this.#stateChanged(initiator)
  }

  /** One after the other: a candidate may not overtake its description. What cannot be taken ends no line that stands. */
  take(signal: Signal): void {
    this.#signals = this.#signals
      .then(() => this.#takeNext(signal))
      .catch(() => {
        if (this.connection.connectionState !== 'connected') this.#lost()
      })
  }

  /** Over a line that is quick, the other side's first words are here before its description is known to be. */
  async fingerprints(): Promise<Fingerprints | undefined> {
    await this.#signals
    const own = fingerprintIn(this.connection.localDescription?.sdp ?? '')
    const theirs = fingerprintIn(this.connection.remoteDescription?.sdp ?? '')
    return own && theirs && {own, theirs}
  }

  close(): void {
    clearTimeout(this.#givingUp)
    clearTimeout(this.#gathering)
    clearInterval(this.#asking)
    this.connection.onnegotiationneeded = null
    this.connection.onicecandidate = null
    this.connection.onicegatheringstatechange = null
    this.connection.onconnectionstatechange = null
    this.connection.ondatachannel = null
    this.connection.close()
  }

  async #offer(): Promise<void> {
    try {
      await this.connection.setLocalDescription()
      await this.#tell()
    } catch {
      this.#lost()
    }
  }

  async #takeNext(signal: Signal): Promise<void> {
    const line = this.connection
    if (line.signalingState === 'closed') return
    if (signal.type === 'candidate') {
      if (line.remoteDescription) await this.#add(signal.candidate)
      else if (this.#early.length < EARLY_MAX) this.#early.push(signal.candidate)
      return
    }
    if (signal.type === 'answer' && line.signalingState !== 'have-local-offer') return
    await line.setRemoteDescription(signal)
    for (const candidate of this.#early.splice(0)) await this.#add(candidate)
    this.#asking ??= setInterval(() => void this.#askForNames(), NAMES_MS)
    if (signal.type === 'answer') return
    await line.setLocalDescription(await this.#answerAgain())
    await this.#tell()
  }

  /** One way that cannot be used, or is of before a restart, is no reason to give up the others. */
  async #add(candidate: RTCIceCandidateInit): Promise<void> {
    await this.connection.addIceCandidate(candidate).catch(() => undefined)
  }

  /**
   * Browsers hide addresses of a local network behind names that they ask the network for once. Multicast is easily lost:
   * as long as no address is known, Chromium's `new`, all candidates are given to it again.
   */
  async #askForNames(): Promise<void> {
    const {iceConnectionState, remoteDescription} = this.connection
    if (iceConnectionState !== 'new') return clearInterval(this.#asking)
    const told = remoteDescription?.sdp.matchAll(/^a=(candidate:.+)$/gm) ?? []
    for (const [, candidate = ''] of told) await this.#add({candidate, sdpMLineIndex: 0})
  }

  /** Undefined where the browser's own answer is the first. */
  async #answerAgain(): Promise<RTCSessionDescriptionInit | undefined> {
    const credentials = this.#carried?.credentials
    if (!credentials) return undefined
    const {sdp = ''} = await this.connection.createAnswer()
    return {type: 'answer', sdp: withCredentials(sdp, credentials)}
  }

  async #tell(): Promise<void> {
    if (this.#carried) await this.#gathered()
    const description = this.connection.localDescription
    if (description?.type === 'offer' || description?.type === 'answer')
      this.#signal({type: description.type, sdp: description.sdp})
  }

  /** All ways to this device, or those that were found in time. */
  #gathered(): Promise<void> {
    const {connection} = this
    return new Promise(resolve => {
      const look = () => {
        if (connection.iceGatheringState === 'complete') resolve()
      }
      connection.onicegatheringstatechange = look
      this.#gathering = setTimeout(resolve, GATHER_MS)
      look()
    })
  }

  #stateChanged(initiator: boolean): void {
    const state = this.connection.connectionState
    if (state === 'closed') return this.#lost()
    if (state === 'connected') {
      this.#wasConnected = true
      clearTimeout(this.#givingUp)
      this.#givingUp = undefined
    }
    if (state !== 'failed') return
    // Whoever carries the answer may be on the way for long, and a way that opens then opens all the same.
    if (this.#carried && !this.#wasConnected) return
    if (this.#restarted || this.#carried) return this.#lost()
    this.#restarted = true
    this.#givingUp = setTimeout(this.#lost, RESTART_MS)
    if (initiator) this.connection.restartIce()
  }
}
