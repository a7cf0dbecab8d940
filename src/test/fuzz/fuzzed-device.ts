import * as Y from 'yjs'
import {seal} from '../../app/door.ts'
import type {Head, Signer} from '../../app/ports.ts'
import {carriedBy} from '../../core/entry/carried.ts'
import type {Body, Entry, Withdrawn} from '../../core/entry/entry.ts'
import {clientOf, clockOf} from '../../core/entry/place.ts'
import {readEntry} from '../../core/entry/read-entry.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {EntryId, RoomId} from '../../core/ids.ts'
import type {Verify} from '../../edge/verify.ts'
import {copyHeld, heldIn} from '../../edge/yjs/held-copy.ts'
import {Lines} from '../../edge/yjs/lines.ts'
import type {Screen as AnyScreen} from '../../edge/yjs/screen.ts'
import {writeDeletes, writeRuns, type Place} from '../../edge/yjs/write-run.ts'

export type ScreenClass = typeof AnyScreen

export type FuzzParts = {
  readonly room: RoomId
  readonly signer: Signer
  readonly Screen: ScreenClass
  readonly verify: Verify
}

/** What stands in each place that a device holds: base64 of an entry's bytes, or null for a tombstone. */
export type Places = ReadonlyMap<string, string | null>

/** One honest device: its doc behind a screen, what its vault remembers, and a shelf that may lose its last rows. */
export class FuzzedDevice {
  readonly signer: Signer
  readonly #parts: FuzzParts
  #doc!: Y.Doc
  #lines!: Lines
  #screen!: AnyScreen
  #head: Head | undefined
  #met = 0
  #rows: Uint8Array[] = []
  /** Updates as this device sent them, to be sent again in any order. */
  readonly sent: Uint8Array[] = []
  readonly written: Entry[] = []
  readonly bytes = new Map<EntryId, Uint8Array>()

  constructor(parts: FuzzParts) {
    this.#parts = parts
    this.signer = parts.signer
    this.#start([])
  }

  /** Only what is on the shelf comes back; the vault has forgotten nothing. */
  crash(lostRows: number): void {
    this.#start(this.#rows.slice(0, Math.max(0, this.#rows.length - lostRows)))
  }

  get vector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  /** What whoever has this state vector lacks. */
  missingAt(vector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc, vector)
  }

  say(text: string): Promise<void> {
    return this.#write({kind: 'said', text})
  }

  async withdraw(which: number): Promise<void> {
    const said = this.written.filter(({body}) => body.kind === 'said')
    const message = said[which % said.length]
    if (!message) return
    await this.#write({kind: 'withdrew', of: withdrawnOf(message)})
  }

  /** Takes back what it never said, where it said something else or where nothing stands yet. Returns how it tells of it. */
  async lie(dice: number): Promise<Uint8Array> {
    for (const text of ['so', 'and so']) await this.say(text)
    const [{id}, last] = this.written.slice(-2) as [Entry, Entry]
    const isOfLater = dice % 2 === 1
    const later = {seq: last.seq + 2, prev: last.id}
    const of = {...withdrawnOf(last), ...(isOfLater && later), id}
    await this.#write({kind: 'withdrew', of})
    const entries = this.written.map(entry => this.bytes.get(entry.id)!)
    const told = isOfLater ? [...entries, null] : entries
    return writeRuns([{author: this.signer.me, base: 1, clock: 0, entries: told}])
  }

  /** Puts what another has written into its own feed. */
  async carry(from: FuzzedDevice, which: number): Promise<void> {
    const {id} = from.written[which % from.written.length] ?? {}
    const bytes = id && from.bytes.get(id)
    if (bytes && !carriedBy(bytes))
      await this.#write({kind: 'carried', author: from.signer.me, bytes})
  }

  /** Takes a peer's update in, and says whether the screen was offended. Throws at what must never be. */
  async meet(update: Uint8Array): Promise<boolean> {
    const screen = this.#met++ % 2 === 0 ? this.#screen : this.#screenElsewhere()
    const {updates, violation} = await screen.pass(update)
    for (const fresh of updates) Y.applyUpdate(this.#doc, fresh)
    const {pendingDs, pendingStructs} = this.#doc.store
    if (pendingDs ?? pendingStructs) throw new Error('Yjs waits for something')
    const gone = this.#erase()
    if (updates.some(fresh => gone.some(place => brings(fresh, place))))
      throw new Error('bytes came in that were withdrawn before')
    return violation
  }

  places(): Places {
    const places = new Map<string, string | null>()
    for (const [client, structs] of this.#doc.store.clients) {
      for (const struct of structs) {
        if (!(struct instanceof Y.Item)) throw new Error('a place was collected')
        for (let at = 0; at < struct.length; at++) {
          const {content} = struct
          const value = content instanceof Y.ContentAny ? (content.arr[at] as Held) : null
          const bytes = value && Buffer.from(value.e).toString('base64')
          places.set(`${client}/${struct.id.clock + at}`, bytes)
        }
      }
    }
    return places
  }

  #start(rows: Uint8Array[]): void {
    const {room, verify, Screen} = this.#parts
    this.#rows = []
    this.#doc = new Y.Doc()
    this.#lines = new Lines(this.#doc)
    const lines = this.#lines
    this.#screen = new Screen({room, held: lines, verify})
    this.#doc.on('afterTransactionCleanup', transaction => void lines.take(transaction))
    this.#doc.on('update', (update: Uint8Array) => {
      this.#rows.push(update)
      this.sent.push(update)
    })
    for (const row of rows) Y.applyUpdate(this.#doc, row)
    this.#erase()
  }

  /** Every other update is screened as another thread would: with a copy of what is held. */
  #screenElsewhere(): AnyScreen {
    const {room, verify, Screen} = this.#parts
    const held = heldIn(structuredClone(copyHeld(this.#doc, this.#lines)))
    return new Screen({room, held, verify})
  }

  async #write(body: Body): Promise<void> {
    const {room} = this.#parts
    const {me} = this.signer
    const head = this.#head
    const on = head && (this.#holds(head) ? head : {...head, base: head.seq + 1})
    const claim = 1_780_000_000_000 + (head?.seq ?? 0)
    const written = await seal(this.signer, room, on, {body, claim, heads: []})
    this.#head = written.head
    const entry = readEntry(me, written.bytes)
    if (entry.ok) this.written.push(entry.value)
    this.bytes.set(written.head.id, written.bytes)
    const {base} = written.head
    const run = {author: me, base, clock: clockOf(written.head), entries: [written.bytes]}
    Y.applyUpdate(this.#doc, writeRuns([run]))
    this.#erase()
  }

  #holds(head: Head): boolean {
    const line = this.#lines.at(clientOf(idBytes(this.signer.me), head.base))
    return (line?.next ?? 0) > clockOf(head)
  }

  #erase(): readonly Place[] {
    const gone = this.#lines.toErase()
    if (gone.length > 0) Y.applyUpdate(this.#doc, writeDeletes(gone))
    return gone
  }
}

type Held = {readonly e: Uint8Array}

function withdrawnOf({id, seq, base, prev, claim, heads}: Entry): Withdrawn {
  return {id, seq, base, prev, claim, heads, kind: 'said'}
}

/** Whether the update itself brought bytes for this place. */
function brings(update: Uint8Array, {client, clock}: Place): boolean {
  return Y.decodeUpdate(update).structs.some(
    struct =>
      struct.id.client === client &&
      struct.id.clock <= clock &&
      clock < struct.id.clock + struct.length &&
      struct instanceof Y.Item &&
      struct.content instanceof Y.ContentAny,
  )
}
