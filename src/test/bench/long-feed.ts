import {seal} from '../../app/door.ts'
import type {Invite} from '../../app/invite-link.ts'
import type {Head, Signer} from '../../app/ports.ts'
import {idBytes} from '../../core/id-bytes.ts'
import {headOf} from '../../core/entry/entry-id.ts'
import type {Body} from '../../core/entry/entry.ts'
import type {EntryId} from '../../core/ids.ts'
import {joinKeyOf, joinProof} from '../../core/room/join-proof.ts'
import type {Run} from '../../edge/yjs/write-run.ts'
import {newSigner} from '../support/author.ts'

const SENTENCE =
  '見積りの回答が一日早くなりました。単価表を先に引くと、確かめる電話が要りません。'

/** A member of this room who has said a great deal: entries as that member's own device would have sealed them. */
export class LongFeed {
  readonly #signer: Signer
  readonly #room: Invite
  readonly #entries: Uint8Array[] = []
  #bytes = 0
  #head: Head | undefined

  private constructor(room: Invite, signer: Signer) {
    this.#room = room
    this.#signer = signer
  }

  static async of(room: Invite, name: string): Promise<LongFeed> {
    const feed = new LongFeed(room, await newSigner())
    const key = joinKeyOf(room.secret, idBytes(room.id))
    const proof = joinProof(key, feed.#signer.me)
    await feed.#write({kind: 'joined', name, proof}, [headOf(genesisOf(room))])
    return feed
  }

  get length(): number {
    return this.#entries.length
  }

  async growTo(bytes: number): Promise<void> {
    while (this.#bytes < bytes)
      await this.#write({kind: 'said', text: this.#text(this.length)})
  }

  /** All entries from this one on. */
  run(from = 0): Run {
    return {
      author: this.#signer.me,
      base: 1,
      clock: from,
      entries: this.#entries.slice(from),
    }
  }

  #text(nth: number): string {
    return `${nth}: ${SENTENCE.slice(nth % 20)}`
  }

  async #write(body: Body, heads: readonly string[] = []): Promise<void> {
    const claim = Date.UTC(2026, 0, 1) + this.length * 60_000
    const {bytes, head} = await seal(this.#signer, this.#room.id, this.#head, {
      body,
      claim,
      heads,
    })
    this.#head = head
    this.#entries.push(bytes)
    this.#bytes += bytes.length
  }
}

const genesisOf = ({id}: Invite) => id as string as EntryId
