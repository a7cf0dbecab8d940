import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {MESSAGE_MAX} from './fragments.ts'
import type {Replica} from '../replica.ts'

/** What is left of a peer's message for y-webrtc to read, in pieces; none when it shall see nothing. */
export type Screened = {
  readonly messages: readonly Uint8Array[]
  readonly violation: boolean
  /** Of a kind that the product has no use for: no fault of the peer's. */
  readonly unused?: boolean
}

// y-webrtc's framing: a kind of message, and within sync the three of y-protocols.
const SYNC = 0
const AWARENESS = 1
const STATE_VECTOR = 0
const UPDATE = 2

/** One line each for 40,000 devices and lines: far beyond any room. */
const STATE_VECTOR_MAX = 1024 * 1024

const unused: Screened = {messages: [], violation: false, unused: true}
const odd: Screened = {messages: [], violation: true}

/**
 * Reads one message of y-webrtc's, lets the replica's firewall write a fresh update in place of the peer's, and drops all
 * that the product does not use: presence, questions for it, names of tabs.
 */
export async function screenMessage(
  bytes: Uint8Array,
  screen: (
    update: Uint8Array,
  ) => Promise<{readonly updates: readonly Uint8Array[]; readonly violation: boolean}>,
): Promise<Screened> {
  const read = readSync(bytes)
  if (read === 'not-sync') return unused
  if (!read) return odd
  if (read.kind === STATE_VECTOR) return screenVector(read.body)
  const {updates, violation} = await screen(read.body)
  return {messages: updates.map(update => writeSync(read.kind, update)), violation}
}

/** The question for everything that this document lacks. */
export function askForRest(doc: Y.Doc): Uint8Array {
  return writeSync(STATE_VECTOR, Y.encodeStateVector(doc))
}

export function isQuestion(message: Uint8Array): boolean {
  return message[0] === SYNC && message[1] === STATE_VECTOR
}

export function writeUpdate(update: Uint8Array): Uint8Array {
  return writeSync(UPDATE, update)
}

/** What y-webrtc would say in one message that is longer than any may be. */
export async function messageInParts(
  message: Uint8Array,
  {inParts}: Pick<Replica, 'inParts'>,
): Promise<Uint8Array[]> {
  const read = readSync(message)
  if (!read || read === 'not-sync' || read.kind === STATE_VECTOR) return []
  return (await inParts(read.body, MESSAGE_MAX)).map(writeUpdate)
}

function readSync(bytes: Uint8Array) {
  try {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type !== SYNC) return type === AWARENESS ? 'not-sync' : undefined
    const kind = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (kind > UPDATE || decoding.hasContent(decoder)) return undefined
    return {kind, body}
  } catch {
    return undefined
  }
}

function screenVector(body: Uint8Array): Screened {
  if (body.length > STATE_VECTOR_MAX) return odd
  try {
    const decoder = decoding.createDecoder(body)
    const length = decoding.readVarUint(decoder)
    for (let pair = 0; pair < 2 * length; pair++) decoding.readVarUint(decoder)
    if (decoding.hasContent(decoder)) return odd
    return {messages: [writeSync(STATE_VECTOR, body)], violation: false}
  } catch {
    return odd
  }
}

function writeSync(kind: number, body: Uint8Array) {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, SYNC)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}
