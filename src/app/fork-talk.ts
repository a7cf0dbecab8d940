import type {MemberId} from '../core/ids.ts'
import type {Stop} from '../core/store.ts'
import type {FeedPlace, Sealed} from './ports.ts'

/** How devices learn from each other what one of them holds in a place where the other holds something else. */
export interface ForkTalk {
  /** By one at a time. What was told before is told again. */
  follow(hearer: ForkHearer): Stop
  /** False in a tab that is connected through another one, which nobody tells anything. */
  readonly isConnected: boolean
  /** Shows a device what stands here, of one feed and at most `SHOWN_MAX`: what it holds in the same places, it may carry. */
  show(to: MemberId, entries: readonly Sealed[]): void
}

export type ForkHearer = {
  /** A device holds something else in a place than stands here: `head` is the first 8 bytes, base64url, of its id. */
  told(by: MemberId, place: FeedPlace & {readonly head: string}): void
  /** A device shows what it holds where something else stands here; verified. */
  shown(by: MemberId, entries: readonly Sealed[]): void
}

export const SHOWN_MAX = 32
