import type {GoalTerms} from '../../core/goal/goal.ts'
import {plainTerms} from '../../core/goal/plain-terms.ts'
import {day} from '../goal-example.ts'

/** Terms of a goal to reach, with what such a goal must have. The vectors hold them: they never change. */
export const toReach: GoalTerms = {
  ...plainTerms,
  metric: '見積り回答の日数',
  measure: '受付から回答までの営業日、週の平均',
  kind: 'latest',
  baseline: 3,
  target: 2,
  unit: '日',
  decimals: 1,
  start: day('2026-11-24'),
  due: day('2026-12-24'),
  cadence: 7,
}

/** Terms of a goal to keep, with nearly all that a goal may have. */
export const toKeep: GoalTerms = {
  ...plainTerms,
  title: '稼働率を保つ',
  who: '製造部',
  metric: '稼働率',
  measure: '日報',
  action: '朝の点検を続ける',
  kind: 'latest',
  mode: 'keep',
  baseline: 78,
  target: 80,
  lower: 80,
  upper: 95,
  keepRate: 0.9,
  unit: '%',
  decimals: 1,
  min: 0,
  max: 100,
  start: day('2026-11-24'),
  due: day('2027-02-19'),
  pace: 'workdays',
  workweek: [1, 2, 3, 4, 5],
  holidays: [day('2027-01-01')],
  checkpoints: [{on: day('2026-12-28'), value: 79}],
  cadence: 1,
  guardrails: [{name: '残業', unit: '時間', upper: 40}],
  leads: [{name: '点検', unit: '回', perWeek: 5}],
}
