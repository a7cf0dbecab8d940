import {createPrivateKey, createPublicKey, sign} from 'node:crypto'
import {base64url, fromBase64url} from '../../core/bytes.ts'
import {entryIdOf, headOf} from '../../core/entry/entry-id.ts'
import type {Body} from '../../core/entry/entry.ts'
import {entryBody, NO_ROOM, sealed, toBeSigned} from '../../core/entry/write-entry.ts'
import type {EntryId, GoalId, MemberId, RoomId} from '../../core/ids.ts'
import {joinKeyOf, joinProof} from '../../core/room/join-proof.ts'
import {plainTerms} from '../../core/goal/plain-terms.ts'
import {day} from '../goal-example.ts'
import {toKeep, toReach} from './sealed-terms.ts'

/** A sealed entry as it stands in a vector file; bytes, ids and keys are base64url. */
export type Vector = {readonly author: MemberId; readonly bytes: string}
export type Vectors = {
  readonly room: RoomId
  readonly secret: string
  readonly entries: readonly Vector[]
}

const SECRET = new Uint8Array(32).fill(42)
const T = Date.UTC(2026, 10, 24, 0, 0)

/** One entry of each kind, as this version seals them, with two test keys that nobody uses for anything else. */
export function sealVectors(): Vectors {
  const entries: Vector[] = []
  const aoi = new Device(1, entries)
  const ben = new Device(2, entries)
  const genesis = aoi.seal(
    {kind: 'founded', name: '葵', room: '見積りを早く', zone: 'Asia/Tokyo'},
    [],
  )
  const room = genesis as string as RoomId
  aoi.room = ben.room = fromBase64url(room)!
  const set = aoi.seal({kind: 'goal-set', terms: toReach})
  const goal = set as string as GoalId
  const proof = joinProof(joinKeyOf(SECRET, aoi.room), ben.author)
  const joined = ben.seal({kind: 'joined', name: 'Ben', proof}, [genesis, set])
  const agreed = ben.seal({kind: 'agreed', goal, alone: false})
  aoi.seal({kind: 'agreed', goal, alone: true}, [joined, agreed])
  aoi.seal({
    kind: 'said',
    text: 'よろしくお願いします 🎉\n"quoted" \\ https://example.org/',
  })
  ben.seal({kind: 'checked-in', goal, value: 2.9, on: day('2026-12-01'), note: ''})
  ben.seal({kind: 'checked-in', goal, value: -0.1, on: day('2026-12-08'), note: '連休'})
  aoi.seal({kind: 'room-renamed', room: '見積り'}, [], 5)
  ben.seal({kind: 'renamed', name: 'Benjamin'})
  ben.seal({kind: 'left'})
  const kept = aoi.seal({kind: 'goal-set', terms: toKeep})
  const keptGoal = kept as string as GoalId
  const read = aoi.seal({
    kind: 'checked-in',
    goal: keptGoal,
    value: 81.5,
    on: day('2026-11-25'),
    note: '',
    confidence: 'high',
    guards: {0: 12},
    leads: {0: 1},
    source: set,
  })
  const again = {goal: keptGoal, on: day('2026-11-25'), note: '', corrects: read}
  aoi.seal({...again, kind: 'corrected', value: 80.5, reason: '写しまちがい'})
  aoi.seal({...again, kind: 'corrected', value: 80.5, void: true, reason: ''})
  aoi.seal({
    kind: 'goal-revised',
    goal: keptGoal,
    on: day('2026-12-01'),
    change: {lower: 79, upper: null},
    reason: '点検の日を除くため',
  })
  aoi.seal({kind: 'day-off-set', on: day('2026-12-29'), off: true})
  aoi.seal({kind: 'win-marked', message: set, marked: true})
  const steps = aoi.seal({
    kind: 'goal-set',
    terms: {
      ...plainTerms,
      metric: '準備',
      measure: '終わった段階',
      kind: 'milestones',
      baseline: 0,
      target: 100,
      unit: '%',
      decimals: 0,
      start: day('2026-11-24'),
      due: day('2026-12-24'),
      cadence: 7,
      milestones: [{id: 'a', title: '型をつくる', weight: 2}],
    },
  })
  aoi.seal({
    kind: 'checked-in',
    goal: steps as string as GoalId,
    value: 1,
    on: day('2026-12-02'),
    note: '',
    milestone: 'a',
  })
  aoi.seal({
    kind: 'goal-closed',
    goal: keptGoal,
    on: day('2027-02-20'),
    outcome: 'achieved',
    value: 81,
    reason: '',
    retro: [{kind: 'learned', text: '朝が効く'}],
  })
  aoi.seal({kind: 'goal-rested', goal: keptGoal, rests: true})
  aoi.sayAndWithdraw('まちがえました')
  aoi.seal({
    kind: 'meeting-set',
    places: {
      points: ['wss://meet.example/', 'nostr:wss://relay.example/'],
      iceServers: [
        {urls: 'stun:stun.example'},
        {urls: 'turn:turn.example:3478', username: 'aoi', credential: 'secret'},
      ],
    },
  })
  return {room, secret: base64url(SECRET), entries}
}

/** Ed25519 in PKCS #8: what stands before the 32 bytes of the seed. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

class Device {
  readonly author: MemberId
  room = NO_ROOM
  readonly #key: ReturnType<typeof createPrivateKey>
  readonly #publicKey: Uint8Array
  readonly #to: Vector[]
  #seq = 0
  #base = 1
  #prev: EntryId | undefined

  constructor(seed: number, to: Vector[]) {
    const der = Buffer.concat([PKCS8, new Uint8Array(32).fill(seed)])
    this.#key = createPrivateKey({key: der, format: 'der', type: 'pkcs8'})
    const spki = createPublicKey(this.#key).export({format: 'der', type: 'spki'})
    this.#publicKey = new Uint8Array(spki.subarray(-32))
    this.author = base64url(this.#publicKey) as MemberId
    this.#to = to
  }

  seal(body: Body, seen: readonly EntryId[] = [], base = this.#base): EntryId {
    this.#base = base
    const seq = ++this.#seq
    const claim = T + seq * 60_000
    const bytes = entryBody({
      body,
      seq,
      base,
      claim,
      prev: this.#prev,
      heads: seen.map(headOf),
    })
    const signature = sign(null, toBeSigned(this.room, this.#publicKey, bytes), this.#key)
    const entry = sealed(bytes, signature)
    this.#prev = entryIdOf(entry)
    this.#to.push({author: this.author, bytes: base64url(entry)})
    return this.#prev
  }

  sayAndWithdraw(text: string): void {
    const [base, prev] = [this.#base, this.#prev]
    const id = this.seal({kind: 'said', text})
    const [seq, claim] = [this.#seq, T + this.#seq * 60_000]
    const of = {id, seq, base, prev, claim, heads: [], kind: 'said' as const}
    this.seal({kind: 'withdrew', of})
  }
}
