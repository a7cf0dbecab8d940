import type {Revision} from '../../core/goal/goal.ts'
import type {Day} from '../../core/ids.ts'
import {changeWords} from '../goal-change-words.ts'
import {termsIn} from '../words/terms.ts'
import type {Wording} from '../words/words.ts'

/** What a revision changed and why: everybody sees it, also of one that does not stand. */
export function revisionLine(
  say: Pick<Wording, 'language' | 'format'>,
  {before, change, reason, stands}: Revision,
  name: string,
  today: Day,
): string {
  const {revised} = termsIn[say.language]
  const changes = changeWords(say, before, change, today).map(line =>
    revised.part(line.name, line.before, line.after),
  )
  const line = revised.line(name, changes.join(revised.and), reason)
  return stands ? line : `${line} ${revised.inVain}`
}
