import {html, nothing} from 'lit'
import type {Outcome} from '../../core/goal/goal.ts'
import type {GuardReading} from '../../core/goal/guards.ts'
import type {GoalNow} from '../goal-now.ts'
import {quantityOf} from '../goal-words.ts'
import {outlookNow} from '../outlook-now.ts'
import {type PanelSay, limitWords} from '../reading-words.ts'
import type {ClosingWords} from '../words/closing.ts'
import {outcomeMark} from './outcome-mark.ts'

type Choice = {
  readonly proposed: Outcome
  readonly chosen: Outcome
  readonly reason: string
  readonly confirmed: boolean
  /** What is missing, once it was tried to place the stone. */
  readonly missing: 'reason' | 'confirm' | undefined
  readonly choose: (outcome: Outcome) => void
  readonly explain: (reason: string) => void
  readonly confirm: (confirmed: boolean) => void
}

/** What the numbers say, and the team's own word on it. */
export function closeResult(
  say: PanelSay,
  words: ClosingWords,
  now: GoalNow,
  choice: Choice,
) {
  const {outcome} = say.panel
  const breached = outlookNow(now).guards.filter(({isBreached}) => isBreached)
  const {chosen, proposed} = choice
  return html`<section class="goal-close-result ${chosen}" aria-labelledby="close-result">
    <h3 class="quiet small" id="close-result">${words.proposed}</h3>
    <p class="goal-close-outcome">${outcomeMark(proposed)} ${outcome[proposed]}</p>
    ${facts(say, words, now)}
    <fieldset class="goal-close-choices">
      <legend>${words.outcome} · ${words.change}</legend>
      ${OUTCOMES.map(
        name =>
          html`<label class="chip"
            ><input
              type="radio"
              name="outcome"
              .checked=${name === chosen}
              @change=${() => choice.choose(name)}
            />${outcome[name]}</label
          >`,
      )}
    </fieldset>
    ${chosen === proposed ? nothing : reasonField(words, choice)}
    ${breached.map(guard => breach(say, words, now, guard))}
    ${chosen === 'achieved' && breached.length > 0 ? confirmField(words, choice) : nothing}
  </section>`
}

const OUTCOMES: readonly Outcome[] = ['achieved', 'partly', 'missed', 'late', 'stopped']

function facts(say: PanelSay, words: ClosingWords, now: GoalNow) {
  const {terms, reading} = now
  const quantity = (value: number) => quantityOf(say, terms, value)
  const {tiles, percent, sentence} = say.panel
  const [done, all] = [reading.doneOn.size, terms.milestones.length]
  const last =
    terms.kind === 'milestones'
      ? [tiles.done, tiles.ofSteps(say.format.number(done), say.format.number(all))]
      : terms.mode === 'reach'
        ? [words.fromTo, `${quantity(terms.baseline)} → ${quantity(reading.value)}`]
        : [words.final, quantity(reading.value)]
  const share =
    reading.percent === undefined
      ? reading.keep &&
        ([
          tiles.inRange,
          sentence.adherence(
            say.format.number(reading.keep.inRange),
            say.format.number(reading.keep.valued),
          ),
        ] as const)
      : ([
          terms.mode === 'budget' ? tiles.used : say.words.goal.progress,
          percent(say.format.number(reading.percent, 0)),
        ] as const)
  return html`<dl class="goal-close-facts numbers">
    <div>
      <dt>${last[0]}</dt>
      <dd>${last[1]}</dd>
    </div>
    ${
      share
        ? html`<div>
            <dt>${share[0]}</dt>
            <dd>${share[1]}</dd>
          </div>`
        : nothing
    }
  </dl>`
}

function reasonField(words: ClosingWords, {reason, missing, explain}: Choice) {
  const wrong = missing === 'reason' ? words.reasonMissing : ''
  return html`<div class="field">
    <label for="close-reason">${words.reason}</label>
    <input
      class="input"
      id="close-reason"
      type="text"
      dir="auto"
      autocomplete="off"
      placeholder=${words.reasonHint}
      aria-describedby="close-reason-wrong"
      aria-invalid=${wrong ? 'true' : nothing}
      .value=${reason}
      @input=${(event: Event) => explain((event.target as HTMLInputElement).value)}
    />
    <p class="error" id="close-reason-wrong" role="alert">${wrong}</p>
  </div>`
}

function breach(
  say: PanelSay,
  words: ClosingWords,
  {terms}: GoalNow,
  guard: GuardReading,
) {
  const rail = terms.guardrails[guard.guardrail]
  if (!rail || guard.value === undefined) return nothing
  const quantity = (value: number) => say.format.quantity(value, rail.unit)
  const limits = limitWords(say, rail, quantity)
  return html`<p class="error" dir="auto">
    ${words.breached(rail.name, quantity(guard.value), limits)}
  </p>`
}

function confirmField(words: ClosingWords, {confirmed, missing, confirm}: Choice) {
  const wrong = missing === 'confirm' ? words.confirmMissing : ''
  return html`<div>
    <label class="goal-close-confirm"
      ><input
        id="close-confirm"
        type="checkbox"
        aria-describedby="close-confirm-wrong"
        aria-invalid=${wrong ? 'true' : nothing}
        .checked=${confirmed}
        @change=${(event: Event) => confirm((event.target as HTMLInputElement).checked)}
      /><span>${words.confirm}</span></label
    >
    <p class="error" id="close-confirm-wrong" role="alert">${wrong}</p>
  </div>`
}
