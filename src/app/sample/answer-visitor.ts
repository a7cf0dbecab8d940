import {say} from '../commands/say.ts'
import type {Stop} from '../../core/store.ts'
import type {RoomSession} from '../session.ts'
import type {Answer, Answers} from './plot.ts'

/** Does it after so many milliseconds, unless stopped before. */
export type Later = (wait: number, act: () => void) => Stop

/** As long as somebody calm takes to read and to write a line. */
const ANSWER_MS = 2_500

/** To each kind of thing that the visitor does, the answers there are for it, one each. */
export function answerVisitor(
  visitor: RoomSession,
  people: readonly RoomSession[],
  answers: Answers,
  later: Later,
): Stop {
  const left = new Map<string, Answer[]>(
    Object.entries(answers).map(([kind, lines]) => [kind, [...lines]]),
  )
  const stops: Stop[] = []
  let seen = visitor.state.value.moments.length
  const follow = visitor.state.follow(({moments}) => {
    const fresh = moments.slice(seen).filter(({by}) => by === visitor.me)
    seen = moments.length
    for (const {kind} of fresh) {
      const answer = left.get(kind)?.shift()
      const person = answer && people[answer.who]
      if (person) stops.push(later(ANSWER_MS, () => void say(person, answer.text)))
    }
  })
  return () => {
    follow()
    for (const stop of stops) stop()
  }
}
