import {readFileSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {appIsKept} from './support/app-is-kept.ts'
import {freshProfile, openChromium} from './support/chromium.ts'
import {closeScreenLater, keepOpen} from './support/closing.ts'
import {expectFault, tolerate, unreachable} from './support/faults.ts'
import {openFirefox} from './support/firefox.ts'
import type {Screen} from './support/screen.ts'
import {openSite} from './support/site.ts'
import {openStaticSite} from './support/static-site.ts'

describe.each([
  {name: 'Chromium', open: openChromium},
  {name: 'Firefox', open: openFirefox},
])('in $name', ({open}) => {
  let newScreen: () => Promise<Screen>
  let close: () => Promise<void>
  beforeAll(async () => {
    const {url} = await openSite()
    const browser = await open()
    newScreen = async () => {
      const screen = await browser.newScreen(url)
      closeScreenLater(screen)
      return screen
    }
    close = keepOpen()
  })
  afterAll(() => close())

  it('the first screen opens without a complaint', async () => {
    const screen = await newScreen()
    await screen.find('heading')
  })

  it('markup from a string is refused', async () => {
    expectFault(/policy violated: require-trusted-types-for/)
    tolerate(/requires 'TrustedHTML'|injection sink/)
    const screen = await newScreen()
    await screen.find('heading')
    const refused = await screen.evaluate(() => {
      try {
        Reflect.set(document.createElement('p'), 'innerHTML', '<b>hello</b>')
        return false
      } catch {
        return true
      }
    })
    expect(refused).toBe(true)
  })

  it('the meeting point of the same address may be reached', async () => {
    const screen = await newScreen()
    await screen.find('heading')
    const opened = await screen.evaluate(
      () =>
        new Promise(resolve => {
          const socket = new WebSocket(new URL('./meet', location.href))
          socket.onopen = () => {
            socket.close()
            resolve(true)
          }
          socket.onerror = () => resolve(false)
        }),
    )
    expect(opened).toBe(true)
  })
})

it('after one visit the app starts without its site', async () => {
  tolerate(unreachable)
  const profile = freshProfile()
  const site = await openSite()
  const first = await openChromium({profile, serviceWorker: true})
  const screen = await first.newScreen(site.url)
  await appIsKept(screen)
  await first.close()
  await site.stop()

  const again = await (
    await openChromium({profile, serviceWorker: true})
  ).newScreen(site.url)
  await again.find('heading')
})

it('a host of files in a folder is enough to open the app', async () => {
  tolerate(/404/)
  const site = await openStaticSite()
  const screen = await (await openChromium()).newScreen(site.url)
  await screen.find('heading')
})

describe('installing', () => {
  it('the browser finds nothing missing', async () => {
    const site = await openSite()
    const chromium = await openChromium()
    const {page} = await chromium.newScreen(site.url)
    const session = await page.context().newCDPSession(page)
    const {installabilityErrors} = await session.send('Page.getInstallabilityErrors')
    expect(installabilityErrors).toEqual([])
  })

  it('everything the manifest names is there, in its size', async () => {
    const site = await openSite()
    const answer = await fetch(`${site.url}manifest.webmanifest`)
    expect(answer.headers.get('content-type')).toContain('application/manifest+json')
    const manifest = (await answer.json()) as Manifest
    expect(new URL(manifest.start_url, answer.url).href).toBe(site.url)
    expect(new URL(manifest.scope, answer.url).href).toBe(site.url)
    expect(manifest.display).toBe('standalone')
    const pngs = manifest.icons.filter(({type}) => type === 'image/png')
    for (const {src, sizes} of pngs) {
      const png = Buffer.from(await (await fetch(new URL(src, answer.url))).arrayBuffer())
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
    }
    expect(pngs.map(({sizes, purpose}) => `${sizes} ${purpose ?? 'any'}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ])
  })

  it('the page may be zoomed, fills notched screens and has a colour for each scheme', () => {
    const page = readFileSync('dist/index.html', 'utf8')
    expect(page).toMatch(/viewport-fit=cover/)
    expect(page).not.toMatch(/user-scalable|maximum-scale/)
    expect(page).toMatch(/theme-color"[^>]*light/)
    expect(page).toMatch(/theme-color"[^>]*dark/)
    expect(page).toMatch(/apple-touch-icon/)
  })
})

it('every answer carries the policy, and only files named by their content are kept', async () => {
  const site = await openSite()
  const page = await fetch(site.url)
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page.headers.get('cache-control')).toBe('no-cache')
  const entry = /src="\.\/(assets\/[^"]+)"/.exec(await page.text())?.[1]
  const script = await fetch(`${site.url}${entry}`)
  expect(script.headers.get('cache-control')).toContain('immutable')
})

type Manifest = {
  start_url: string
  scope: string
  display: string
  icons: {src: string; sizes: string; type: string; purpose?: string}[]
}
