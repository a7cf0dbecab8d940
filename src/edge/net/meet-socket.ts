import {base64url, fromBase64url} from '../../core/bytes.ts'
import type {Stop} from '../../core/store.ts'
import {Backoff} from '../backoff.ts'
import {KeptSocket} from './kept-socket.ts'
import type {MeetingPoint} from './meeting-point.ts'
import {isRecord} from './signal.ts'
import {Topics, type Hear} from './topics.ts'

/** A meeting point that was restarted is found again within seconds, by all who wait for it. */
const LONGEST_MS = 4_000

/** The meeting point at `/meet`: JSON over one WebSocket, shared by all rooms of this page. */
export class MeetSocket implements MeetingPoint {
  readonly name: string
  readonly #topics = new Topics()
  readonly #socket: KeptSocket

  constructor({name, url}: {readonly name: string; readonly url: string}) {
    this.name = name
    const talk = {
      begin: () => this.#begin(),
      ask: () => this.#tell({type: 'ping'}),
      hear: (message: unknown) => this.#hear(message),
    }
    this.#socket = new KeptSocket(url, talk, new Backoff(LONGEST_MS))
  }

  get state() {
    return this.#socket.state
  }

  /** By any room of this page. */
  get isJoined(): boolean {
    return this.#topics.all.length > 0
  }

  join(topic: string, heard: Hear): Stop {
    const hear: Hear = bytes => heard(bytes)
    if (this.#topics.add(topic, hear)) this.#tell({type: 'subscribe', topic})
    this.#socket.open()
    return () => {
      if (!this.#topics.remove(topic, hear)) return
      this.#tell({type: 'unsubscribe', topic})
      if (this.#topics.all.length === 0) this.#socket.close()
    }
  }

  publish(topic: string, bytes: Uint8Array): void {
    this.#tell({type: 'publish', topic, data: base64url(bytes)})
  }

  retry(): void {
    this.#socket.retry()
  }

  #begin(): void {
    this.#socket.proved()
    for (const topic of this.#topics.all) this.#tell({type: 'subscribe', topic})
    this.#socket.ready()
  }

  #hear(message: unknown): void {
    const heard = readMessage(message)
    if (heard === 'unreadable') this.#topics.hearUnreadable()
    else if (heard) this.#topics.hear(heard.topic, heard.bytes)
  }

  #tell(message: {
    readonly type: string
    readonly topic?: string
    readonly data?: string
  }): void {
    this.#socket.tell(message)
  }
}

type Heard = {readonly topic: string; readonly bytes: Uint8Array}

/** Undefined for what is no note, such as the answer to a ping. */
function readMessage(message: unknown): Heard | 'unreadable' | undefined {
  if (!isRecord(message)) return 'unreadable'
  if (message['type'] !== 'publish') return undefined
  const {topic, data: text} = message
  const bytes = typeof text === 'string' ? fromBase64url(text) : undefined
  return typeof topic === 'string' && bytes ? {topic, bytes} : 'unreadable'
}
