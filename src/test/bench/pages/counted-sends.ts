import {control} from '../../../edge/net/control.ts'

const pulse: readonly number[] = [control.ping, control.pong]

/** Imported first by a page: what it sends over all its data channels. */
export const counted = {
  /** Messages with entries in them, as y-protocols frames them: 0 for sync, 2 for an update. */
  updates: 0,
  /** All of them but the pulse. */
  messages: 0,
  bytes: 0,
}

/** `skip`: how many bytes of ours stand before a message. */
export function countSends(skip: number): void {
  const {prototype} = RTCDataChannel
  const send: (this: RTCDataChannel, bytes: Uint8Array<ArrayBuffer>) => void =
    prototype.send
  prototype.send = function (this: RTCDataChannel, bytes: Uint8Array<ArrayBuffer>) {
    const isPulse = this.label === 'control' && pulse.includes(bytes[skip]!)
    if (!isPulse) counted.messages += 1
    counted.bytes += bytes.length
    const isSync = this.label !== 'control' && bytes[skip] === 0
    if (isSync && bytes[skip + 1] === 2) counted.updates += 1
    send.call(this, bytes)
  } as never
}
