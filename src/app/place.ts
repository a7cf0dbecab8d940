import type {EntryId, RoomId} from '../core/ids.ts'

/** Where a person is in the app: what the address says, and what it is written back as. */
export type Place =
  | {readonly at: 'home'}
  | {readonly at: 'make'; readonly draft?: string}
  /** All drafts, or the five questions of one. */
  | {readonly at: 'drafts'; readonly draft?: string}
  /** `invite` is the whole rest of the link, unread. */
  | {readonly at: 'join'; readonly invite?: string}
  | {
      readonly at: 'room'
      readonly room: RoomId
      readonly part: RoomPart
      readonly entry?: EntryId
    }
  | {readonly at: 'settings' | 'limits' | 'fit' | 'about'}
  | {readonly at: 'nowhere'}

export type RoomPart = (typeof roomParts)[number]
const roomParts = ['talk', 'goal', 'members'] as const

const ID = /^[A-Za-z0-9_-]{43}$/

/** @param hash the address's fragment, with or without its `#`. */
export function placeOf(hash: string): Place {
  const [first = '', second, third, fourth] = hash.replace(/^#?\/?/, '').split('/')
  switch (first) {
    case '':
      return {at: 'home'}
    case 'make':
      return second ? {at: 'make', draft: second} : {at: 'make'}
    case 'join':
      return second ? {at: 'join', invite: second} : {at: 'join'}
    case 'r':
      return roomPlace(second, third, fourth)
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

function roomPlace(room = '', part = 'talk', entry?: string): Place {
  const known = roomParts.find(name => name === part)
  if (!ID.test(room) || !known) return {at: 'nowhere'}
  const here = {at: 'room', room: room as RoomId, part: known} as const
  return entry && ID.test(entry) ? {...here, entry: entry as EntryId} : here
}

/** The fragment that leads to a place, beginning with `#/`. */
export function hashOf(place: Place): string {
  switch (place.at) {
    case 'home':
    case 'nowhere':
      return '#/'
    case 'make':
    case 'drafts':
      return place.draft ? `#/${place.at}/${place.draft}` : `#/${place.at}`
    case 'join':
      return place.invite ? `#/join/${place.invite}` : '#/join'
    case 'room':
      return ['#/r', place.room, place.part, place.entry].filter(Boolean).join('/')
    default:
      return `#/${place.at}`
  }
}
