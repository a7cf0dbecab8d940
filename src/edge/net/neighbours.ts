import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {control, writeControl} from './control.ts'
import type {Peer} from './peer.ts'

/** Far more than one device is connected to; the id of a session is 36 letters. */
const NEIGHBOURS_MAX = 256
const SESSION_MAX = 64
/** Who reaches fewer others than this besides us would be lonely without us. */
const SPARE_MIN = 3
/** About a frame: those who come or go in one breath are told in one message. */
const GATHER_MS = 16

type Known = {readonly session: string; reaches: ReadonlySet<string>}

/**
 * Tells every peer to which others this device is connected, and hears the same of each, so that what came from one is
 * passed on to those alone that it does not reach itself. A list that is behind costs a message twice, or one that is
 * asked for once the heads show it.
 */
export class Neighbours {
  readonly #peers = new Map<Peer, Known>()
  #gathering: ReturnType<typeof setTimeout> | undefined

  /** `session`: the peer's id at the meeting points. */
  greet(peer: Peer, session: string): void {
    this.#peers.set(peer, {session, reaches: new Set()})
    // Before it can have got anything that it would pass on.
    peer.sendControl(this.#told())
    this.#tellSoon()
  }

  /** False for what cannot be read. */
  hear(peer: Peer, message: Uint8Array): boolean {
    if (message[0] !== control.neighbours) return true
    const known = this.#peers.get(peer)
    const reaches = readNeighbours(message.subarray(1))
    if (known && reaches) known.reaches = reaches
    return reaches !== undefined
  }

  /** The peers that do not get from `from` what it sends to us. */
  beyond(from: Peer): Peer[] {
    const {reaches} = this.#peers.get(from) ?? {reaches: new Set()}
    const beyond: Peer[] = []
    for (const [peer, {session}] of this.#peers)
      if (peer !== from && !reaches.has(session)) beyond.push(peer)
    return beyond
  }

  /** The session of the peer who reaches the most others, if there is one who reaches some. */
  get spare(): string | undefined {
    const [most] = [...this.#peers.values()].sort(
      (one, other) => other.reaches.size - one.reaches.size,
    )
    return most && most.reaches.size > SPARE_MIN ? most.session : undefined
  }

  forget(peer: Peer): void {
    if (this.#peers.delete(peer)) this.#tellSoon()
  }

  close(): void {
    this.#peers.clear()
    clearTimeout(this.#gathering)
  }

  #tellSoon(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined
      const message = this.#told()
      for (const peer of this.#peers.keys()) peer.sendControl(message)
    }, GATHER_MS)
  }

  #told(): Uint8Array {
    const sessions = [...this.#peers.values()].map(({session}) => session)
    return writeControl(control.neighbours, writeNeighbours(sessions))
  }
}

export function writeNeighbours(sessions: readonly string[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, sessions.length)
  for (const session of sessions) encoding.writeVarString(encoder, session)
  return encoding.toUint8Array(encoder)
}

/** Undefined for what no peer of ours writes. */
export function readNeighbours(bytes: Uint8Array): ReadonlySet<string> | undefined {
  try {
    const decoder = decoding.createDecoder(bytes)
    const count = decoding.readVarUint(decoder)
    if (count > NEIGHBOURS_MAX) return undefined
    const sessions = new Set<string>()
    for (let nth = 0; nth < count; nth++) {
      const session = decoding.readVarString(decoder)
      if (session.length > SESSION_MAX) return undefined
      sessions.add(session)
    }
    return sessions
  } catch {
    return undefined
  }
}
