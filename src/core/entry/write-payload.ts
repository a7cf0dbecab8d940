import type {Body, Carried, CheckedIn, Corrected, Withdrawn} from './entry.ts'
import {changeOnWire, termsOnWire} from './terms-on-wire.ts'

/** What is written as it is, not as JSON, is not among them. */
type Said = Exclude<Body, Carried>

/** What a body says, as JSON with short keys: in a log of 100,000 entries each letter is 100 kB. */
export function payloadOf(body: Said): string {
  return JSON.stringify(wireForm(body), (_key, value: unknown) =>
    typeof value === 'string' ? plain(value) : value,
  )
}

function wireForm(body: Said): unknown {
  switch (body.kind) {
    case 'founded':
      return {n: body.name, r: body.room, z: body.zone}
    case 'joined':
      return {n: body.name, p: body.proof}
    case 'renamed':
      return {n: body.name}
    case 'room-renamed':
      return {r: body.room}
    case 'left':
      return {}
    case 'removed':
      return {d: body.device, s: body.last}
    case 'said':
      return body.text
    case 'goal-set':
      return termsOnWire(body.terms)
    case 'agreed':
      return {g: body.goal, ...(body.alone && {a: true})}
    case 'checked-in':
      return numbersOnWire(body)
    case 'corrected':
      return {
        ...numbersOnWire(body),
        x: body.corrects,
        ...(body.void && {V: true}),
        ...(body.reason && {r: body.reason}),
      }
    case 'goal-revised':
      return {g: body.goal, o: body.on, c: changeOnWire(body.change), r: body.reason}
    case 'goal-closed':
      return {
        g: body.goal,
        o: body.on,
        u: body.outcome,
        v: body.value,
        ...(body.reason && {r: body.reason}),
        ...(body.retro.length > 0 && {i: body.retro}),
      }
    case 'goal-rested':
      return {g: body.goal, r: body.rests}
    case 'win-marked':
      return {m: body.message, w: body.marked}
    case 'day-off-set':
      return {o: body.on, f: body.off}
    case 'meeting-set':
      return {p: body.places.points, i: body.places.iceServers}
    case 'withdrew':
      return withdrawnOnWire(body.of)
  }
}

const withdrawnOnWire = ({id, seq, base, prev, claim, heads, kind}: Withdrawn) => ({
  i: id,
  s: seq,
  b: base,
  ...(prev !== undefined && {p: prev}),
  t: claim,
  ...(heads.length > 0 && {h: heads}),
  k: kind,
})

const numbersOnWire = (body: CheckedIn | Corrected) => ({
  g: body.goal,
  v: body.value,
  o: body.on,
  ...(body.note && {t: body.note}),
  ...(body.milestone !== undefined && {M: body.milestone}),
  ...(body.confidence && {c: body.confidence}),
  ...(body.guards && {G: body.guards}),
  ...(body.leads && {L: body.leads}),
  ...(body.source && {m: body.source}),
})

/** Text as an entry holds it. Half characters would be refused by whoever reads them; control characters take six bytes each and show nothing. */
export const plain = (text: string) =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/(?![\n\t])\p{Cc}/gu, '')
