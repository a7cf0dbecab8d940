import type {GoalTerms} from './goal.ts'

/** What a goal has unless it says otherwise: on the wire only what differs is written. */
export const plainTerms = {
  title: '',
  who: '',
  action: '',
  mode: 'reach',
  keepRate: 0.8,
  pace: 'linear',
  workweek: [1, 2, 3, 4, 5],
  holidays: [],
  checkpoints: [],
  milestones: [],
  guardrails: [],
  leads: [],
} as const satisfies Partial<GoalTerms>
