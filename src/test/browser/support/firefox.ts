import {cpSync, mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import puppeteer from 'puppeteer-core'
import type {Browser, ElementHandle, KeyInput, Page} from 'puppeteer-core'
import type {BrowserOptions} from './chromium.ts'
import {desktop, freshProfile} from './chromium.ts'
import {closeLater} from './closing.ts'
import {fault, hearOut, reportViolations} from './faults.ts'
import {findInPage} from './find-in-page.ts'
import type {Wanted} from './find-in-page.ts'
import type {Name, Role, Screen} from './screen.ts'

const WAIT_MS = 30_000

const headless = {
  browser: 'firefox',
  executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
  headless: true,
} as const

/** Nothing calls home. */
const quiet = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'app.update.auto': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': '',
  'toolkit.telemetry.enabled': false,
}

/** A Firefox process of its own. */
export class Firefox {
  readonly browser: Browser
  readonly #who: string

  constructor(browser: Browser, who: string) {
    this.browser = browser
    this.#who = who
  }

  async newScreen(url?: string): Promise<FirefoxScreen> {
    const page = await this.browser.newPage()
    await page.evaluateOnNewDocument(reportViolations)
    page.on('pageerror', error => fault(this.#who, String(error)))
    page.on('console', message => {
      if (message.type() === 'error') fault(this.#who, message.text())
    })
    const screen = new FirefoxScreen(page)
    if (url !== undefined) await screen.goto(url)
    return screen
  }

  close(): Promise<void> {
    return this.browser.close()
  }

  /** Quicker than closing, which waits for a network that is not there; the profile is not for a second start. */
  async end(): Promise<void> {
    if (!this.browser.connected) return
    await hearOut(await this.browser.pages())
    this.browser.process()?.kill('SIGKILL')
    await this.browser.disconnect()
  }
}

export async function openFirefox(options: BrowserOptions = {}): Promise<Firefox> {
  const {
    who = 'firefox',
    locale = 'ja-JP',
    colorScheme = 'light',
    viewport = desktop,
    serviceWorker = false,
  } = options
  const browser = await puppeteer.launch({
    ...headless,
    userDataDir: options.profile ?? (await startedProfile()),
    defaultViewport: viewport,
    extraPrefsFirefox: {
      ...quiet,
      'dom.serviceWorkers.enabled': serviceWorker,
      'intl.accept_languages': locale,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
    },
  })
  const firefox = new Firefox(browser, who)
  closeLater(() => firefox.end())
  return firefox
}

/** What a Firefox makes of its folder at its very first start takes it longer than that start. No site was opened in it. */
let started: Promise<string> | undefined

/** A copy of that folder, removed when the test has ended. */
async function startedProfile(): Promise<string> {
  const profile = freshProfile()
  cpSync(await (started ??= startOnce()), profile, {recursive: true})
  return profile
}

async function startOnce(): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'cairn-firefox-'))
  const firefox = await puppeteer.launch({
    ...headless,
    userDataDir: profile,
    extraPrefsFirefox: quiet,
  })
  await firefox.close()
  return profile
}

export class FirefoxScreen implements Screen {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url)
  }

  async reload(): Promise<void> {
    await this.page.reload()
  }

  async click(role: Role, name: Name): Promise<void> {
    const element = await this.#wait({role, ...written(name)})
    await this.page.waitForFunction(isReached, {timeout: WAIT_MS}, element)
    await element.click()
  }

  async fill(label: Name, text: string): Promise<void> {
    const field = await this.#wait({field: true, ...written(label)})
    await field.evaluate(element => (element as HTMLInputElement).select())
    await field.type(text)
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key as KeyInput)
  }

  async find(role: Role, name?: Name): Promise<void> {
    await this.#wait({role, ...(name === undefined ? {} : written(name))})
  }

  async see(text: Name): Promise<void> {
    await this.#wait({text: true, ...written(text)})
  }

  async miss(text: Name): Promise<void> {
    const wanted = JSON.stringify({text: true, ...written(text)})
    const gone = `!(${findInPage.toString()})(${wanted})`
    await this.page.waitForFunction(gone, {timeout: WAIT_MS})
  }

  evaluate<Value, Given>(
    inPage: (given: Given) => Value | Promise<Value>,
    given?: Given,
  ): Promise<Value> {
    return this.page.evaluate(inPage as never, given)
  }

  url(): string {
    return this.page.url()
  }

  close(): Promise<void> {
    return this.page.close()
  }

  async #wait(wanted: Wanted): Promise<ElementHandle> {
    const handle = await this.page.waitForFunction(findInPage, {timeout: WAIT_MS}, wanted)
    const element = handle.asElement()
    if (!element) throw new Error(`Not on the page: ${JSON.stringify(wanted)}`)
    return element as ElementHandle
  }
}

/** In the page: whether it stands still and nothing lies over it. What is pressed while it moves is missed. */
async function isReached(element: Element): Promise<boolean> {
  element.scrollIntoView({block: 'nearest', behavior: 'instant'})
  const frame = () =>
    new Promise<DOMRect>(seen =>
      requestAnimationFrame(() => seen(element.getBoundingClientRect())),
    )
  const [before, {x, y, width, height}] = [await frame(), await frame()]
  if (before.x !== x || before.y !== y) return false
  const above = document.elementFromPoint(x + width / 2, y + height / 2)
  return above !== null && (element.contains(above) || above.contains(element))
}

function written(name: Name): Pick<Wanted, 'name' | 'flags'> {
  return typeof name === 'string' ? {name} : {name: name.source, flags: name.flags}
}
