import {base64url} from '../../core/bytes.ts'
import type {Stop} from '../../core/store.ts'
import {Backoff} from '../backoff.ts'
import {KeptSocket} from './kept-socket.ts'
import type {MeetingPoint} from './meeting-point.ts'
import type {RelayKey} from './relay-key.ts'
import {NOTES_MAX, readRelayMessage, writeNotes, writeRequest} from './relay-message.ts'
import type {RelayMessage} from './relay-message.ts'
import {siteTime} from './site-time.ts'
import {Topics, type Hear} from './topics.ts'

/** What is said within so short a time goes into one event: relays count events, and signing one takes milliseconds. */
const PACK_MS = 50
/** Relays refuse events of 64 KiB, some smaller ones. In characters. */
const PACK_MAX = 32 * 1024
/** The relays most in use take nothing ephemeral from a clock that is a minute late. */
const CLOCK_OFF_MS = 30_000

type Waiting = {readonly topic: string; readonly note: string}
type Sent = {readonly pack: readonly Waiting[]; readonly clockOff: number}

export type NostrRelayOptions = {
  readonly name: string
  readonly url: string
  /** Asked when the relay refuses what this device's clock says. */
  readonly time?: () => Promise<number | undefined>
}

/**
 * A Nostr relay (NIP-01) as a meeting point, over one WebSocket for all rooms of this page: events that it passes on and
 * does not store, found by the topic. Signatures of others' events are not looked at: what is not sealed with the room's
 * secret does not open, whoever signed it.
 */
export class NostrRelay implements MeetingPoint {
  readonly name: string
  readonly isPublic = true
  readonly #topics = new Topics()
  readonly #socket: KeptSocket
  readonly #time: () => Promise<number | undefined>
  /** After which the relay may take more. */
  readonly #pause = new Backoff()
  #waiting: Waiting[] = []
  /** By the id of the event, until the relay has answered. */
  readonly #sent = new Map<string, Sent>()
  #next: ReturnType<typeof setTimeout> | undefined
  #said = Promise.resolve()
  #key: RelayKey | undefined
  /** To be added to this device's clock, in milliseconds. */
  #clockOff = 0

  constructor({name, url, time = siteTime}: NostrRelayOptions) {
    this.name = name
    this.#time = time
    const talk = {
      begin: () => this.#listen(),
      // Asked anew it holds as before, and every relay answers.
      ask: () => this.#listen(),
      hear: (message: unknown) => this.#hear(readRelayMessage(message)),
    }
    this.#socket = new KeptSocket(url, talk, new Backoff())
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
    if (this.#topics.add(topic, hear)) this.#listen()
    this.#socket.open()
    return () => {
      if (!this.#topics.remove(topic, hear)) return
      if (this.#topics.all.length > 0) return this.#listen()
      clearTimeout(this.#next)
      this.#next = undefined
      this.#waiting = []
      this.#socket.close()
    }
  }

  publish(topic: string, bytes: Uint8Array): void {
    this.#sayIn(PACK_MS, [...this.#waiting, {topic, note: base64url(bytes)}])
  }

  retry(): void {
    this.#socket.retry()
  }

  #listen(): void {
    this.#socket.tell(writeRequest(this.#topics.all))
  }

  #sayIn(ms: number, waiting: readonly Waiting[]): void {
    if (this.state.value !== 'open') return
    // Signals that waited longer than so many others are of calls that are over.
    this.#waiting = waiting.slice(-NOTES_MAX)
    this.#next ??= setTimeout(() => {
      this.#next = undefined
      this.#said = this.#said.then(() => this.#say())
    }, ms)
  }

  async #say(): Promise<void> {
    const packs = inPacks(this.#waiting)
    this.#waiting = []
    const key = (this.#key ??= await newKey())
    if (!key || this.state.value !== 'open') return
    for (const pack of packs) {
      const clockOff = this.#clockOff
      const seconds = Math.floor((Date.now() + clockOff) / 1000)
      const notes = pack.map(({note}) => note)
      const event = key.sign(writeNotes(pack[0]!.topic, notes, seconds))
      // A relay that never answers.
      if (this.#sent.size >= NOTES_MAX) this.#sent.clear()
      this.#sent.set(event.id, {pack, clockOff})
      this.#socket.tell(['EVENT', event])
    }
  }

  #hear(message: RelayMessage | undefined): void {
    if (!message) return this.#topics.hearUnreadable()
    if (message.type === 'listening') this.#socket.ready()
    if (message.type === 'closed') this.#socket.lost()
    if (message.type === 'answer') this.#answered(message)
    if (message.type !== 'notes' || message.from === this.#key?.public) return
    for (const note of message.notes) this.#topics.hear(message.topic, note)
  }

  #answered({id, answer}: RelayMessage & {readonly type: 'answer'}): void {
    const sent = this.#sent.get(id)
    if (!sent) return
    this.#sent.delete(id)
    if (answer === 'taken') {
      this.#pause.reset()
      this.#socket.proved()
    } else if (answer === 'too-much') this.#sayAgain(sent, this.#pause.next())
    else if (answer === 'invalid') void this.#correctClock(sent)
    else this.#socket.lost()
  }

  #sayAgain({pack}: Sent, ms: number): void {
    clearTimeout(this.#next)
    this.#next = undefined
    this.#sayIn(ms, [...pack, ...this.#waiting])
  }

  async #correctClock(sent: Sent): Promise<void> {
    const time = sent.clockOff === this.#clockOff ? await this.#time() : undefined
    const clockOff = time === undefined ? this.#clockOff : time - Date.now()
    if (Math.abs(clockOff - this.#clockOff) > CLOCK_OFF_MS) this.#clockOff = clockOff
    if (this.state.value !== 'open') return
    if (sent.clockOff !== this.#clockOff) this.#sayAgain(sent, 0)
    else this.#socket.lost()
  }
}

/** Undefined where the part of the app that signs cannot be fetched just now. */
async function newKey(): Promise<RelayKey | undefined> {
  const loaded = await import('./relay-key.ts').catch(() => undefined)
  return loaded && new loaded.RelayKey()
}

/** What one event each holds: of one topic, in the order in which it was said. */
function inPacks(waiting: readonly Waiting[]): Waiting[][] {
  const packs: Waiting[][] = []
  const open = new Map<string, {pack: Waiting[]; size: number}>()
  for (const one of waiting) {
    const size = one.note.length + 1
    const last = open.get(one.topic)
    if (last && last.size + size <= PACK_MAX) {
      last.pack.push(one)
      last.size += size
    } else {
      const pack = [one]
      packs.push(pack)
      open.set(one.topic, {pack, size})
    }
  }
  return packs
}
