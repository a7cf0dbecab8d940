import {outlookOf} from '../core/goal/outlook.ts'
import {readGoal} from '../core/goal/reading.ts'
import type {CheckIn, Goal, GoalTerms, Revision} from '../core/goal/goal.ts'
import type {EntryId, MemberId} from '../core/ids.ts'
import {geometryOf} from '../ui/goal/chart/geometry.ts'
import {day, documents, quotes} from './goal-example.ts'

const texts = {
  paceLine: '予定の線',
  target: '目標 2.0日',
  lower: '80%以上',
  upper: '90%以下',
  today: '今日',
  revised: ({reason}: Revision) => [`11/2 改訂：${reason}`, '11/2 改訂'] as const,
  value: (value: number) => value.toFixed(1),
  day: (date: string) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`,
}
export const WIDTHS = [320, 390, 1360]

type Drawing = {
  readonly today?: string
  readonly width?: number
  readonly revisions?: readonly Revision[]
  readonly state?: Goal['state']
}

export const drawn = (
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  {today = '2026-11-02', width = 320, revisions = [], state = 'active'}: Drawing = {},
) =>
  geometryOf({
    goal: {first: revisions[0]?.before ?? terms, revisions, state},
    terms,
    ...read(terms, checkIns, today),
    today: day(today),
    width,
    texts,
  })

export function read(
  terms: GoalTerms,
  checkIns: readonly CheckIn[],
  today = '2026-11-02',
) {
  const reading = readGoal(terms, checkIns, day(today))
  return {reading, forecast: outlookOf(terms, reading, day(today)).forecast}
}

export const revision = (
  on: string,
  before: GoalTerms,
  change: Partial<GoalTerms>,
  stands = true,
): Revision => ({
  id: on as EntryId,
  by: 'aoi' as MemberId,
  on: day(on),
  reason: '夜間も含める',
  change,
  before,
  after: stands ? {...before, ...change} : before,
  stands,
})

export const cap: GoalTerms = {...documents, mode: 'budget', target: 40, unit: '時間'}
export const kept: GoalTerms = {
  ...quotes,
  mode: 'keep',
  lower: 80,
  upper: 90,
  baseline: 85,
}
