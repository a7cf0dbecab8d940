import type {GoalKind, GoalMode} from './goal.ts'

/** The departments that 目標さがし has examples for. */
export const DEPARTMENTS = [
  'sales',
  'development',
  'administration',
  'manufacturing',
  'support',
  'shop',
] as const
export type Department = (typeof DEPARTMENTS)[number]

/** The numbers of an example, as a person would type them; its words are in ui/words/examples.ts. */
export type GoalExample = {
  readonly department: Department
  readonly kind: GoalKind
  readonly mode: GoalMode
  /** Today's value. */
  readonly baseline: string
  /** `budget`: the cap. `keep`: the limit that today's value is beyond. */
  readonly target: string
  /** `keep`: at least one. */
  readonly lower?: string
  readonly upper?: string
}

const reach = (
  department: Department,
  baseline: string,
  target: string,
): GoalExample => ({department, kind: 'latest', mode: 'reach', baseline, target})

const collect = (department: Department, target: string): GoalExample => ({
  department,
  kind: 'sum',
  mode: 'reach',
  baseline: '0',
  target,
})

const spend = (department: Department, cap: string): GoalExample => ({
  department,
  kind: 'sum',
  mode: 'budget',
  baseline: '0',
  target: cap,
})

const atMost = (
  department: Department,
  baseline: string,
  upper: string,
): GoalExample => ({
  ...{department, kind: 'latest', mode: 'keep'},
  ...{baseline, target: upper, upper},
})

const between = (
  department: Department,
  baseline: string,
  lower: string,
  upper: string,
): GoalExample => ({...atMost(department, baseline, upper), lower})

/** The percentage of the milestones that the example's words name. */
const steps = (department: Department): GoalExample => ({
  ...{department, kind: 'milestones', mode: 'reach'},
  ...{baseline: '0', target: '100'},
})

export const goalExamples = {
  quoteDays: reach('sales', '3.0', '2.0'),
  newVisits: collect('sales', '30'),
  renewals: reach('sales', '82', '90'),
  discounts: atMost('sales', '18', '15'),

  reviewWait: reach('development', '26', '8'),
  failedBuilds: reach('development', '14', '5'),
  responseTime: atMost('development', '340', '300'),
  incidentHours: spend('development', '20'),
  releaseSteps: steps('development'),

  approvalDays: reach('administration', '6.0', '3.0'),
  overtime: spend('administration', '40'),
  guides: collect('administration', '20'),
  meetingRooms: between('administration', '86', '50', '80'),
  printedSheets: spend('administration', '8000'),

  defects: reach('manufacturing', '2.4', '1.5'),
  changeover: reach('manufacturing', '45', '30'),
  stockDays: between('manufacturing', '12', '5', '10'),
  ideasDone: collect('manufacturing', '24'),
  scrap: spend('manufacturing', '120'),

  firstReply: reach('support', '9.0', '4.0'),
  solvedAtOnce: reach('support', '58', '70'),
  helpArticles: collect('support', '15'),
  openRequests: atMost('support', '31', '20'),
  oneDesk: steps('support'),

  tillWait: reach('shop', '6.0', '3.0'),
  cardHolders: collect('shop', '120'),
  emptyShelves: atMost('shop', '3.5', '2.0'),
  foodThrownAway: spend('shop', '150'),
  survey: reach('shop', '72', '80'),
} as const satisfies Readonly<Record<string, GoalExample>>

export type ExampleId = keyof typeof goalExamples
