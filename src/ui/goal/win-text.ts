import type {GoalTerms} from '../../core/goal/goal.ts'
import type {Win} from '../../core/goal/wins.ts'
import {quantityOf} from '../goal-words.ts'
import type {PanelSay} from '../reading-words.ts'

/** 50%に到達 */
export function winText(say: PanelSay, terms: GoalTerms, win: Win): string {
  const {wins: words} = say.panel
  switch (win.type) {
    case 'first-record':
      return words.firstRecord
    case 'crossed':
      return words.crossed(say.format.number(win.n))
    case 'best':
      return words.best(quantityOf(say, terms, win.value))
    case 'back-on-track':
      return words.backOnTrack
    case 'guard-back':
      return words.guardBack(terms.guardrails[win.guardrail]?.name ?? '')
    case 'lead-met':
      return words.leadMet(terms.leads[win.lead]?.name ?? '')
  }
}
