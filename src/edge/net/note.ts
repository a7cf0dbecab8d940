import {fromUtf8, utf8} from '../../core/bytes.ts'
import {isRecord, readSignal} from './signal.ts'
import type {Signal} from './signal.ts'

/** What every note says. */
type Stamp = {
  readonly from: string
  /** Tells copies of one note from two notes. */
  readonly nonce: string
  /** To how many its sender is connected. */
  readonly peers?: number
}

/** What peers of one room say to each other at a meeting point, sealed. */
export type Note = Stamp &
  (
    | {readonly type: 'announce'}
    | {readonly type: 'greet'; readonly to: string}
    | {
        readonly type: 'signal'
        readonly to: string
        /** Chosen anew by whoever dials, so that a late signal of an earlier call is told apart. */
        readonly call: string
        readonly signal: Signal
      }
    /** This call will not open any more. */
    | {readonly type: 'over'; readonly to: string; readonly call: string}
  )

export type SignalNote = Note & {readonly type: 'signal'}

export const writeNote = (note: Note): Uint8Array => utf8(JSON.stringify(note))

/** Undefined for what no version of ours writes, or for a kind that a later one does. */
export function readNote(bytes: Uint8Array): Note | undefined {
  const value = parse(bytes)
  if (!isRecord(value)) return undefined
  const {type, from, nonce, to, call} = value
  if (!isShort(from) || !isShort(nonce)) return undefined
  const peers = value['peers']
  const stamp = {from, nonce, ...(typeof peers === 'number' && {peers})}
  if (type === 'announce') return {type, ...stamp}
  if (!isShort(to)) return undefined
  if (type === 'greet') return {type, ...stamp, to}
  if (!isShort(call)) return undefined
  if (type === 'over') return {type, ...stamp, to, call}
  const signal = readSignal(value['signal'])
  if (type !== 'signal' || !signal) return undefined
  return {type, ...stamp, to, call, signal}
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes) ?? 'null')
  } catch {
    return undefined
  }
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 64
}
