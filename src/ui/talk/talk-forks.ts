import type {TemplateResult} from 'lit'
import type {RoomSession} from '../../app/session.ts'
import {lineFrom} from '../../core/entry/line-from.ts'
import type {MemberId} from '../../core/ids.ts'
import type {RoomState} from '../../core/room/room.ts'
import type {ForkWords} from '../words/forks.ts'
import {noteLine} from './note-line.ts'
import type {Row} from './rows.ts'
import {withNotes} from './rows-between.ts'

type Shown = Pick<RoomState, 'forked' | 'members'>
type Held = Pick<RoomSession['log'], 'at' | 'feeds' | 'placeOf' | 'state'>

/** A line where the second side of a member's feed begins. */
export class TalkForks {
  readonly #session: RoomSession
  #among: {of: readonly Row[]; forked: Shown['forked']; rows: readonly Row[]} | undefined

  constructor(session: RoomSession) {
    this.#session = session
  }

  /** The same array for the same rows, as long as no other feed has two sides. */
  among(rows: readonly Row[]): readonly Row[] {
    const {value} = this.#session.state
    const {forked} = value
    if (forked.size === 0) return rows
    if (this.#among?.of !== rows || this.#among.forked !== forked)
      this.#among = {of: rows, forked, rows: withForks(rows, this.#session.log)}
    return this.#among.rows
  }

  /** For who listens. */
  aloud(words: ForkWords): readonly string[] {
    const {value} = this.#session.state
    return forksIn(value).map(({by}) => forkSentence(words, this.#session, by))
  }
}

const forksIn = ({forked, members}: Shown) =>
  [...forked].flatMap(([by, {other}]) => (other && members.has(by) ? {by, other} : []))

export const withForks = (rows: readonly Row[], log: Held): readonly Row[] =>
  withNotes(
    rows,
    forksIn(log.state).map(({by, other}) => ({
      before: lineFrom(log, log.placeOf(log.feeds.numberOf(other))),
      row: {kind: 'fork', key: `fork/${by}`, by},
    })),
  )

export function forkLine(
  words: ForkWords,
  session: RoomSession,
  by: MemberId,
): TemplateResult {
  return noteLine('info', forkSentence(words, session, by), words.kept)
}

function forkSentence(words: ForkWords, {me, state}: RoomSession, by: MemberId): string {
  const name = state.value.members.get(by)?.name ?? ''
  return by === me ? words.mine : words.of(name)
}
