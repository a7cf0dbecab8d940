import {expect} from 'vitest'
import {base64url, fromBase64url} from '../../../core/bytes.ts'
import {writeUpdate} from '../../../edge/net/sync-screen.ts'
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

  /** So many have cut the line since the last time, and taken it in again. */
  async isCutOffAndBack(others: number): Promise<void> {
    this.#cutOff += others
    await expect
      .poll(() => this.screen.evaluate(() => stranger.cutOff()), soon)
      .toBe(this.#cutOff)
    await this.isAmong(others)
  }

  /** Tells an update, to all or to one of them. */
  async tells(update: Uint8Array, at?: number): Promise<void> {
    await this.screen.evaluate(([message, at]) => stranger.say('sync', message, at), [
      base64url(writeUpdate(update)),
      at,
    ] as const)
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
