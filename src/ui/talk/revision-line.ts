import type {Revision} from '../../core/goal/goal.ts'
import type {Day} from '../../core/ids.ts'
import {changeWords} from '../goal-change-words.ts'
import {linesIn} from '../words/lines.ts'
import type {Wording} from '../words/words.ts'

/** What a revision changed and why: everybody sees it, also of one that does not stand. */
export function revisionLine(
  say: Pick<Wording, 'language' | 'format'>,
  {before, change, reason, stands}: Revision,
  name: string,
  today: Day,
): string {
  const words = linesIn[say.language]
  const changes = changeWords(say, before, change, today).map(line =>
    words.revisedPart(line.name, line.before, line.after),
  )
  const line = words.revisedLine(name, changes.join(words.revisedAnd), reason)
  return stands ? line : `${line} ${words.revisedInVain}`
}
