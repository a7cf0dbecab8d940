import type {BrowserContext} from 'playwright-core'
import {openChromium, type ChromiumScreen} from '../browser/support/chromium.ts'
import type {Device} from './side.ts'

declare global {
  var spy: {
    /** RTCPeerConnections made so far. */
    made: number
    /** Messages sent so far over channels that carry what was written. */
    sent: number
    /** Puts these bytes onto every such channel, as a broken or hostile peer would. */
    send(bytes: readonly number[]): void
  }
}

/** A page in a Chromium process of its own, and what it says to the meeting point and of what went wrong in it. */
export async function openPage(url: string, space?: number) {
  const browser = await openChromium()
  await spyOn(browser.context)
  const screen = await browser.newScreen()
  const makeSpace = await limitSpace(screen, new URL(url).origin, space)
  const frames: string[] = []
  const errors: string[] = []
  screen.page.on('websocket', socket =>
    socket.on('framesent', ({payload}) => frames.push(String(payload))),
  )
  screen.page.on('pageerror', error => errors.push(String(error)))
  await screen.goto(url)
  return {browser, screen, frames, errors, makeSpace}
}

/** Before the site has stored anything: the browser looks how much space there is when it first stores something of it. */
async function limitSpace({page}: ChromiumScreen, origin: string, space?: number) {
  const session = await page.context().newCDPSession(page)
  const limit = (to: {quotaSize?: number}) =>
    session.send('Storage.overrideQuotaForOrigin', {origin, ...to})
  if (space !== undefined) await limit({quotaSize: space})
  return async () => {
    await limit({})
  }
}

/** In every page of the browser, before anything else. */
const spyOn = (context: BrowserContext) =>
  context.addInitScript(() => {
    const channels = new Set<RTCDataChannel>()
    const {send} = RTCDataChannel.prototype
    globalThis.spy = {
      made: 0,
      sent: 0,
      send: bytes => {
        for (const channel of channels)
          if (channel.readyState === 'open') send.call(channel, Uint8Array.from(bytes))
      },
    }
    RTCDataChannel.prototype.send = function (data: never) {
      if (this.label !== 'control') {
        channels.add(this)
        spy.sent++
      }
      return send.call(this, data)
    }
    globalThis.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration)
        spy.made++
      }
    }
  })

/** In every page of the browser: a connection can never come about. */
export const keepApart = ({browser}: Device) =>
  browser.context.addInitScript(() => {
    RTCPeerConnection.prototype.setLocalDescription = () =>
      Promise.reject(new DOMException('not here', 'OperationError'))
  })

export const sentBy = (devices: readonly Device[]) =>
  Promise.all(devices.map(({screen}) => screen.evaluate(() => spy.sent))).then(counts =>
    counts.reduce((sum, count) => sum + count, 0),
  )
