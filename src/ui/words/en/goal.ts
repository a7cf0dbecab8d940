import type {Status} from '../../../core/goal/status.ts'
import type {GoalWay} from '../../goal-way.ts'
import {newer} from './newer.ts'

export const goal = {
  ways: {
    change: {
      sentence: ({metric, from, to, due}) =>
        `${metric}: from ${from} to ${to}, by ${due}`,
      heading: ({metric, from, to}) => `${metric}: from ${from} to ${to}`,
    },
    total: {
      sentence: ({metric, to, due}) => `${metric}: ${to} in all, by ${due}`,
      heading: ({metric, to}) => `${metric}: ${to} in all`,
    },
    atLeast: {
      sentence: ({metric, lower, due}) =>
        `${metric}: keep at least ${lower} until ${due}`,
      heading: ({metric, lower}) => `${metric}: at least ${lower}`,
    },
    atMost: {
      sentence: ({metric, upper, due}) => `${metric}: keep at most ${upper} until ${due}`,
      heading: ({metric, upper}) => `${metric}: at most ${upper}`,
    },
    between: {
      sentence: ({metric, lower, upper, due}) =>
        `${metric}: keep between ${lower} and ${upper} until ${due}`,
      heading: ({metric, lower, upper}) => `${metric}: ${lower} to ${upper}`,
    },
    under: {
      sentence: ({metric, to, due}) => `${metric}: stay under ${to} until ${due}`,
      heading: ({metric, to}) => `${metric}: under ${to}`,
    },
    steps: {
      sentence: ({metric, count, due}) => `${metric}: all ${count} milestones by ${due}`,
      heading: ({metric, count}) => `${metric}: ${count} milestones`,
    },
  } satisfies Ways,
  byWhom: (who: string, sentence: string) => `${who}: ${sentence}`,
  byDoing: (sentence: string, action: string) => `${sentence}. By doing: ${action}.`,
  thisRooms: 'This room’s goal',
  notHere: 'The goal has not arrived yet. It comes when another member connects.',
  progress: 'Progress',
  barLine: (target: string, percent: string) => `Target ${target} · ${percent}`,
  barCap: (cap: string, percent: string) => `At most ${cap} · ${percent}`,
  barKept: (percent: string) => `In range ${percent}`,
  closed: 'Wrapped up',
  percent: (percent: string) => `${percent}%`,
  past: 'Time is up',
  status: {
    notStarted: 'Not started',
    noData: 'No numbers yet',
    reached: 'Reached',
    ended: 'Time is up',
    onTrack: 'On track',
    atRisk: 'Watch',
    offTrack: 'Rethink the plan',
  } satisfies Record<Status, string>,
  stale: 'Needs a fresh number',
  staleSince: (day: string, status: string) =>
    `Needs a fresh number (on ${day}: ${status})`,
  proposed: 'Proposed',
  bar: 'Goal, in short',
  proposedAsk: 'This goal is proposed. Are you in?',
  proposedHow: 'It becomes active when a second member presses “I’m in”.',
  agreed: (names: string) => `${names}: “I’m in.”`,
  imIn: 'I’m in',
  startAlone: 'Start on my own for now',
  startedAlone: (name: string) => `${name} starts on their own for now.`,
  records: 'Records',
  noRecords: 'No numbers yet. What is it today?',
  record: 'Record a number',
  more: 'Show more',
  inTalk: 'See it in the talk',
  inTalkOf: (day: string, value: string) => `See ${value} of ${day} in the talk`,
  notSaved: {
    'storage-full':
      'There is no space left, so this is not saved yet. Free some space on this device, then save again.',
    'storage-blocked':
      'The browser does not let Cairn store anything, so this is not saved yet. Allow storage for this site, then save again.',
    'storage-newer': newer,
  },
  and: (names: readonly string[]) => names.join(' and '),
}

/** Parts of a goal sentence, formatted already; those that its way has no use for are not looked at. */
export type GoalParts = {
  readonly metric: string
  readonly from: string
  readonly to: string
  readonly lower: string
  readonly upper: string
  /** Of milestones. */
  readonly count: string
  readonly due: string
}

type Ways = Readonly<
  Record<
    GoalWay,
    {
      readonly sentence: (parts: GoalParts) => string
      readonly heading: (parts: Omit<GoalParts, 'due'>) => string
    }
  >
>
