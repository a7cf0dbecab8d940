import {html} from 'lit'
import type {GoalNow} from '../goal-now.ts'
import {quantityOf} from '../goal-words.ts'
import {outlookNow} from '../outlook-now.ts'
import {type PanelSay, readingSentence} from '../reading-words.ts'

/** The goal's chart, in its words; drawn as soon as its code is there. `plain`: a picture, without its table. */
export function chart(say: PanelSay, now: GoalNow, plain = false) {
  const {terms} = now
  const {format, panel} = say
  const isShare = terms.kind === 'milestones'
  const quantity = (value: number) =>
    isShare ? panel.percent(format.number(value, 0)) : quantityOf(say, terms, value)
  return html`<cairn-goal-chart
    .goal=${now.goal}
    .terms=${terms}
    .reading=${now.reading}
    .forecast=${outlookNow(now).forecast}
    .today=${now.today}
    .summary=${readingSentence(say, now)}
    .words=${panel.chart}
    .format=${{
      number: isShare ? quantity : (value: number) => format.value(value, terms.decimals),
      quantity,
      change: (value: number) => format.change(value, terms.unit, terms.decimals),
      day: format.shortDay,
    }}
    .plain=${plain}
  ></cairn-goal-chart>`
}
