import type {EntryId, RoomId} from '../core/ids.ts'
import {keys} from './preference-keys.ts'
import type {Preferences} from './ports.ts'

/** Messages whose number nobody here wants to be asked about again. Known to this device only. */
export function passedOver(preferences: Preferences, room: RoomId): ReadonlySet<EntryId> {
  try {
    const ids: unknown = JSON.parse(preferences.get(keys.passedOver(room)) ?? '[]')
    return new Set(Array.isArray(ids) ? ids.filter(isText) : [])
  } catch {
    return new Set()
  }
}

export function passOver(preferences: Preferences, room: RoomId, message: EntryId): void {
  const ids = [...passedOver(preferences, room)].filter(id => id !== message)
  const newest = [...ids, message].slice(-REMEMBERED)
  preferences.set(keys.passedOver(room), JSON.stringify(newest))
}

/** Older messages are not asked about any more. */
const REMEMBERED = 100

const isText = (id: unknown): id is EntryId => typeof id === 'string'
