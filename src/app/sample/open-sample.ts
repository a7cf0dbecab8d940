import {idBytes} from '../../core/id-bytes.ts'
import type {Millis, RoomId} from '../../core/ids.ts'
import {joinKeyOf, joinProof} from '../../core/room/join-proof.ts'
import {seal} from '../door.ts'
import {openSession, type OpenedSession} from '../open-session.ts'
import {SAMPLE} from '../place.ts'
import type {Carrier, Clock, Passing, Ports, Preferences, Signer} from '../ports.ts'
import type {RoomSession} from '../session.ts'
import {markRead} from '../unread.ts'
import {answerVisitor, type Later} from './answer-visitor.ts'
import {play} from './play.ts'
import {START, type Plot, type When} from './plot.ts'

/** A room as any other, of which nothing is kept and nothing sent. */
export type Sample = {
  readonly session: RoomSession
  /** Of this sample: what is set in them is forgotten with it. */
  readonly preferences: Preferences
  close(): void
}

type Given = Pick<Ports, 'clock' | 'breather' | 'device' | 'preferences' | 'random'> & {
  readonly passing: Passing
  /** The moment on this device's clock. */
  readonly momentOf: (when: When) => Millis
  readonly later: Later
}

/** Plays what has happened so far, and leaves the visitor with people who answer once or twice. */
export async function openSample(given: Given, plot: Plot): Promise<Sample> {
  const {passing, momentOf, later} = given
  const clock = new PlotClock(given.clock)
  clock.set(momentOf({daysAgo: START, time: '09:00'}))
  const {people, visitor} = await meet(given, clock, plot)
  for (const scene of plot.scenes) {
    clock.set(momentOf(scene.at))
    await play(people[scene.who]!, scene)
  }
  clock.goOn()
  const preferences = passing.preferencesOver(given.preferences)
  markRead(preferences, SAMPLE, visitor.state.value)
  const stop = answerVisitor(visitor, people, plot.answers, later)
  const {room} = visitor
  return {
    session: {...visitor, room: {...room, id: SAMPLE}, isSample: true},
    preferences,
    close: () => {
      stop()
      for (const session of [...people, visitor]) void session.close()
    },
  }
}

async function meet(
  {passing, random, device, breather, preferences}: Given,
  clock: Clock,
  {people: names, visitor, room: name}: Plot,
) {
  const [founder = '', ...others] = names
  const signer = await passing.newSigner()
  const founded = await seal(signer, undefined, undefined, {
    body: {kind: 'founded', name: founder, room: name, zone: device.zone},
    claim: clock.now(),
    heads: [],
  })
  const id = founded.head.id as string as RoomId
  const room = {id, secret: random.bytes(32), card: {room: name, sentence: ''}}
  const carrierOf = passing.newRoom()
  const enter = (of: Signer, carrier: Carrier) =>
    openSession({room, signer: of, carrier, clock, breather, preferences})
  const join = async (joining: string): Promise<OpenedSession> => {
    const of = await passing.newSigner()
    const session = enter(of, carrierOf(of.me))
    const proof = joinProof(joinKeyOf(room.secret, idBytes(id)), of.me)
    await session.append({kind: 'joined', name: joining, proof})
    return session
  }

  const carrier = carrierOf(signer.me)
  await carrier.append(() => Promise.resolve(founded))
  const sessions = [enter(signer, carrier)]
  for (const other of others) sessions.push(await join(other))
  return {people: sessions, visitor: await join(visitor)}
}

/** Stands where the plot has come to, and goes on with the device's own when it is told. */
class PlotClock implements Clock {
  readonly #real: Clock
  #at: Millis | undefined

  constructor(real: Clock) {
    this.#real = real
  }

  set(at: Millis): void {
    this.#at = at
  }

  goOn(): void {
    this.#at = undefined
  }

  now(): Millis {
    return this.#at ?? this.#real.now()
  }
}
