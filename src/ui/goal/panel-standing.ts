import {html, nothing} from 'lit'
import {shareOf, sharePercentOf} from '../../core/goal/reading.ts'
import type {GoalNow} from '../goal-now.ts'
import {quantityOf} from '../goal-words.ts'
import {type PanelSay, limitWords} from '../reading-words.ts'
import '../elements/cairn-stack.ts'
import '../elements/status-word.ts'

/** The goal's number at a glance: its cairn, its value, how it stands. */
export function standing(say: PanelSay, now: GoalNow) {
  const {terms, reading, today} = now
  const {value, unit} = valueOf(say, now)
  const percent = say.panel.percent(say.format.number(sharePercentOf(reading), 0))
  const isLong = value.length + unit.length > FITS
  const isClosed = 'closing' in now.goal
  return html`<div class="goal-panel-now ${isLong ? 'long' : ''}">
    <cairn-stack .filled=${reading.stones}></cairn-stack>
    <div class="goal-panel-top">
      <p class="goal-panel-value numbers">
        <strong>${value}</strong> <span dir="auto">${unit}</span>
      </p>
      ${
        isClosed
          ? nothing
          : html`<cairn-status-word
              chip
              .status=${reading.status}
              .stale=${reading.stale}
              .since=${say.format.day(reading.asOf, today)}
            ></cairn-status-word>`
      }
    </div>
    <p class="goal-panel-line quiet small">${lineOf(say, now, percent)}</p>
    <progress
      max="1"
      value=${Math.min(1, Math.max(0, shareOf(reading)))}
      aria-label=${terms.mode === 'reach' ? say.words.goal.progress : barName(say, terms.mode)}
      aria-valuetext=${percent}
    ></progress>
  </div>`
}

/** Characters that stand beside the cairn in the largest type. */
const FITS = 10

function valueOf({format, panel}: PanelSay, {goal, terms, reading}: GoalNow) {
  if (terms.kind === 'milestones') {
    const [done, all] = [reading.doneOn.size, terms.milestones.length]
    return {value: panel.tiles.ofSteps(format.number(done), format.number(all)), unit: ''}
  }
  const value = 'closing' in goal ? goal.closing.value : reading.value
  return {value: format.value(value, terms.decimals), unit: terms.unit}
}

function lineOf(say: PanelSay, {terms, reading}: GoalNow, percent: string): string {
  const {panel} = say
  const quantity = (value: number) => quantityOf(say, terms, value)
  if (terms.kind === 'milestones') return `${say.words.goal.progress} ${percent}`
  if (terms.mode === 'budget')
    return `${panel.chart.cap(quantity(terms.target))} · ${panel.tiles.used} ${percent}`
  if (terms.mode === 'reach') return panel.progressLine(percent, quantity(terms.target))
  const range = limitWords(say, terms, quantity)
  if (reading.keep?.percent === undefined) return range
  return `${range} · ${panel.tiles.inRange} ${percent}`
}

const barName = ({panel}: PanelSay, mode: 'keep' | 'budget'): string =>
  mode === 'keep' ? panel.tiles.inRange : panel.tiles.used
