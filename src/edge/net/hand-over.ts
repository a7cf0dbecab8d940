import type {HandAsk, HandProblem, Hands} from '../../app/by-hand.ts'
import {sameBytes} from '../../core/bytes.ts'
import {ok, refuse, type Result} from '../../core/result.ts'
import {readHandCode, type HandCode} from '../../core/room/hand-code.ts'
import {GivenAnswer} from './given-answer.ts'
import {GivenOffer} from './given-offer.ts'
import type {GivenParts} from './given.ts'
import {unpackWay} from './hand-way.ts'

/** The codes that this device has given away: its last offer and its last answer, side by side, whichever is used. */
export class HandOver {
  readonly #parts: GivenParts
  #offer: GivenOffer | undefined
  #answer: GivenAnswer | undefined

  constructor(parts: GivenParts) {
    this.#parts = parts
  }

  get hands(): Hands {
    return {
      ...(this.#offer && {offer: this.#offer.hand}),
      ...(this.#answer && {answer: this.#answer.hand}),
    }
  }

  ask(ask: HandAsk): Result<void, HandProblem> {
    if (ask.do === 'take') return this.#take(ask.code)
    this.#offer?.end()
    this.#offer = new GivenOffer(this.#parts)
    return ok(undefined)
  }

  /** What is connected goes on. */
  close(): void {
    this.#offer?.end()
    this.#answer?.end()
  }

  #take(text: string): Result<void, HandProblem> {
    const read = readHandCode(text)
    if (!read.ok) return read
    const code = read.value
    if (!sameBytes(code.tag, this.#parts.tag)) return refuse('other-room')
    if ([this.#offer, this.#answer].some(given => given?.is(code)))
      return refuse('own-code')
    const sdp = unpackWay(code.way, code.kind)
    if (sdp === undefined) return refuse('not-a-code')
    if (code.kind === 'offer') this.#reply(code, sdp)
    else if (!this.#offer?.take(code.to, sdp)) return refuse('offer-gone')
    return ok(undefined)
  }

  #reply({check}: HandCode, sdp: string): void {
    // The same offer once more, perhaps in another tab: its answer may be on its way already.
    if (this.#answer?.isTo(check)) return
    this.#answer?.end()
    this.#answer = new GivenAnswer(this.#parts, check, sdp)
  }
}
