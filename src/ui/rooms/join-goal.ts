import {html, nothing} from 'lit'
import {sharePercentOf} from '../../core/goal/reading.ts'
import type {GoalNow} from '../goal-now.ts'
import {goalInFull, quantityOf} from '../goal-words.ts'
import {joinIn} from '../words/join.ts'
import type {Wording} from '../words/words.ts'
import '../elements/cairn-stack.ts'
import '../elements/status-word.ts'

type JoinGoal = {
  /** Undefined until the log is there. */
  readonly now: GoalNow | undefined
  /** What the link says meanwhile. */
  readonly sentence: string
  readonly say: Pick<Wording, 'language' | 'words' | 'format'>
}

/** The goal that is to be joined: as the link says it, then as the log says it. */
export function joinGoal({now, sentence, say}: JoinGoal) {
  const join = joinIn[say.language]
  const told = now ? goalInFull(say, now.goal.terms, now.today) : sentence
  return html`<section class="card join-goal">
    <p class="join-sentence by-phrase" dir="auto">${told || join.goalComing}</p>
    <div class="join-way">
      <cairn-stack .filled=${now?.reading.stones ?? 0} .size=${72}></cairn-stack>
      ${now ? standing(now, say) : html`<p class="hint">${join.comes}</p>`}
    </div>
  </section>`
}

function standing({goal, reading, today}: GoalNow, say: JoinGoal['say']) {
  const {overview} = say.words
  const join = joinIn[say.language]
  const {terms} = goal
  const {daysLeft} = reading
  const percent = sharePercentOf(reading)
  const left =
    daysLeft > 0
      ? overview.daysLeft(daysLeft)
      : daysLeft === 0
        ? overview.dueToday
        : say.words.goal.past
  return html`<div class="join-standing">
    <dl class="join-numbers numbers">
      <div>
        <dt>${reading.lastOn ? join.now : join.start}</dt>
        <dd>${quantityOf(say, terms, reading.value)}</dd>
      </div>
      <div class="join-target">
        <dt>${join.target}</dt>
        <dd>${quantityOf(say, terms, terms.target)}</dd>
      </div>
    </dl>
    <cairn-status-word
      chip
      .status=${reading.status}
      .stale=${reading.stale}
    ></cairn-status-word>
    <progress
      class="join-progress"
      max="100"
      .value=${Math.min(100, Math.max(0, percent))}
      aria-label=${say.words.goal.progress}
    ></progress>
    <p class="hint numbers">
      ${join.until(say.format.day(terms.due, today), left)}
      ${reading.lastOn ? html` · ${join.progress(percent)}` : nothing}
    </p>
  </div>`
}
