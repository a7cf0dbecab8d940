import {html, type TemplateResult} from 'lit'
import type {Confidence, GoalTerms, Guardrail} from '../../core/goal/goal.ts'
import type {Wording} from '../words/words.ts'
import {lineField, numberWords, type Fields} from './record-fields.ts'

/** What may be told beside the number, folded away: nobody has to. */
export function besideFields(
  fields: Fields,
  terms: GoalTerms,
  choose: (confidence: Confidence | undefined) => void,
): TemplateResult {
  const {words} = fields
  return html`<details class="record-beside">
    <summary>${words.more}</summary>
    <div class="record-beside-fields">
      <p class="hint">${words.moreHint}</p>
      ${confidenceField(fields, choose)}
      ${terms.guardrails.map((rail, index) => guardField(fields, rail, index))}
      ${terms.leads.map(({name, unit, perWeek}, index) =>
        lineField({
          id: `leads-${index}`,
          label: words.lead(name),
          hint: words.leadHint(fields.say.format.quantity(perWeek, unit)),
          unit,
          value: fields.draft.leads[index] ?? '',
          wrong: numberWords(words, fields.wrong?.leads[index], unit),
        }),
      )}
    </div>
  </details>`
}

/** Pressed again it is taken back: to say nothing stays possible. */
function confidenceField(
  {words, draft}: Fields,
  choose: (confidence: Confidence | undefined) => void,
): TemplateResult {
  return html`<div class="field" role="group" aria-labelledby="record-confidence">
    <p class="field-label" id="record-confidence">${words.confidence}</p>
    <div class="record-chips">
      ${CONFIDENCES.map(
        confidence =>
          html`<button
            class="chip"
            type="button"
            aria-pressed=${draft.confidence === confidence}
            @click=${() =>
              choose(draft.confidence === confidence ? undefined : confidence)}
          >
            ${words.confidences[confidence]}
          </button>`,
      )}
    </div>
  </div>`
}

const CONFIDENCES = ['high', 'even', 'low'] as const

function guardField(fields: Fields, rail: Guardrail, index: number): TemplateResult {
  const {words, draft, wrong} = fields
  return lineField({
    id: `guards-${index}`,
    label: words.guard(rail.name),
    hint: limitsOf(fields, rail),
    unit: rail.unit,
    value: draft.guards[index] ?? '',
    wrong: numberWords(words, wrong?.guards[index], rail.unit),
  })
}

function limitsOf({say, words}: Fields, {lower, upper, unit}: Guardrail): string {
  const quantity = quantityIn(say, unit)
  return [
    lower === undefined ? '' : words.atLeast(quantity(lower)),
    upper === undefined ? '' : words.atMost(quantity(upper)),
  ]
    .filter(Boolean)
    .join(words.limitsBetween)
}

const quantityIn =
  ({format}: Pick<Wording, 'format'>, unit: string) =>
  (value: number) =>
    format.quantity(value, unit)
