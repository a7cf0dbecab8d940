import {is32Bytes} from '../bytes.ts'
import type {Day, EntryId, GoalId, MemberId} from '../ids.ts'
import {readDay} from '../text/dates.ts'

/** An object of a payload, nothing known of what is in it. */
export type Fields = {readonly [key: string]: unknown}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isNumber = (value: unknown): value is number => typeof value === 'number'
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && readDay(value) !== undefined
export const isGoalId = (value: unknown): value is GoalId => isId(value)
export const isMemberId = (value: unknown): value is MemberId => isId(value)
export const isEntryId = (value: unknown): value is EntryId => isId(value)

const isId = (value: unknown) => typeof value === 'string' && is32Bytes(value)

const LONE_SURROGATE = /\p{Surrogate}/u
/** Half a character makes encodeURIComponent and others throw, far from here. */
export const isText = (value: unknown): value is string =>
  typeof value === 'string' && !LONE_SURROGATE.test(value)

export const isOneOf =
  <Value extends string>(...values: readonly Value[]) =>
  (value: unknown): value is Value =>
    values.some(known => known === value)
