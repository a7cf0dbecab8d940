import type {Outcome} from '../../../core/goal/goal.ts'
import {newer} from './newer.ts'

export const rooms = {
  title: 'Overview',
  note: (rooms: number) =>
    `${rooms === 1 ? '1 room' : `${rooms} rooms`} on this device. Nothing shown here leaves it.`,
  active: 'Rooms',
  order: 'What needs a hand comes first, then what is due first',
  resting: 'At rest',
  left: 'Left',
  leftChip: 'You left',
  restingChip: 'At rest',
  outcome: {
    achieved: 'Reached',
    partly: 'Partly reached',
    missed: 'Not reached',
    late: 'Reached late',
    stopped: 'Stopped',
  } satisfies Record<Outcome, string> as Record<Outcome, string>,
  nextGoal: 'finished: time for a next goal, or a rest',
  coming: 'The goal arrives when another member connects.',
  trouble: {
    'key-missing':
      'The key of this room is missing on this device. Join again with the invite link.',
    'storage-full':
      'It cannot be opened: there is no space left on this device. Make some space and reload.',
    'storage-blocked':
      'It cannot be opened: the browser does not let the app reach its storage. Allow storage for this site and reload.',
    'storage-newer': newer,
  },
  to: (target: string) => `→ ${target}`,
  way: (now: string, target: string) => `now ${now}, target ${target}`,
  atLeast: (limit: string) => `at least ${limit}`,
  atMost: (limit: string) => `at most ${limit}`,
  between: (lower: string, upper: string) => `${lower} to ${upper}`,
  cap: (cap: string) => `of ${cap}`,
  used: (percent: string) => `${percent} of the cap used`,
  kept: (inRange: number, valued: number) => `in range ${inRange} of ${valued} times`,
  more: (goals: number) => (goals === 1 ? '1 more goal' : `${goals} more goals`),
  wrapUp: 'ready to wrap up',
  doWrapUp: 'Wrap up',
  doWrapUpOf: (room: string) => `Wrap up: ${room}`,
  overdue: (day: string) => `was due ${day}`,
  ahead: (days: number) => (days === 1 ? '1 day ahead' : `${days} days ahead`),
  behind: (days: number) => (days === 1 ? '1 day behind' : `${days} days behind`),
  proposed: 'Proposed',
  many: (count: number) =>
    `${count} goals are under way. Finishing one before starting the next makes it easier to keep going.`,
  empty: {
    title: 'No room yet',
    what: 'A room begins with a goal and a number.',
  },
}
