import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chromium} from 'playwright-core'
import type {BrowserContext, Page} from 'playwright-core'
import {closeLater} from './closing.ts'
import {fault, hearOut, reportViolations} from './faults.ts'
import type {Name, Role, Screen} from './screen.ts'

export type BrowserOptions = {
  /** Name in reports of faults. */
  readonly who?: string
  /** A folder to start on again; a fresh one otherwise. */
  readonly profile?: string
  readonly locale?: 'ja-JP' | 'en-GB'
  readonly colorScheme?: 'light' | 'dark'
  readonly viewport?: {readonly width: number; readonly height: number}
  /** Where the system keeps what is this person's: apps that they install stand there. This machine's own otherwise. */
  readonly home?: string
  /**
   * Whether the app keeps itself here for starts without a network, as it does for people. Where nobody starts so it
   * need not: fetching and compiling every part costs a browser more than all else at its start.
   */
  readonly serviceWorker?: boolean
}

export const desktop = {width: 1360, height: 800}
export const phone = {width: 390, height: 760}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[
    // Nothing calls home.
    'OptimizationHints',
    'NetworkTimeServiceQuerying',
    'AimEnabled',
    'PreconnectToSearch',
    'MediaRouter',
    // A page may be reached by plain http, and is painted as soon as it can be.
    'HttpsUpgrades',
    'PaintHolding',
    // A page of the address bar's own, which costs as much as starting the browser.
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    // A process at hand for the next page, which most stories do not open.
    'SpareRendererForSitePerProcess',
  ].join()}`,
]

/** A Chromium process of its own, with its own profile folder. */
export class Chromium {
  readonly context: BrowserContext
  readonly profile: string
  readonly #who: string
  /** The page that a browser starts with, until it is used. */
  #first: Page | undefined

  constructor(context: BrowserContext, profile: string, who: string) {
    this.context = context
    this.#first = context.pages()[0]
    this.profile = profile
    this.#who = who
  }

  async newScreen(url?: string): Promise<ChromiumScreen> {
    const page = this.#first ?? (await this.context.newPage())
    this.#first = undefined
    page.on('pageerror', error => fault(this.#who, String(error)))
    page.on('console', message => {
      if (message.type() === 'error') fault(this.#who, message.text())
    })
    const screen = new ChromiumScreen(page)
    if (url !== undefined) await screen.goto(url)
    return screen
  }

  async close(): Promise<void> {
    await hearOut(this.context.pages())
    await this.context.close()
  }

  /** As when a laptop is closed: all its processes stand still, and nothing gets to say goodbye. */
  sleep(): void {
    process.kill(-groupOf(processOn(this.profile)), 'SIGSTOP')
    // A test that ends meanwhile could not close it.
    closeLater(() => this.wake())
  }

  wake(): void {
    process.kill(-groupOf(processOn(this.profile)), 'SIGCONT')
  }

  /** As when the machine loses power: nothing gets to say goodbye. */
  async kill(): Promise<void> {
    const gone = new Promise<void>(done => this.context.once('close', () => done()))
    process.kill(processOn(this.profile), 'SIGKILL')
    await gone
  }
}

export async function openChromium(options: BrowserOptions = {}): Promise<Chromium> {
  const {
    who = 'chromium',
    locale = 'ja-JP',
    colorScheme = 'light',
    viewport = desktop,
    serviceWorker = false,
  } = options
  const profile = options.profile ?? freshProfile()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: flags,
    locale,
    colorScheme,
    viewport,
    ...(options.home ? {env: {...process.env, HOME: options.home}} : {}),
  })
  const browser = new Chromium(context, profile, who)
  closeLater(() => browser.close())
  await context.addInitScript(reportViolations)
  if (!serviceWorker) await context.addInitScript(lackServiceWorker)
  return browser
}

/** An empty profile folder, removed when the test has ended. */
export function freshProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-profile-'))
  closeLater(() => rmSync(folder, {recursive: true, force: true, maxRetries: 5}))
  return folder
}

export class ChromiumScreen implements Screen {
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
    await this.page.getByRole(role, {name}).filter({visible: true}).first().click()
  }

  async fill(label: Name, text: string): Promise<void> {
    await this.page.getByLabel(label).filter({visible: true}).first().fill(text)
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  async find(role: Role, name?: Name): Promise<void> {
    await this.page
      .getByRole(role, name === undefined ? {} : {name})
      .first()
      .waitFor()
  }

  async see(text: Name): Promise<void> {
    await this.page.getByText(text).filter({visible: true}).first().waitFor()
  }

  async miss(text: Name): Promise<void> {
    await this.page
      .getByText(text)
      .filter({visible: true})
      .first()
      .waitFor({state: 'hidden'})
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
}

/** Runs in the page before anything else: a browser without service workers. */
function lackServiceWorker(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
}

function processOn(profile: string): number {
  const lines = execFileSync('ps', ['-axww', '-o', 'pid=,args='], {
    encoding: 'utf8',
  }).split('\n')
  const main = lines.find(
    line => line.includes(`--user-data-dir=${profile}`) && !line.includes('--type='),
  )
  if (main === undefined) throw new Error(`No browser runs on ${profile}`)
  return Number.parseInt(main, 10)
}

function groupOf(pid: number): number {
  return Number(
    execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], {encoding: 'utf8'}),
  )
}
