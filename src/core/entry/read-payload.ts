import {fromBase64url, fromUtf8} from '../bytes.ts'
import type {RetroItem} from '../goal/goal.ts'
import {ADDRESS_MAX, MEETING_MAX} from '../room/limits.ts'
import type {
  Body,
  CheckedIn,
  IceServer,
  Unreadable,
  Withdrawn,
  WithdrawnKind,
} from './entry.ts'
import {
  isBoolean,
  isDay,
  isEntryId,
  isFields,
  isGoalId,
  isMemberId,
  isNumber,
  isOneOf,
  isText,
  type Fields,
} from './fields.ts'
import {HEADS_MAX, HEAD_BYTES, TIME_MAX_MS} from './frame.ts'
import {readChange, readTerms} from './read-terms.ts'

type Kind = Exclude<Body['kind'], 'carried'>

/**
 * What a payload says, if it has its kind's shape. Keys that this version does not know are passed over. Whether what
 * it says may stand in the room is for the rules to judge.
 */
export function readPayload(kind: Kind, payload: Uint8Array): Body | Unreadable {
  return read(kind, parsed(payload)) ?? {kind: 'unreadable', was: kind}
}

function parsed(payload: Uint8Array): unknown {
  const text = fromUtf8(payload)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function read(kind: Kind, value: unknown): Body | undefined {
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
    case 'removed': {
      const {d: device, s: last} = value
      return isMemberId(device) && isCount(last) ? {kind, device, last} : undefined
    }
    case 'goal-set': {
      const terms = readTerms(value)
      return terms && {kind, terms}
    }
    case 'agreed': {
      const {g: goal, a: alone = false} = value
      return isGoalId(goal) && isBoolean(alone) ? {kind, goal, alone} : undefined
    }
    case 'checked-in': {
      const numbers = readNumbers(value)
      return numbers && {kind, ...numbers}
    }
    case 'corrected': {
      const {x: corrects, V: isVoid = false, r: reason = ''} = value
      const numbers = readNumbers(value)
      if (!numbers || !isEntryId(corrects)) return undefined
      if (!isBoolean(isVoid) || !isText(reason)) return undefined
      return {kind, ...numbers, corrects, ...(isVoid && {void: isVoid}), reason}
    }
    case 'goal-revised': {
      const {g: goal, o: on, c, r: reason} = value
      const change = readChange(c)
      const whole = isGoalId(goal) && isDay(on) && isText(reason)
      return whole && change ? {kind, goal, on, change, reason} : undefined
    }
    case 'goal-closed': {
      const {g: goal, o: on, u: outcome, v, r: reason = '', i: retro = []} = value
      if (!isGoalId(goal) || !isDay(on) || !isOutcome(outcome)) return undefined
      if (!isNumber(v) || !isText(reason) || !isRetro(retro)) return undefined
      return {kind, goal, on, outcome, value: v, reason, retro}
    }
    case 'goal-rested': {
      const {g: goal, r: rests} = value
      return isGoalId(goal) && isBoolean(rests) ? {kind, goal, rests} : undefined
    }
    case 'win-marked': {
      const {m: message, w: marked} = value
      return isEntryId(message) && isBoolean(marked) ? {kind, message, marked} : undefined
    }
    case 'day-off-set': {
      const {o: on, f: off} = value
      return isDay(on) && isBoolean(off) ? {kind, on, off} : undefined
    }
    case 'meeting-set': {
      const {p: points, i: iceServers} = value
      const whole = isFew(isAddress, points) && isFew(isIceServer, iceServers)
      return whole ? {kind, places: {points, iceServers}} : undefined
    }
    case 'withdrew': {
      const of = readWithdrawn(value)
      return of && {kind, of}
    }
  }
}

function readNumbers(value: Fields): Omit<CheckedIn, 'kind'> | undefined {
  const {g: goal, v, o: on, t: note = '', M: milestone} = value
  const {c: confidence, G: guards, L: leads, m: source} = value
  if (!isGoalId(goal) || !isNumber(v) || !isDay(on) || !isText(note)) return undefined
  if (!isMissingOr(isText, milestone) || !isMissingOr(isConfidence, confidence))
    return undefined
  if (!isMissingOr(isByIndex, guards) || !isMissingOr(isByIndex, leads)) return undefined
  if (!isMissingOr(isEntryId, source)) return undefined
  return {
    goal,
    value: v,
    on,
    note,
    ...(milestone !== undefined && {milestone}),
    ...(confidence && {confidence}),
    ...(guards && {guards}),
    ...(leads && {leads}),
    ...(source && {source}),
  }
}

function readWithdrawn(value: Fields): Withdrawn | undefined {
  const {i: id, s: seq, b: base, p: prev, t: claim, h: heads = [], k: kind} = value
  if (!isEntryId(id) || !isMissingOr(isEntryId, prev)) return undefined
  if (!isCount(seq) || !isCount(base) || base < 1 || base > seq) return undefined
  if (!isCount(claim) || claim > TIME_MAX_MS || !isWithdrawnKind(kind)) return undefined
  if (!isHeads(heads) || (prev === undefined) !== (seq === 1)) return undefined
  return {id, seq, base, prev, claim, heads, kind}
}

const isMissingOr = <Value>(
  is: (value: unknown) => value is Value,
  value: unknown,
): value is Value | undefined => value === undefined || is(value)

const isFew = <Item>(
  is: (value: unknown) => value is Item,
  value: unknown,
): value is readonly Item[] =>
  Array.isArray(value) && value.length <= MEETING_MAX && value.every(is)
const isAddress = (value: unknown): value is string =>
  isText(value) && value.length <= ADDRESS_MAX
const isIceServer = (value: unknown): value is IceServer =>
  isFields(value) &&
  isAddress(value.urls) &&
  isMissingOr(isAddress, value.username) &&
  isMissingOr(isAddress, value.credential)

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0
const isHeads = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= HEADS_MAX && value.every(isHead)
const isHead = (value: unknown) =>
  typeof value === 'string' && fromBase64url(value)?.length === HEAD_BYTES

const isWithdrawnKind = isOneOf<WithdrawnKind>('said', 'carried')
const isConfidence = isOneOf('high', 'even', 'low')
const isOutcome = isOneOf('achieved', 'partly', 'missed', 'late', 'stopped')
const isRetroKind = isOneOf('did', 'learned', 'next', 'keep', 'problem', 'try')
const isRetro = (value: unknown): value is readonly RetroItem[] =>
  Array.isArray(value) &&
  value.every(item => isFields(item) && isRetroKind(item['kind']) && isText(item['text']))
/** A goal has at most two guardrails and two leads. */
const isByIndex = (value: unknown): value is Readonly<Record<number, number>> =>
  isFields(value) &&
  Object.entries(value).every(
    ([index, number]) => /^[01]$/.test(index) && isNumber(number),
  )

/** Only the spelling: which zones exist differs from device to device. */
const isZone = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_+\-/]{1,64}$/.test(value)
