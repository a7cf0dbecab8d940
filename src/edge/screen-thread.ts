import type {RoomId} from '../core/ids.ts'
import {trustedScript} from './trusted-script.ts'
import type {HeldCopy} from './yjs/held-copy.ts'
import type {Screened} from './yjs/screen.ts'
import address from './screen-worker.ts?worker&url'

/** Another thread that does the work of one room's `Screen`, one update at a time. */
export type ScreenThread = {
  /** Undefined when the thread cannot be had, or broke off: then the update is still to be screened. */
  pass(update: LongUpdate): Promise<Screened | undefined>
  /** Ends it, whatever it is at. */
  close(): void
}

export type LongUpdate = {
  readonly room: RoomId
  readonly held: HeldCopy
  readonly update: Uint8Array
}

/** First it says that it is there, then it answers each update. */
export type ThreadSays = 'ready' | Screened | 'failed'

/** A host that never sends the script must not hold up a room. */
const START_MS = 10_000
/** More may follow: a room file is taken in piece by piece. After that it ends, as memory is worth more than a start. */
const IDLE_MS = 5_000

/** Starts with the first update. */
export class WorkerThread implements ScreenThread {
  #worker: Worker | undefined
  #hear: (said: ThreadSays | undefined) => void = () => undefined
  #refused = false
  #idle: ReturnType<typeof setTimeout> | undefined

  async pass({room, held, update}: LongUpdate): Promise<Screened | undefined> {
    clearTimeout(this.#idle)
    const worker = await this.#start()
    if (!worker) return undefined
    // A copy, as it goes over for good: who sent it may still read it, and so may this page if the thread breaks off.
    const copy = update.slice()
    worker.postMessage({room, held, update: copy}, [copy.buffer])
    const said = await this.#said()
    if (typeof said !== 'object') this.#end()
    else this.#idle = setTimeout(this.#end, IDLE_MS)
    return typeof said === 'object' ? said : undefined
  }

  close(): void {
    this.#refused = true
    this.#end()
  }

  /** A page that may start none asks once. */
  async #start(): Promise<Worker | undefined> {
    if (this.#worker || this.#refused) return this.#worker
    try {
      const worker = new Worker(trustedScript(new URL(address, import.meta.url)))
      this.#worker = worker
      worker.onmessage = ({data}: MessageEvent<ThreadSays>) => this.#hear(data)
      worker.onerror = event => {
        event.preventDefault()
        this.#hear(undefined)
      }
    } catch {
      this.#refused = true
      return undefined
    }
    const late = setTimeout(() => this.#hear(undefined), START_MS)
    const said = await this.#said()
    clearTimeout(late)
    if (said !== 'ready') this.close()
    return this.#worker
  }

  #said(): Promise<ThreadSays | undefined> {
    return new Promise(hear => (this.#hear = hear))
  }

  readonly #end = () => {
    clearTimeout(this.#idle)
    this.#worker?.terminate()
    this.#worker = undefined
    this.#hear(undefined)
  }
}
