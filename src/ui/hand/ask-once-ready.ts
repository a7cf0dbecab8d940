import type {HandAsk, HandProblem} from '../../app/by-hand.ts'
import type {RoomSession} from '../../app/session.ts'
import type {Result} from '../../core/result.ts'

/** A room that was opened just now is connected within seconds. */
const READY_MS = 10_000
const LOOK_MS = 100

/** Whoever is quicker than the part that connects waits for it, not too long. Undefined where nobody can be connected. */
export async function askOnceReady(
  {carried}: RoomSession,
  ask: HandAsk,
): Promise<Result<void, HandProblem> | undefined> {
  const until = performance.now() + READY_MS
  for (;;) {
    const asked = await carried.hand?.(ask)
    const isEarly = asked?.ok === false && asked.refusal === 'not-ready'
    if (!isEarly || performance.now() > until) return asked
    await new Promise(next => setTimeout(next, LOOK_MS))
  }
}
