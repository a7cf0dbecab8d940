import {seal} from '../../app/door.ts'
import type {Head, Signer, Written} from '../../app/ports.ts'
import type {Body, Withdrawn} from '../../core/entry/entry.ts'
import {readEntry} from '../../core/entry/read-entry.ts'
import type {RoomId} from '../../core/ids.ts'
import {newKeyPair, signerFor} from '../../edge/webcrypto/keys.ts'
import type {Run} from '../../edge/yjs/write-run.ts'

export const newSigner = async (): Promise<Signer> => signerFor(await newKeyPair())

/** Someone who seals entries for one room, whether anyone carries them or not. */
export class Author {
  readonly signer: Signer
  readonly room: RoomId
  readonly written: Written[] = []

  constructor(signer: Signer, room: RoomId) {
    this.signer = signer
    this.room = room
  }

  get head(): Head | undefined {
    return this.written.at(-1)?.head
  }

  say(text: string, after: Head | undefined = this.head): Promise<Written> {
    return this.seal({kind: 'said', text}, after)
  }

  /** Takes back what was written as the `nth`, counted from 0; `lie` says of it what is not so. */
  withdraw(nth: number, lie: Partial<Withdrawn> = {}): Promise<Written> {
    const entry = readEntry(this.signer.me, this.written[nth]!.bytes)
    if (!entry.ok) throw new Error(entry.refusal)
    const {id, seq, base, prev, claim, heads} = entry.value
    const of = {id, seq, base, prev, claim, heads, kind: 'said' as const, ...lie}
    return this.seal({kind: 'withdrew', of})
  }

  async seal(body: Body, after: Head | undefined = this.head): Promise<Written> {
    const written = await seal(this.signer, this.room, after, {
      body,
      claim: 1_780_000_000_000 + this.written.length,
      heads: [],
    })
    this.written.push(written)
    return written
  }

  /** Entries `from` to `to` of the first line, counted from 0, as they would be placed. */
  run(from = 0, to = this.written.length): Run {
    const entries = this.written.slice(from, to).map(({bytes}) => bytes)
    return {author: this.signer.me, base: 1, clock: from, entries}
  }
}

export async function anAuthor(room: RoomId, texts: readonly string[]): Promise<Author> {
  const author = new Author(await newSigner(), room)
  for (const text of texts) await author.say(text)
  return author
}
