import type {Hand} from '../../app/by-hand.ts'
import type {RoomSession} from '../../app/session.ts'
import type {MemberId} from '../../core/ids.ts'
import type {ByHandWords} from '../words/by-hand.ts'

export type HandSaid = {readonly what: string; readonly how?: string | undefined}

/** How a code that was given away stands, in a sentence. */
export function handSaid(
  side: 'offer' | 'answer',
  hand: Hand,
  session: RoomSession,
  isPeek: boolean,
  words: ByHandWords,
): HandSaid {
  switch (hand.is) {
    case 'making':
      return {what: words.making}
    case 'waiting':
      return {what: side === 'offer' ? words.waitingOffer : words.waitingAnswer}
    case 'connecting':
      return {what: words.connecting}
    case 'over':
      return {what: words.over[hand.why]}
    case 'connected':
      return connected(hand.to, session, isPeek, words)
  }
}

function connected(
  to: MemberId,
  {state, link}: RoomSession,
  isPeek: boolean,
  words: ByHandWords,
): HandSaid {
  const {members} = state.value
  const name = members.get(to)?.name
  const how = isPeek ? words.connectedPeek : words.connectedHow
  // Before the room has come nobody has a name here.
  if (members.size === 0) return {what: words.connectedUnnamed, how}
  if (name === undefined) return {what: words.connectedOnlooker, how}
  if (link.value.peers.includes(to)) return {what: words.connected(name), how}
  return {what: words.ended(name), how: words.endedHow}
}
