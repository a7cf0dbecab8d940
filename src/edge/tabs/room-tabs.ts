import {hmac} from '@noble/hashes/hmac.js'
import {sha256} from '@noble/hashes/sha2.js'
import * as Y from 'yjs'
import type {HandAsk, HandProblem} from '../../app/by-hand.ts'
import type {Link} from '../../app/link.ts'
import {base64url, utf8} from '../../core/bytes.ts'
import {refuse, type Result} from '../../core/result.ts'
import {SealBox} from '../net/seal-box.ts'
import type {Replica} from '../replica.ts'
import {readTabNote, writeTabNote} from './tab-note.ts'
import type {TabNote} from './tab-note.ts'

export type RoomTabsOptions = {
  readonly replica: Replica
  /** HKDF(secret, 'tabs'): names the channel and seals what is said on it. */
  readonly key: Uint8Array
  /** The leader has told how this device stands with the others. */
  readonly onLink: (link: Link) => void
  /** A follower's person wants the others looked for. */
  readonly onSeek: () => void
  /** A follower's person connects by hand. */
  readonly onHand: (ask: HandAsk) => Result<void, HandProblem>
  /** Something came that no tab of this version says. */
  readonly onUnreadable: () => void
}

/** A leader that says nothing for so long is asleep or has gone. */
const HAND_MS = 5_000

/**
 * One room among this browser's tabs. What the leader takes in reaches its followers, what a follower writes goes out
 * through the leader, and whoever opens or takes over first evens out with the others. All of it was verified before.
 */
export class RoomTabs {
  readonly #options: RoomTabsOptions
  readonly #channel: BroadcastChannel
  readonly #box: SealBox
  #leads = false
  /** Origin of the other tab's update that is being applied: it is not told again. */
  #taking: object | undefined
  /** Origin of what another tab could not store. */
  readonly #unstored = {}
  #link: Link | undefined
  readonly #handed = new Map<string, (result: Result<void, HandProblem>) => void>()
  #told = Promise.resolve()
  #heard = Promise.resolve()
  #closed = false

  constructor(options: RoomTabsOptions) {
    this.#options = options
    const {key, replica} = options
    this.#box = new SealBox(hmac(sha256, key, utf8('seal')))
    this.#channel = new BroadcastChannel(base64url(hmac(sha256, key, utf8('name'))))
    this.#channel.onmessage = ({data}: MessageEvent<unknown>) => this.#hear(data)
    replica.doc.on('update', this.#updated)
    this.#ask(true)
  }

  /** Whether this tab holds the room's connections from now on. */
  lead(leads: boolean): void {
    if (leads === this.#leads) return
    this.#leads = leads
    if (leads) this.#ask(true)
  }

  /** By the leader, to all followers. */
  tellLink(link: Link): void {
    this.#link = link
    this.#tell({type: 'link', link})
  }

  /** By a follower, to the leader. */
  seek(): void {
    this.#tell({type: 'seek'})
  }

  /** By a follower, to the leader, who says what comes of it. */
  hand(ask: HandAsk): Promise<Result<void, HandProblem>> {
    const id = crypto.randomUUID()
    return new Promise(resolve => {
      const timer = setTimeout(() => this.#handed.get(id)?.(refuse('not-ready')), HAND_MS)
      this.#handed.set(id, result => {
        clearTimeout(timer)
        this.#handed.delete(id)
        resolve(result)
      })
      this.#tell({type: 'hand', id, ask})
    })
  }

  /** Resolves when all that was told has gone out. */
  async close(): Promise<void> {
    this.#options.replica.doc.off('update', this.#updated)
    this.#channel.onmessage = null
    for (const handed of [...this.#handed.values()]) handed(refuse('not-ready'))
    this.#closed = true
    await this.#told
    this.#channel.close()
  }

  readonly #updated = (update: Uint8Array, origin: unknown) => {
    if (this.#taking && origin === this.#taking) return
    if (this.#leads || origin === this.#options.replica.own) this.#passOn(update)
  }

  /** Once it is known whether it is stored: who gets it as such does not store it again. */
  #passOn(update: Uint8Array): void {
    this.#told = this.#told.then(async () => {
      const isStored = await this.#options.replica.isStored()
      await this.#post({type: isStored ? 'update' : 'unstored', update})
    })
  }

  #ask(back: boolean): void {
    const vector = Y.encodeStateVector(this.#options.replica.doc)
    this.#tell({type: 'ask', leads: this.#leads, back, vector})
  }

  #take(note: TabNote): void {
    const {replica, onLink, onSeek, onHand} = this.#options
    switch (note.type) {
      case 'ask':
        if (this.#leads || note.leads) this.#answer(note)
        return
      case 'update':
      case 'unstored':
        this.#taking = note.type === 'update' ? replica.stored : this.#unstored
        Y.applyUpdate(replica.doc, note.update, this.#taking)
        return
      case 'link':
        if (!this.#leads) onLink(note.link)
        return
      case 'seek':
        if (this.#leads) onSeek()
        return
      case 'hand':
        if (this.#leads)
          this.#tell({type: 'handed', id: note.id, result: onHand(note.ask)})
        return
      case 'handed':
        this.#handed.get(note.id)?.(note.result)
    }
  }

  #answer({vector, back}: TabNote & {readonly type: 'ask'}): void {
    const update = Y.encodeStateAsUpdate(this.#options.replica.doc, vector)
    if (!isEmpty(update)) this.#passOn(update)
    if (back) this.#ask(false)
    if (this.#leads && this.#link) this.#tell({type: 'link', link: this.#link})
  }

  /** In the order in which it was told, though each is opened asynchronously. */
  #hear(data: unknown): void {
    this.#heard = this.#heard.then(async () => {
      const bytes = data instanceof Uint8Array ? await this.#box.open(data) : undefined
      if (this.#closed) return
      try {
        const note = bytes && readTabNote(bytes)
        if (note) this.#take(note)
        else this.#options.onUnreadable()
      } catch {
        // Of another version: the shelf brings what it held.
        this.#options.onUnreadable()
      } finally {
        this.#taking = undefined
      }
    })
  }

  #tell(note: TabNote): void {
    if (this.#closed) return
    this.#told = this.#told.then(() => this.#post(note))
  }

  async #post(note: TabNote): Promise<void> {
    this.#channel.postMessage(await this.#box.seal(writeTabNote(note)))
  }
}

/** No structs and nothing deleted. */
function isEmpty(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}
