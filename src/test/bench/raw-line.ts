import type {Page} from 'playwright-core'
import {median} from './table.ts'

/** A data channel between two pages with nothing of ours in it: what everything is measured against. */
export class RawLine {
  readonly #near: Page
  readonly #far: Page

  private constructor(near: Page, far: Page) {
    this.#near = near
    this.#far = far
  }

  /** Connects; with `bytes`, the near page sends so many the moment the channel is open. */
  static async open(near: Page, far: Page, bytes = 0): Promise<RawLine> {
    const offer = await near.evaluate(openEnd, {bytes, offer: undefined})
    const answer = await far.evaluate(openEnd, {bytes, offer})
    await near.evaluate(text => rawEnd.answered(text), answer)
    await Promise.all([near, far].map(page => page.evaluate(() => rawEnd.opened)))
    return new RawLine(near, far)
  }

  /** Milliseconds from the open channel to the last byte, both at the far end. */
  receiving(): Promise<number> {
    return this.#far.evaluate(() => rawEnd.received)
  }

  /** Milliseconds one way, and how far the far clock is ahead of the near one. */
  async oneWay(times = 200): Promise<{oneWay: number; ahead: number}> {
    const pings = await this.#near.evaluate(count => rawEnd.ping(count), times)
    const quickest = pings.reduce((best, ping) => (ping.there < best.there ? ping : best))
    return {oneWay: median(pings.map(({there}) => there)), ahead: quickest.ahead}
  }

  async close(): Promise<void> {
    await Promise.all(
      [this.#near, this.#far].map(page => page.evaluate(() => rawEnd.close())),
    )
  }
}

type Ping = {readonly there: number; readonly ahead: number}
type RawEnd = {
  readonly opened: Promise<void>
  readonly received: Promise<number>
  answered(answer: string): Promise<void>
  ping(count: number): Promise<Ping[]>
  close(): void
}
declare global {
  var rawEnd: RawEnd
}

/** Runs in a page: one end of the line. Gives its description, with all candidates in it. */
async function openEnd({
  bytes,
  offer,
}: {
  readonly bytes: number
  readonly offer: string | undefined
}): Promise<string> {
  const PIECE = 64 * 1024
  const HIGH_WATER = 4 * 1024 * 1024
  const clock = () => performance.timeOrigin + performance.now()
  const connection = new RTCPeerConnection({iceServers: []})
  const channel = connection.createDataChannel('raw', {negotiated: true, id: 0})
  channel.binaryType = 'arraybuffer'
  channel.bufferedAmountLowThreshold = HIGH_WATER / 4

  let openedAt = 0
  let left = bytes
  let hear = ([_time]: Float64Array) => {}
  const opened = new Promise<void>(done => {
    channel.onopen = () => {
      openedAt = performance.now()
      if (offer === undefined) pump()
      done()
    }
  })
  const received = new Promise<number>(done => {
    channel.onmessage = ({data}: MessageEvent<ArrayBuffer>) => {
      if (left > 0 && offer !== undefined) {
        left -= data.byteLength
        if (left <= 0) done(performance.now() - openedAt)
      } else if (offer !== undefined) channel.send(new Float64Array([clock()]))
      else hear(new Float64Array(data))
    }
  })
  channel.onbufferedamountlow = pump

  globalThis.rawEnd = {
    opened,
    received,
    answered: text => connection.setRemoteDescription({type: 'answer', sdp: text}),
    async ping(count) {
      const pings: Ping[] = []
      for (let nth = 0; nth < count; nth++) {
        const answer = new Promise<number>(done => {
          hear = ([time]) => done(time!)
        })
        const sent = clock()
        channel.send(new Float64Array([sent]))
        const there = await answer
        const back = clock()
        pings.push({there: (back - sent) / 2, ahead: there - (sent + back) / 2})
      }
      return pings
    },
    close: () => connection.close(),
  }

  if (offer !== undefined)
    await connection.setRemoteDescription({type: 'offer', sdp: offer})
  await connection.setLocalDescription()
  while (connection.iceGatheringState !== 'complete')
    await new Promise(done => {
      connection.onicegatheringstatechange = done
    })
  return connection.localDescription!.sdp

  function pump(): void {
    while (left > 0 && channel.bufferedAmount < HIGH_WATER) {
      const size = Math.min(PIECE, left)
      channel.send(new Uint8Array(size))
      left -= size
    }
  }
}
