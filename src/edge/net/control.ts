import {concat} from '../../core/bytes.ts'

/** First byte of every message on the control channel. What a later version adds is passed over. */
export const control = {
  hello: 1,
  proof: 2,
  ping: 3,
  pong: 4,
  heads: 5,
  bye: 6,
  neighbours: 7,
  shown: 8,
} as const

export type ControlType = (typeof control)[keyof typeof control]

/** A table of heads of 10,000 lines is 700 kB; nothing else comes near. */
export const CONTROL_MAX = 1024 * 1024

const nothing = new Uint8Array(0)

export function writeControl(type: ControlType, body: Uint8Array = nothing): Uint8Array {
  return concat(Uint8Array.of(type), body)
}
