import {fromUtf8, is32Bytes} from '../bytes.ts'
import type {Day, GoalId} from '../ids.ts'
import type {GoalTerms} from '../goal/goal.ts'
import {readDay} from '../text/dates.ts'
import type {Body, Unreadable} from './entry.ts'

/**
 * What a payload says, if it has its kind's shape. Keys that this version does not know are passed over. Whether what
 * it says may stand in the room is for the rules to judge.
 */
export function readPayload(kind: Body['kind'], payload: Uint8Array): Body | Unreadable {
  return read(kind, parsed(payload)) ?? {kind: 'unreadable', was: kind}
}

type Fields = {readonly [key: string]: unknown}

function parsed(payload: Uint8Array): unknown {
  const text = fromUtf8(payload)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function read(kind: Body['kind'], value: unknown): Body | undefined {
  if (kind === 'said') return isText(value) ? {kind, text: value} : undefined
  if (!isFields(value)) return undefined
  switch (kind) {
    case 'founded': {
      const {n: name, r: room, z: zone} = value
      const whole = isText(name) && isText(room) && isZone(zone)
      return whole ? {kind, name, room, zone} : undefined
    }
    case 'joined': {
      const {n: name, p: proof} = value
      return isText(name) && isText(proof) ? {kind, name, proof} : undefined
    }
    case 'renamed':
      return isText(value.n) ? {kind, name: value.n} : undefined
    case 'room-renamed':
      return isText(value.r) ? {kind, room: value.r} : undefined
    case 'left':
      return {kind}
    case 'goal-set': {
      const terms = readTerms(value)
      return terms && {kind, terms}
    }
    case 'agreed': {
      const {g: goal, a: alone = false} = value
      return isGoalId(goal) && isBoolean(alone) ? {kind, goal, alone} : undefined
    }
    case 'checked-in': {
      const {g: goal, v, o: on, t: note = ''} = value
      const whole = isGoalId(goal) && isNumber(v) && isDay(on) && isText(note)
      return whole ? {kind, goal, value: v, on, note} : undefined
    }
  }
}

function readTerms(value: Fields): GoalTerms | undefined {
  const {m: metric, h: measure, k: kind, u: unit} = value
  const {b: baseline, t: target, d: decimals, c: cadence} = value
  const {s: start, e: due} = value
  if (!isText(metric) || !isText(measure) || !isText(unit)) return undefined
  if (kind !== 'latest' && kind !== 'sum') return undefined
  if (!isNumber(baseline) || !isNumber(target)) return undefined
  if (!isNumber(decimals) || !isNumber(cadence)) return undefined
  if (!isDay(start) || !isDay(due)) return undefined
  return {metric, measure, kind, baseline, target, unit, decimals, start, due, cadence}
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isNumber = (value: unknown): value is number => typeof value === 'number'
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isDay = (value: unknown): value is Day =>
  typeof value === 'string' && readDay(value) !== undefined
const isGoalId = (value: unknown): value is GoalId =>
  typeof value === 'string' && is32Bytes(value)

const LONE_SURROGATE = /\p{Surrogate}/u
/** Half a character makes encodeURIComponent and others throw, far from here. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && !LONE_SURROGATE.test(value)

/** Only the spelling: which zones exist differs from device to device. */
const isZone = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_+\-/]{1,64}$/.test(value)
