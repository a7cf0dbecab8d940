import type {TextFile} from '../../app/ports.ts'
import {goalFile} from '../../core/goal/goal-json.ts'
import {recordsCsv} from '../../core/goal/records-csv.ts'
import {weekFacts} from '../../core/goal/week-facts.ts'
import {winsOf} from '../../core/goal/wins.ts'
import type {RoomState} from '../../core/room/room.ts'
import {fileName} from '../../core/text/file-name.ts'
import type {GoalNow} from '../goal-now.ts'
import {outlookNow} from '../outlook-now.ts'
import {weekText} from '../week-text.ts'
import {outIn} from '../words/out.ts'
import {panelIn, withPanel} from '../words/panel.ts'
import type {Wording} from '../words/words.ts'
import {markedIn} from './goal-wins.ts'
import {winText} from './win-text.ts'

/** The goal's week, from Monday until today, as plain text. */
export function weekOf(say: Wording, room: RoomState, now: GoalNow): string {
  const {terms, reading, today} = now
  const {from} = weekFacts(terms, reading, today)
  const told = withPanel(say)
  const computed = winsOf(now.goal.id, terms, reading)
    .filter(({on}) => on >= from)
    .map(win => winText(told, terms, win))
  const marked = markedIn(room).filter(({on}) => on >= from)
  return weekText(
    say,
    {
      ...{room: room.name ?? '', terms, reading, from},
      records: reading.groups
        .filter(({state}) => state === 'counts')
        .map(({standing}) => standing),
      wins: [...computed, ...marked.map(({text}) => text)],
      guards: guardsOf(say, now),
    },
    today,
  )
}

function guardsOf(say: Wording, now: GoalNow): readonly string[] {
  const {sides} = panelIn[say.language]
  return outlookNow(now).guards.flatMap(({guardrail, value, isBreached}) => {
    const rail = now.terms.guardrails[guardrail]
    if (!rail || value === undefined) return []
    const {guard} = outIn[say.language]
    const quantity = say.format.quantity(value, rail.unit)
    return guard(rail.name, quantity, isBreached ? sides.isOut : sides.isIn)
  })
}

export function csvFile(
  say: Wording,
  {goal, checkIns, reading, today}: GoalNow,
): TextFile {
  const out = outIn[say.language]
  const counting = reading.groups.filter(({state}) => state === 'counts')
  return {
    name: fileName(out.recordsFile(goal.terms.metric, today), 'csv'),
    type: 'text/csv;charset=utf-8',
    text: recordsCsv(
      goal.terms,
      checkIns,
      new Set(counting.map(({standing}) => standing.id)),
      out.csv,
    ),
  }
}

/** In the field names of goals.md 2.1: `readGoalFile` reads it back. */
export function jsonFile(say: Wording, {goal, checkIns, today}: GoalNow): TextFile {
  const {goalFile: named} = outIn[say.language]
  return {
    name: fileName(named(goal.terms.metric, today), 'json'),
    type: 'application/json',
    text: `${JSON.stringify(goalFile(goal, checkIns, today), null, 2)}\n`,
  }
}
