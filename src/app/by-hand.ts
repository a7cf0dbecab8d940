import type {HandCodeProblem} from '../core/room/hand-code.ts'
import type {MemberId} from '../core/ids.ts'
import type {Result} from '../core/result.ts'

/**
 * Connects two devices without any meeting point: people carry an offer from one to the other and an answer back.
 * Where each of it stands is told with the link.
 */
export interface ByHand {
  /** Undefined where nobody can be connected. */
  readonly hand?: ((ask: HandAsk) => Promise<Result<void, HandProblem>>) | undefined
}

/** `offer`: makes a new code to give away, in place of the last; `take`: uses one that was brought here. */
export type HandAsk =
  {readonly do: 'offer'} | {readonly do: 'take'; readonly code: string}

/**
 * Why a code cannot be used: another room's; this device's own; an answer to an offer that this device does not wait with
 * any more; the part that connects is not here yet.
 */
export type HandProblem =
  HandCodeProblem | 'other-room' | 'own-code' | 'offer-gone' | 'not-ready'

/** What this device has given away and answered last, as long as its page is open. */
export type Hands = {readonly offer?: Hand; readonly answer?: Hand}

export type Hand =
  | {readonly is: 'making'}
  /** The code is to be carried to the other device; an offer then waits for the answer, an answer for the connection. */
  | {readonly is: 'waiting'; readonly code: string}
  | {readonly is: 'connecting'}
  | {readonly is: 'connected'; readonly to: MemberId}
  /**
   * `unreachable`: neither device has reached the other; `stranger`: they have, but one could not show that it belongs to the
   * room; `too-late`: the code was not used in time; `no-way`: the browser gives no address to be reached at.
   */
  | {
      readonly is: 'over'
      readonly why: 'unreachable' | 'stranger' | 'too-late' | 'no-way'
    }

/** A part of the link. Undefined while nothing was done by hand. */
export type WithHands = {readonly hands?: Hands | undefined}
