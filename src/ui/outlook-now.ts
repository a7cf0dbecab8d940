import {type Outlook, outlookOf} from '../core/goal/outlook.ts'
import type {GoalNow} from './goal-now.ts'

/** What a goal's own page says beyond its reading: computed once for each reading. */
export function outlookNow(now: GoalNow): Outlook {
  const known = outlooks.get(now)
  if (known) return known
  const outlook = outlookOf(now.terms, now.reading, now.today)
  outlooks.set(now, outlook)
  return outlook
}

const outlooks = new WeakMap<GoalNow, Outlook>()
