import {html, nothing, type TemplateResult} from 'lit'
import type {MemberId} from '../../core/ids.ts'
import {HOLIDAYS_UNTIL} from '../../core/text/holidays.ts'
import {weeksToGo} from '../../core/goal/weeks-to-go.ts'
import type {GoalNow} from '../goal-now.ts'
import {quantityOf} from '../goal-words.ts'
import {outlookNow} from '../outlook-now.ts'
import {type PanelSay, landing, roughly} from '../reading-words.ts'
import {rhythmWords} from './rhythm.ts'

type Line = readonly [name: string, told: string | TemplateResult]

/** What few ask for every day: chances, how it is measured, who agreed. */
export function detailLines(
  say: PanelSay,
  now: GoalNow,
  nameOf: (member: MemberId) => string,
) {
  const lines = [...outlook(say, now), ...terms(say, now), ...agreed(say, now, nameOf)]
  return html`<dl>
    ${lines.map(
      ([name, told]) =>
        html`<div>
          <dt>${name}</dt>
          <dd dir="auto">${told}</dd>
        </div>`,
    )}
  </dl>`
}

function outlook(say: PanelSay, now: GoalNow): readonly Line[] {
  const {details: words} = say.panel
  const {terms, reading, goal, today} = now
  const isClosed = 'closing' in goal
  const isCap = terms.mode === 'budget'
  const lines: Line[] = []
  const {expected} = reading
  const {forecast, confidence} = outlookNow(now)
  if (landing(say, now) !== undefined && forecast) {
    const name = isCap ? words.chanceUnder : words.chance
    lines.push([name, chanceWords(say, isCap ? 1 - forecast.chance : forecast.chance)])
    if (forecast.eta && !isCap)
      lines.push([words.eta, say.format.day(forecast.eta, today)])
    const sigma = say.format.quantity(
      Number(forecast.sigma.toPrecision(2)),
      terms.kind === 'milestones' ? '%' : terms.unit,
    )
    lines.push([words.spread, words.spreadHow(sigma, say.format.number(forecast.n))])
  }
  if (expected !== undefined && !isClosed && terms.kind !== 'milestones')
    lines.push([
      isCap ? words.expectedCap : words.expected,
      roughly(say, terms, expected),
    ])
  if (!isClosed) lines.push(...arrivals(say, now))
  if (confidence) lines.push([words.confidence, words.confidences[confidence]])
  return lines
}

/** In tens, and never so sure as a number of two digits looks. */
export function chanceWords({panel, format}: PanelSay, chance: number): string {
  const {chances} = panel.details
  if (chance <= 0.05) return chances.low
  if (chance >= 0.95) return chances.high
  return chances.about(format.number(Math.round(chance * 10) * 10, 0))
}

function arrivals(say: PanelSay, {goal, terms, reading, today}: GoalNow): Line[] {
  const {details: words} = say.panel
  const shares = weeksToGo(goal.id, terms, reading, today)
  if (!shares) return []
  const list = html`<ul class="numbers">
    ${shares.map(
      ({percent, on}) =>
        html`<li>
          ${words.whenLine(
            say.format.number(percent),
            on ? say.format.day(on, today) : words.whenLater,
          )}
        </li>`,
    )}
  </ul>`
  return [[words.when, list]]
}

function terms(say: PanelSay, {terms: goal, today}: GoalNow): readonly Line[] {
  const {details: words} = say.panel
  const day = (on: typeof goal.due) => say.format.day(on, today)
  const isPaced = goal.mode !== 'keep'
  return [
    [words.measure, goal.measure] as const,
    [words.rhythm, rhythmWords(say, goal.cadence)] as const,
    [words.who, goal.who] as const,
    [words.action, goal.action] as const,
    [words.dates, words.fromTo(day(goal.start), day(goal.due))] as const,
    [
      words.kind,
      `${words.kinds[goal.kind]} · ${words.modes[goal.mode]}${keepRate(say, goal)}`,
    ] as const,
    ...(isPaced ? [[words.pace, pace(say, goal, day)] as const] : []),
  ].filter(([, told]) => told !== '')
}

const keepRate = ({panel, format}: PanelSay, {mode, keepRate: rate}: GoalNow['terms']) =>
  mode === 'keep' ? ` · ${panel.details.keepRate(format.number(rate * 100, 0))}` : ''

function pace(
  say: PanelSay,
  terms: GoalNow['terms'],
  day: (on: GoalNow['terms']['due']) => string,
): string | TemplateResult {
  const {details: words} = say.panel
  const name = words.paces[terms.pace]
  if (terms.pace === 'checkpoints') {
    const points = terms.checkpoints.map(
      ({on, value}) => `${day(on)} ${quantityOf(say, terms, value)}`,
    )
    return [name, points.join(say.words.room.comma)].filter(Boolean).join(' · ')
  }
  if (terms.pace !== 'workdays') return name
  const off = terms.holidays.filter(on => on >= terms.start && on <= terms.due)
  return html`${name}
    ${
      off.length > 0
        ? html`<br />${words.daysOff(off.map(day).join(say.words.room.comma))}`
        : nothing
    } <br /><span class="hint">${words.holidays(String(HOLIDAYS_UNTIL))}</span>`
}

function agreed(
  say: PanelSay,
  {goal}: GoalNow,
  nameOf: (member: MemberId) => string,
): readonly Line[] {
  const names = goal.agrees.map(nameOf).filter(Boolean)
  if (names.length === 0) return []
  return [[say.panel.details.agreed, names.join(say.words.room.comma)]]
}
