import type {MeetSocket} from '../../../edge/net/meet-socket.ts'
import {Line} from '../../../edge/net/line.ts'
import {readNote, writeNote} from '../../../edge/net/note.ts'
import type {Note} from '../../../edge/net/note.ts'
import type {SealBox} from '../../../edge/net/seal-box.ts'
import type {Signal} from '../../../edge/net/signal.ts'

type Ends = {readonly caller: Line; readonly callee: Line; readonly from: string}

const channels = [
  {name: 'sync', id: 0},
  {name: 'control', id: 2},
] as const

/**
 * Stands between two who call each other at a meeting point, though it would need the room's secret for it: answers the
 * one in the other's name and calls the other in the one's, with certificates of its own, and passes every byte on.
 */
export class Middle {
  /** Messages passed on. */
  readonly passed = {sync: 0, control: 0}
  /** Calls of which both ends have been closed. */
  over = 0
  readonly #calls = new Map<string, Ends>()
  readonly #say: (note: Note) => Promise<void>

  constructor(point: MeetSocket, topic: string, box: SealBox) {
    this.#say = async note => point.publish(topic, await box.seal(writeNote(note)))
    let heard = Promise.resolve()
    point.join(topic, sealed => {
      heard = heard.then(async () => {
        const bytes = await box.open(sealed)
        const note = bytes && readNote(bytes)
        if (note?.type === 'signal') this.#signalled(note)
        else if (note) point.publish(topic, sealed)
      })
    })
  }

  #signalled({from, to, call, signal}: Note & {readonly type: 'signal'}): void {
    if (signal.type === 'offer') this.#calls.set(call, this.#stand(from, to, call))
    const ends = this.#calls.get(call)
    if (!ends) return
    const end = from === ends.from ? ends.caller : ends.callee
    end.take(signal)
  }

  #stand(from: string, to: string, call: string): Ends {
    const tell = (from: string, to: string) => (signal: Signal) =>
      void this.#say({type: 'signal', from, to, call, nonce: crypto.randomUUID(), signal})
    const lost = () => {
      if (!this.#calls.delete(call)) return
      this.over += 1
      caller.close()
      callee.close()
    }
    const caller: Line = new Line(false, [], tell(to, from), lost)
    const callee: Line = new Line(true, [], tell(from, to), lost)
    for (const {name, id} of channels) {
      const [one, other] = [caller, callee].map(({connection}) =>
        connection.createDataChannel(name, {negotiated: true, id}),
      ) as [RTCDataChannel, RTCDataChannel]
      this.#join(one, other, name, lost)
      this.#join(other, one, name, lost)
    }
    return {caller, callee, from}
  }

  #join(
    one: RTCDataChannel,
    other: RTCDataChannel,
    name: 'sync' | 'control',
    lost: () => void,
  ): void {
    const waiting: ArrayBuffer[] = []
    const pass = () => {
      if (other.readyState !== 'open') return
      for (const data of waiting.splice(0)) {
        this.passed[name] += 1
        other.send(data)
      }
    }
    one.binaryType = 'arraybuffer'
    one.addEventListener('message', ({data}: MessageEvent<ArrayBuffer>) => {
      waiting.push(data)
      pass()
    })
    one.addEventListener('close', lost)
    other.addEventListener('open', pass)
  }
}
