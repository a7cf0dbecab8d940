import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import * as Y from 'yjs'
import {rules} from '../../../scripts/vite/without.ts'
import type {Signer} from '../../app/ports.ts'
import {base64url} from '../../core/bytes.ts'
import type {Entry} from '../../core/entry/entry.ts'
import {clientOf, clockOf} from '../../core/entry/place.ts'
import {idBytes} from '../../core/id-bytes.ts'
import type {EntryId, RoomId} from '../../core/ids.ts'
import {Screen} from '../../edge/yjs/screen.ts'
import {placeWithdrawnBy} from '../../edge/yjs/withdrawn-places.ts'
import {verifier} from '../../edge/webcrypto/keys.ts'
import {newSigner} from '../support/author.ts'
import {attackNames, attacks} from './attacks.ts'
import {FuzzedDevice, type Places, type ScreenClass} from './fuzzed-device.ts'

const isSoak = process.env['CAIRN_SOAK'] !== undefined
const RUNS = isSoak ? 4_000 : 40
/** Most rules' absence shows within some dozens of runs, the last one's within some hundreds; the first ends the search. */
const RUNS_WITHOUT = 2_000
const LIMIT_MS = isSoak ? 3_600_000 : 120_000

const room = base64url(new Uint8Array(32).fill(7)) as RoomId
const verify = verifier()
let signers: readonly Signer[]
beforeAll(async () => {
  signers = await Promise.all(Array.from({length: 6}, newSigner))
})

const PEOPLE = 3
const steps = fc.array(
  fc.record({
    does: fc.oneof(
      {weight: 4, arbitrary: fc.constant('say' as const)},
      {weight: 2, arbitrary: fc.constant('withdraw' as const)},
      {weight: 1, arbitrary: fc.constant('carry' as const)},
      {
        weight: 6,
        arbitrary: fc.constantFrom('send', 'send again', 'send merged', 'send all'),
      },
      {weight: 1, arbitrary: fc.constant('crash' as const)},
      {weight: 1, arbitrary: fc.constant('lie' as const)},
      {weight: 4, arbitrary: fc.constantFrom(...attackNames)},
    ),
    who: fc.nat(PEOPLE - 1),
    to: fc.nat(PEOPLE - 1),
    dice: fc.nat(),
  }),
  {minLength: 8, maxLength: 30},
)
type Step = (
  typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never
) extends readonly (infer One)[]
  ? One
  : never

/** A story of honest and hostile devices. Throws where a promise is broken. */
async function happens(story: readonly Step[], ScreenOf: ScreenClass): Promise<void> {
  const device = (nth: number) =>
    new FuzzedDevice({room, verify, signer: signers[nth]!, Screen: ScreenOf})
  const people = Array.from({length: PEOPLE}, (_, nth) => device(nth))
  // What it withdraws is not what it wrote; all else that it does is right.
  const liar = device(PEOPLE + 2)
  const writers = [...people, liar]
  const honest = async (to: FuzzedDevice, update: Uint8Array) => {
    if (await to.meet(update)) throw new Error('an honest update was refused')
  }
  for (const [nth, {does, who, to: whom, dice}] of story.entries()) {
    const from = people[who]!
    const to = people[whom]!
    const {sent} = from
    switch (does) {
      case 'say':
        await from.say(`message ${nth}`)
        break
      case 'withdraw':
        await from.withdraw(dice)
        break
      case 'carry':
        await from.carry(to, dice)
        break
      case 'send':
        await honest(to, from.missingAt(to.vector))
        break
      case 'send again':
        if (sent.length > 0) await honest(to, sent[dice % sent.length]!)
        break
      case 'send merged':
        if (sent.length > 1)
          await honest(to, Y.mergeUpdates(sent.slice(dice % sent.length)))
        break
      case 'send all':
        await honest(to, from.missingAt(new Uint8Array([0])))
        break
      case 'crash':
        from.crash(dice % 3)
        break
      case 'lie':
        await honest(to, await liar.lie(dice))
        break
      default: {
        const victims = from.written
        const update = from.missingAt(new Uint8Array([0]))
        const hostile = signers[PEOPLE]!
        const victim = from.signer.me
        const bytesOf = ({id}: Entry) => from.bytes.get(id)!
        const loot = {room, victim, victims, bytesOf, hostile, update, dice}
        const sent = await attacks[does](loot)
        await to.meet(sent)
        const newcomer = device(PEOPLE + 1)
        await newcomer.meet(sent)
        isAllTrue(newcomer.places(), writers)
      }
    }
    for (const person of people) isAllTrue(person.places(), writers)
  }
  const joiner = device(PEOPLE + 1)
  const before = people.map(person => person.places())
  for (let round = 0; round < 2; round++)
    for (const to of [...people, joiner])
      for (const from of people) await honest(to, from.missingAt(to.vector))
  const [first, ...rest] = [...people, joiner].map(person => sorted(person.places()))
  for (const other of rest) expect(other).toEqual(first)
  const end = new Map(first)
  for (const places of before)
    for (const place of places.keys()) expect(end.has(place)).toBe(true)
}

/** Each place holds what its own author wrote for it, or nothing where its author withdrew it in an entry that is there too. */
function isAllTrue(places: Places, writers: readonly FuzzedDevice[]): void {
  const truth = new Map<string, {readonly id: EntryId; readonly bytes: string}>()
  const reasons = new Map<string, {readonly of: EntryId; readonly place: string}[]>()
  for (const {signer, written, bytes} of writers) {
    for (const entry of written) {
      const {id} = entry
      truth.set(placeOf(signer, entry), {id, bytes: base64(bytes.get(id)!)})
      const withdrawn = placeWithdrawnBy(signer.me, bytes.get(id)!)
      if (!withdrawn) continue
      const place = `${withdrawn.client}/${withdrawn.clock}`
      const reason = {of: withdrawn.of.id, place: placeOf(signer, entry)}
      reasons.set(place, [...(reasons.get(place) ?? []), reason])
    }
  }
  for (const [place, bytes] of places) {
    const {id, bytes: written} = truth.get(place) ?? {}
    const isTrue =
      bytes === null
        ? reasons.get(place)?.some(reason => reason.of === id && places.get(reason.place))
        : bytes === written
    if (!isTrue) throw new Error('a place holds what its author did not put there')
  }
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const placeOf = ({me}: Signer, place: Pick<Entry, 'seq' | 'base'>) =>
  `${clientOf(idBytes(me), place.base)}/${clockOf(place)}`
const sorted = (places: Places) =>
  [...places].sort(([one], [other]) => (one < other ? -1 : 1))

it(
  'whatever honest and hostile devices send, nothing false comes in, nobody honest is refused and all come to the same',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, story => happens(story, Screen)),
      {numRuns: RUNS},
    )
  },
  LIMIT_MS,
)

describe('every rule is needed', () => {
  it.each(Object.keys(rules))('%s', {timeout: LIMIT_MS}, async rule => {
    const path = `../../edge/yjs/screen.ts?without=${encodeURIComponent(rule)}`
    const {Screen: Weaker} = (await import(/* @vite-ignore */ path)) as {
      Screen: ScreenClass
    }
    const outcome = await fc.check(
      fc.asyncProperty(steps, story => happens(story, Weaker)),
      {numRuns: RUNS_WITHOUT, endOnFailure: true},
    )
    expect(outcome.failed).toBe(true)
  })
})
