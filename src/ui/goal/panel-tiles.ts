import {html, nothing} from 'lit'
import type {GoalNow} from '../goal-now.ts'
import {dayInSentence} from '../goal-words.ts'
import {outlookNow} from '../outlook-now.ts'
import {type PanelSay, landing} from '../reading-words.ts'

type Tile = {readonly name: string; readonly value: string; readonly note?: string}

/** The few numbers that the goal's kind and mode have a use for. */
export function tiles(say: PanelSay, now: GoalNow) {
  if ('closing' in now.goal) return nothing
  const shown = [left(say, now), ...more(say, now), rate(say, now)].filter(
    tile => tile !== undefined,
  )
  return html`<dl class="goal-panel-tiles numbers">
    ${shown.map(
      ({name, value, note}) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}${note ? html` <span class="hint">${note}</span>` : nothing}</dd>
        </div>`,
    )}
  </dl>`
}

function left({panel, format}: PanelSay, {reading}: GoalNow): Tile {
  const {tiles: words} = panel
  const {daysLeft} = reading
  return {
    name: words.left,
    value: daysLeft < 0 ? words.past : words.days(format.number(daysLeft)),
  }
}

function more(say: PanelSay, now: GoalNow): readonly (Tile | undefined)[] {
  const {terms, reading} = now
  if (terms.kind === 'milestones') return []
  switch (terms.mode) {
    case 'keep':
      return keepTiles(say, now)
    case 'budget':
      return budgetTiles(say, now)
    case 'reach':
      return reading.neededPerWeek === undefined || reading.status === 'reached'
        ? []
        : [perWeek(say, now, reading.neededPerWeek)]
  }
}

function perWeek({panel, format}: PanelSay, {terms}: GoalNow, needed: number): Tile {
  const {unit, decimals} = terms
  return {
    name: panel.tiles.perWeek,
    value: format.change(needed, unit, decimals, decimals + 1),
  }
}

function keepTiles({panel, format}: PanelSay, {reading: {keep}}: GoalNow): Tile[] {
  if (!keep || keep.valued === 0) return []
  const {tiles: words} = panel
  const [inRange, valued, started] = [keep.inRange, keep.valued, keep.started].map(
    count => format.number(count),
  )
  return [
    {name: words.inRange, value: words.ofTimes(inRange!, valued!)},
    {name: words.coverage, value: words.ofTimes(valued!, started!)},
  ]
}

function budgetTiles({panel, format}: PanelSay, now: GoalNow): Tile[] {
  const {budget, lastOn, daysLeft} = now.reading
  if (!budget || !lastOn) return []
  const percent = (share: number) =>
    panel.percent(format.number(Math.floor(share * 100 + 1e-9), 0))
  const used = {name: panel.tiles.used, value: percent(budget.used)}
  // Past the due date nothing is projected any more; a range says it better than one number.
  if (budget.projected === undefined || daysLeft <= 0 || outlookNow(now).forecast)
    return [used]
  return [used, {name: panel.tiles.atThisRate, value: percent(budget.projected)}]
}

function rate(say: PanelSay, now: GoalNow): Tile | undefined {
  const range = landing(say, now)
  if (range === undefined) return undefined
  const {tiles: words} = say.panel
  const due = words.onDay(dayInSentence(say, now.terms.due, now.today))
  return {
    name: `${words.atThisRate} ${due}`,
    value: range,
    ...(outlookNow(now).forecast?.rough && {note: words.rough}),
  }
}
