import {counted, countSends} from './counted-sends.ts'
import {WebrtcProvider} from 'y-webrtc'
import * as Y from 'yjs'

countSends(0)

const topicOf = (nth: string) => `room-${nth}`

/** A signalling server inside the page: each device has a room and an address of its own, and all are one topic. */
class Signalling {
  static readonly #all = new Set<Signalling>()
  readonly #nth: string
  readonly readyState = 1
  onopen = () => {}
  onmessage = (_event: {readonly data: string}) => {}

  constructor(url: string) {
    this.#nth = url.split('/').at(-1)!
    Signalling.#all.add(this)
    setTimeout(() => this.onopen())
  }

  send(text: string): void {
    const message = JSON.parse(text) as {readonly type: string; readonly topic?: string}
    if (message.type !== 'publish' || message.topic !== topicOf(this.#nth)) return
    for (const other of Signalling.#all) {
      if (other === this) continue
      const data = JSON.stringify({...message, topic: topicOf(other.#nth)})
      setTimeout(() => other.onmessage({data}))
    }
  }
}
globalThis.WebSocket = Signalling as never

/** Whoever has not met by then stays deaf; most have within a tenth of a second. */
const MEET_MS = 5_000

const docs: Y.Doc[] = []
const log = (doc: Y.Doc) => doc.getArray<string>('log')

/** Devices that use y-webrtc and Yjs as they come, all in this page. */
const stock = {
  counted,

  /** One after the other: two that find each other at once may stay deaf. Some do all the same: then false, and the page is of no more use. */
  async meet(count: number): Promise<boolean> {
    for (let nth = 0; nth < count; nth++) {
      const doc = new Y.Doc()
      docs.push(doc)
      const signaling = [`ws://here/${nth}`]
      const provider = new WebrtcProvider(topicOf(`${nth}`), doc, {signaling})
      const late = performance.now() + MEET_MS
      const isMet = () => {
        const conns = [...(provider.room?.webrtcConns.values() ?? [])]
        return conns.length === nth && conns.every(({connected}) => connected)
      }
      await until(() => isMet() || performance.now() > late)
      if (!isMet()) return false
    }
    return true
  },

  async edit(nth: number): Promise<void> {
    const all = log(docs[0]!).length + 1
    log(docs[nth]!).push([`${nth}`])
    await until(() => docs.every(doc => log(doc).length === all))
  },
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(done => setTimeout(done, 5))
}

declare global {
  var stock: Stock
}
export type Stock = typeof stock
globalThis.stock = stock
