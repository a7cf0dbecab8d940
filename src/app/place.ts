import type {EntryId, GoalId, RoomId} from '../core/ids.ts'

/** Where a person is in the app: what the address says, and what it is written back as. */
export type Place =
  | {readonly at: 'home'}
  | {readonly at: 'make'; readonly draft?: string}
  /** 目標さがし, for the form or for one draft. */
  | {readonly at: 'find'; readonly draft?: string}
  /** All drafts, or the five questions of one. */
  | {readonly at: 'drafts'; readonly draft?: string}
  /** `invite` is the whole rest of the link, unread. */
  | {readonly at: 'join'; readonly invite?: string}
  | {
      readonly at: 'room'
      readonly room: RoomId
      readonly part: RoomPart
      readonly entry?: EntryId
      /** One of the room's goals; without a task, the page of it. */
      readonly goal?: GoalId
      readonly task?: GoalTask
    }
  | {readonly at: 'settings' | 'limits' | 'fit' | 'about'}
  | {readonly at: 'nowhere'}

export type RoomPart = (typeof roomParts)[number]
const roomParts = ['talk', 'goal', 'members'] as const

/**
 * What is to be done with the goal of the place. `new`: another goal, which follows on that one if it names any. `days`: which
 * days are not counted.
 */
export type GoalTask = (typeof goalTasks)[number]
const goalTasks = ['new', 'revise', 'days', 'close', 'sheet'] as const

/** The sample stands in a room's place, under an address of its own, on which all its links are built. */
export const SAMPLE = 'sample' as RoomId

const ID = /^[A-Za-z0-9_-]{43}$/

/** @param hash the address's fragment, with or without its `#`. */
export function placeOf(hash: string): Place {
  const [first = '', second, ...rest] = hash.replace(/^#?\/?/, '').split('/')
  switch (first) {
    case '':
      return {at: 'home'}
    case 'make':
    case 'find':
      return second ? {at: first, draft: second} : {at: first}
    case 'join':
      return second ? {at: 'join', invite: second} : {at: 'join'}
    case 'r':
      return ID.test(second ?? '') ? roomPlace(second, ...rest) : {at: 'nowhere'}
    case SAMPLE:
      return roomPlace(SAMPLE, second, ...rest)
    case 'drafts':
      return second ? {at: 'drafts', draft: second} : {at: 'drafts'}
    case 'settings':
    case 'limits':
    case 'fit':
    case 'about':
      return {at: first}
    default:
      return {at: 'nowhere'}
  }
}

function roomPlace(room = '', part = 'talk', ...rest: string[]): Place {
  const known = roomParts.find(name => name === part)
  if (!known) return {at: 'nowhere'}
  const here = {at: 'room', room: room as RoomId, part: known} as const
  const [id = ''] = rest
  if (known === 'goal') return {...here, ...goalPlace(rest)}
  return ID.test(id) ? {...here, entry: id as EntryId} : here
}

function goalPlace([first = '', second]: string[]): {goal?: GoalId; task?: GoalTask} {
  const hasGoal = ID.test(first)
  const asked = hasGoal ? second : first
  const task = goalTasks.find(name => name === asked)
  if (!hasGoal) return task === 'new' ? {task} : {}
  return {goal: first as GoalId, ...(task && {task})}
}

/** The fragment that leads to a place, beginning with `#/`. */
export function hashOf(place: Place): string {
  switch (place.at) {
    case 'home':
    case 'nowhere':
      return '#/'
    case 'make':
    case 'find':
    case 'drafts':
      return place.draft ? `#/${place.at}/${place.draft}` : `#/${place.at}`
    case 'join':
      return place.invite ? `#/join/${place.invite}` : '#/join'
    case 'room':
      return [
        ...(place.room === SAMPLE ? ['#', SAMPLE] : ['#/r', place.room]),
        place.part,
        ...[place.entry, place.goal, place.task].filter(Boolean),
      ].join('/')
    default:
      return `#/${place.at}`
  }
}
