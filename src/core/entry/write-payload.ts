import type {GoalTerms} from '../goal/goal.ts'
import type {Body} from './entry.ts'

/** What a body says, as JSON with short keys: in a log of 100,000 entries each letter is 100 kB. */
export function payloadOf(body: Body): string {
  return JSON.stringify(wireForm(body), (_key, value: unknown) =>
    typeof value === 'string' ? plain(value) : value,
  )
}

function wireForm(body: Body): unknown {
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
    case 'said':
      return body.text
    case 'goal-set':
      return termsOnWire(body.terms)
    case 'agreed':
      return {g: body.goal, ...(body.alone && {a: true})}
    case 'checked-in':
      return {g: body.goal, v: body.value, o: body.on, ...(body.note && {t: body.note})}
  }
}

const termsOnWire = (terms: GoalTerms) => ({
  m: terms.metric,
  h: terms.measure,
  k: terms.kind,
  b: terms.baseline,
  t: terms.target,
  u: terms.unit,
  d: terms.decimals,
  s: terms.start,
  e: terms.due,
  c: terms.cadence,
})

/** Text as an entry holds it. Half characters would be refused by whoever reads them; control characters take six bytes each and show nothing. */
export const plain = (text: string) =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/(?![\n\t])\p{Cc}/gu, '')
