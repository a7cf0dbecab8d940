import type {CheckIn} from '../../core/goal/goal.ts'
import {dayInSentence} from '../goal-words.ts'
import {saidOf} from '../record-said.ts'
import type {LineWords} from '../words/lines.ts'
import type {Wording} from '../words/words.ts'
import type {RecordOf} from './record-links.ts'

/** From what to what a record was set right; undefined where only its note changed, or what it corrects is not here. */
export function correctionLine(
  say: Pick<Wording, 'words' | 'format'>,
  words: LineWords,
  {now, group}: RecordOf,
  correction: CheckIn,
  name: string,
): string | undefined {
  const before = group.history.find(({id}) => id === correction.corrects)
  if (!before) return undefined
  const {terms, today} = now
  const from = saidOf(say, terms, before)
  if (correction.void) return words.withdrawnLine(name, from)
  const to = saidOf(say, terms, correction)
  if (correction.on === before.on)
    return from === to ? undefined : words.correctedLine(name, from, to)
  const on = (checkIn: CheckIn, said: string) =>
    `${said}(${dayInSentence(say, checkIn.on, today)})`
  return words.correctedLine(name, on(before, from), on(correction, to))
}
