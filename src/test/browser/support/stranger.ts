import {expect} from 'vitest'
import * as Y from 'yjs'
import {base64url, fromBase64url} from '../../../core/bytes.ts'
import type {Body, Entry} from '../../../core/entry/entry.ts'
import {readEntry} from '../../../core/entry/read-entry.ts'
import type {EntryId, MemberId, RoomId} from '../../../core/ids.ts'
import {writeUpdate} from '../../../edge/net/sync-screen.ts'
import type {Loot} from '../../fuzz/attacks.ts'
import {newSigner} from '../../support/author.ts'
import type {StrangerWay} from '../pages/stranger.ts'
import type {Screen} from './screen.ts'

const soon = {timeout: 30_000, interval: 20}

/** Somebody with a room's link and a program of their own in place of the app, seen from a test. */
export class Stranger {
  readonly screen: Screen
  #cutOff = 0

  constructor(screen: Screen) {
    this.screen = screen
  }

  async comes(way: StrangerWay): Promise<void> {
    await this.screen.evaluate(given => stranger.open(given), way)
  }

  /** Is believed by so many, and has not been closed by them. */
  async isAmong(others: number): Promise<void> {
    await expect
      .poll(() => this.screen.evaluate(() => stranger.live().length), soon)
      .toBe(others)
  }

  /** False once it has been closed by so many for good. */
  async isStillAmong(others: number): Promise<boolean> {
    const counts = () =>
      this.screen.evaluate(() => [stranger.live().length, stranger.turnedAway()] as const)
    await expect
      .poll(async () => Math.max(...(await counts())), soon)
      .toBeGreaterThanOrEqual(others)
    const [live] = await counts()
    return live === others
  }

  /** So many have cut the line since the last time, and it is `among` so many again. */
  async isCutOffAndBack(others: number, among = others): Promise<void> {
    this.#cutOff += others
    await expect
      .poll(() => this.screen.evaluate(() => stranger.cutOff()), soon)
      .toBe(this.#cutOff)
    await this.isAmong(among)
  }

  /** Hangs up, and is taken in again by so many over new connections. */
  async comesAgain(others: number): Promise<void> {
    await this.screen.evaluate(() => stranger.hangUp())
    await this.isAmong(others)
  }

  /** As the app would have it do: it is a member then. */
  async joins(name: string): Promise<void> {
    await this.screen.evaluate(name => stranger.joins(name), name)
  }

  says(text: string): Promise<void> {
    return this.writes({kind: 'said', text})
  }

  /** The next entry of its feed. */
  async writes(body: Body): Promise<void> {
    await this.screen.evaluate(body => stranger.writes(body), body)
  }

  async tells(update: Uint8Array): Promise<void> {
    await this.screen.evaluate(
      message => stranger.say('sync', message),
      base64url(writeUpdate(update)),
    )
  }

  /** Tells each of them another update, before any of them can know what the others were told. */
  async tellsEach(updates: readonly Uint8Array[]): Promise<void> {
    await this.screen.evaluate(() => stranger.tellsWhomItReaches())
    await this.screen.evaluate(
      messages => stranger.sayEach('sync', messages),
      updates.map(update => base64url(writeUpdate(update))),
    )
  }

  /** Sends pieces that are in no format, so many times. */
  async sends(
    channel: 'sync' | 'control',
    pieces: readonly Uint8Array[],
    times = 1,
  ): Promise<void> {
    await this.screen.evaluate(
      ([channel, pieces, times]) => stranger.send(channel, pieces, times),
      [channel, pieces.map(base64url), times] as const,
    )
  }

  /** All that each of those who still talk with it holds, once they have read what was told before. */
  async hears(): Promise<Uint8Array[]> {
    const answers = await this.screen.evaluate(() => stranger.ask())
    return answers.flatMap(answer => (answer === null ? [] : fromBase64url(answer)!))
  }

  /** Has been closed by so many who let it come no further when it came again. */
  async isTurnedAwayBy(others: number): Promise<void> {
    await expect
      .poll(() => this.screen.evaluate(() => stranger.turnedAway()), soon)
      .toBeGreaterThanOrEqual(others)
  }

  wasTold(): Promise<boolean> {
    return this.screen.evaluate(() => stranger.wasTold())
  }
}

/** What stands in each place of a full update: the root, and its entries' bytes in base64url. */
export function placesIn(update: Uint8Array): Record<string, readonly string[]> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const roots = [...doc.share.keys()].sort()
  return Object.fromEntries(
    roots.map(root => {
      const entries = doc.getArray<{readonly e: Uint8Array}>(root).toArray()
      return [root, entries.map(({e}) => base64url(e))]
    }),
  )
}

/** The places of a full update, and how far each line goes: what is gone takes a place as well. */
export const standingIn = (update: Uint8Array) => ({
  places: placesIn(update),
  ends: Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update)),
})

/** The one who wrote most is the victim. */
export async function lootFrom(update: Uint8Array, room: RoomId): Promise<Loot> {
  const places = Object.entries(placesIn(update))
  const [root, entries] = places.sort(
    ([, one], [, other]) => other.length - one.length,
  )[0]!
  const victim = root.slice(2) as MemberId
  const bytes = new Map<EntryId, Uint8Array>()
  const victims: Entry[] = []
  for (const entry of entries) {
    const read = readEntry(victim, fromBase64url(entry)!)
    if (!read.ok) throw new Error(read.refusal)
    victims.push(read.value)
    bytes.set(read.value.id, fromBase64url(entry)!)
  }
  const bytesOf = ({id}: Entry) => bytes.get(id)!
  return {room, victim, victims, bytesOf, hostile: await newSigner(), update, dice: 1}
}
