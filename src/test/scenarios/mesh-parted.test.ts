import {isDeepStrictEqual} from 'node:util'
import fc from 'fast-check'
import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {Places} from '../../edge/net/places.ts'
import {
  cutBetween,
  MemoryLine,
  sent,
  silenceBetween,
  useWires,
  type Wires,
} from '../support/memory-line.ts'
import {untilIdle, watchKeys} from '../support/busy-keys.ts'
import {openMeshDevice, type MeshDevice} from '../support/mesh-device.ts'
import {Square} from '../support/square.ts'

const isSoak = process.env['CAIRN_SOAK'] !== undefined
const RUNS = isSoak ? 1_000 : 12
const LIMIT_MS = isSoak ? 3_600_000 : 60_000

const COUNT = 5
/** Within this, by the clocks of the devices, all is well again once every line can be. */
const HEALED_MS = 180_000

type Step = {
  readonly who: number
  readonly whom: number
  readonly does:
    | 'say'
    | 'say much'
    | 'close'
    | 'part'
    | 'fall silent'
    | 'leave'
    | 'mend'
    | 'lose'
    | 'cut'
  /** How many updates are lost, or go through before the line is cut. */
  readonly updates: number
  /** How long nothing else happens then. */
  readonly ms: number
}

const steps = fc.array(
  fc.record({
    who: fc.nat(COUNT - 1),
    whom: fc.nat(COUNT - 1),
    updates: fc.integer({min: 0, max: 3}),
    ms: fc.oneof(fc.constant(0), fc.nat(100), fc.nat(20_000)),
    does: fc.oneof(
      {weight: 5, arbitrary: fc.constant('say' as const)},
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          'close',
          'part',
          'fall silent',
          'leave',
          'lose',
          'cut',
        ),
      },
      {weight: 2, arbitrary: fc.constantFrom('mend', 'say much')},
    ),
  }) satisfies fc.Arbitrary<Step>,
  {minLength: 5, maxLength: 30},
)

const mend: Step = {does: 'mend', who: 0, whom: 0, updates: 0, ms: 0}

beforeEach(() => {
  vi.stubGlobal('RTCPeerConnection', MemoryLine)
  watchKeys()
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'],
  })
})
afterEach(() => {
  useWires()
  sent.length = 0
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it(
  'whatever is said while lines part, fall silent, lose updates or break, once all can meet all hold all and know it',
  async () => {
    const seed = Number(process.env['CAIRN_SEED'] ?? Date.now() % 2 ** 31)
    console.log(`${RUNS} stories of five devices on bad lines, CAIRN_SEED=${seed}`)
    await fc.assert(fc.asyncProperty(steps, happens), {numRuns: RUNS, seed})
  },
  LIMIT_MS,
)

/** Of a pair of devices. */
const pair = (one: number, other: number) =>
  `${Math.min(one, other)} ${Math.max(one, other)}`

/** What goes wrong between the devices now. */
class Faults {
  readonly #parted = new Set<string>()
  /** Of what one sends to another: so many updates from now on are lost, or arrive before the line is cut. */
  readonly #onWay = new Map<string, {readonly does: 'lose' | 'cut'; updates: number}>()

  readonly mayMeet = (one: number, other: number) => !this.#parted.has(pair(one, other))

  readonly wires: Wires = {
    join: (from, to) => this.mayMeet(Number(from), Number(to)),
    take: (from, to, label) => {
      const fault = this.#onWay.get(`${from} ${to}`)
      if (!fault || label !== 'sync') return 'arrives'
      if (fault.updates-- > 0) return fault.does === 'lose' ? 'lost' : 'arrives'
      this.#onWay.delete(`${from} ${to}`)
      return fault.does === 'cut' ? 'cuts' : 'arrives'
    },
  }

  happen({does, who, whom, updates}: Step): void {
    if (does === 'mend') {
      this.#parted.clear()
      this.#onWay.clear()
    }
    if (does === 'close') cutBetween(`${who}`, `${whom}`)
    if (does === 'part' || does === 'fall silent') this.#part(who, whom, does)
    if (does === 'leave')
      for (let other = 0; other < COUNT; other++) this.#part(who, other, 'fall silent')
    if (does === 'lose' || does === 'cut')
      this.#onWay.set(`${who} ${whom}`, {does, updates})
  }

  #part(one: number, other: number, how: 'part' | 'fall silent'): void {
    this.#parted.add(pair(one, other))
    const end = how === 'part' ? cutBetween : silenceBetween
    end(`${one}`, `${other}`)
  }
}

/** More than goes in one fragment. */
const muchText = Array.from({length: 6}, () => 'a long story '.repeat(1_500))

async function happens(story: readonly Step[]): Promise<void> {
  const faults = new Faults()
  useWires(faults.wires)
  const square = new Square(faults.mayMeet)
  const devices: MeshDevice[] = []
  try {
    for (let nth = 0; nth < COUNT; nth++)
      devices.push(await openMeshDevice(square.enter(nth), new Places(), `${nth}`))
    await pass(2_000)
    const said = devices.map(() => 0)
    for (const step of [...story, mend]) {
      const texts = {say: ['hello'], 'say much': muchText}[step.does as string] ?? []
      for (const text of texts) await devices[step.who]!.say(text)
      said[step.who]! += texts.length
      faults.happen(step)
      await pass(step.ms)
    }
    await allAreWell(devices, said)
  } finally {
    for (const {carrier} of devices) await carrier.close()
    await pass(0)
  }
}

/** Each is connected to each, holds all, and knows of all others that they hold what it has said itself. */
async function allAreWell(devices: readonly MeshDevice[], said: readonly number[]) {
  const held = said.reduce((sum, count) => sum + count, 0)
  const well = devices.map(({signer}, nth) => {
    const peers = devices.flatMap(other =>
      other.signer === signer ? [] : other.signer.me,
    )
    const heldBy = said[nth]! > 0 ? peers.map(peer => [peer, said[nth]]) : []
    return {held, peers: peers.sort(), heldBy: heldBy.sort()}
  })
  const found = () =>
    devices.map(({held, link}) => {
      return {held, peers: [...link.peers].sort(), heldBy: [...link.heldBy].sort()}
    })
  for (let ms = 0; ms < HEALED_MS && !isDeepStrictEqual(found(), well); ms += 1_000)
    await pass(1_000)
  expect(found()).toEqual(well)
}

/** So much of the devices' time, in steps between which what was sent arrives and keys are reckoned with. */
async function pass(ms: number): Promise<void> {
  for (let left = ms; left >= 0; left -= STEP_MS) {
    await vi.advanceTimersByTimeAsync(Math.min(left, STEP_MS))
    await untilIdle(TURNS)
  }
}
const STEP_MS = 100
const TURNS = 12
