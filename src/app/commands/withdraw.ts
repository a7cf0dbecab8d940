import type {EntryId} from '../../core/ids.ts'
import {refuse, type Result} from '../../core/result.ts'
import type {NotSaved} from '../ports.ts'
import type {RoomSession} from '../session.ts'

/**
 * Takes back a message of one's own: every device that hears of it deletes the text. Numbers are not taken back but
 * voided, so that a table never changes without a trace.
 */
export async function withdraw(
  session: RoomSession,
  message: EntryId,
): Promise<Result<EntryId, NotSaved | 'not-my-message' | 'withdrawn-already'>> {
  const entry = session.log.find(message)
  if (entry?.author !== session.me) return refuse('not-my-message')
  const isGone = ({id, kind}: {id: EntryId; kind: string}) =>
    id === message && kind === 'gone'
  if (session.state.value.moments.some(isGone)) return refuse('withdrawn-already')
  const {body, id, seq, base, prev, claim, heads} = entry
  if (body.kind !== 'said') return refuse('not-my-message')
  const of = {id, seq, base, prev, claim, heads, kind: body.kind}
  return session.append({kind: 'withdrew', of})
}
