import type {Missing, Ports} from './app/ports.ts'
import {MyRooms} from './app/my-rooms.ts'
import {keys} from './app/preference-keys.ts'
import {clock} from './edge/browser/clock.ts'
import {browserDevice} from './edge/browser/device.ts'
import {BrowserPreferences} from './edge/browser/preferences.ts'
import {random} from './edge/browser/random.ts'
import {browserCarriers} from './edge/carriers.ts'
import {Database} from './edge/idb/database.ts'
import {IdbVault} from './edge/idb/vault.ts'
import {configOnceReachable} from './edge/net/config-once-reachable.ts'
import {newKeyPair, signerFor} from './edge/webcrypto/keys.ts'
import {probe} from './edge/webcrypto/probe.ts'
import {afterPaint} from './ui/after-paint.ts'
import {CairnApp} from './ui/app/cairn-app.ts'
import {applyTheme} from './ui/theme.ts'
import {languageFor, speak} from './ui/words/words.ts'

const preferences = new BrowserPreferences()
applyTheme(preferences)
void start()

async function start(): Promise<void> {
  const device = browserDevice()
  const language = languageFor(preferences.get(keys.language), device.languages)
  const [missing] = await Promise.all([probe(), speak(language)])
  if (missing.length > 0) return showUnsupported(missing)
  const database = new Database()
  const app = new CairnApp()
  const config = stands(app).then(afterPaint).then(configOnceReachable)
  const ports: Ports = {
    device,
    clock,
    random,
    preferences,
    vault: new IdbVault({database, newKeyPair, signerFor}),
    carriers: browserCarriers(database, config),
    passing: async () => (await import('./edge/memory-rooms.ts')).memoryRooms,
  }
  app.cairn = {ports, rooms: new MyRooms(ports)}
  document.body.append(app)
}

/** The first screen before everything else: nobody is sought until it shows. */
function stands(app: CairnApp): Promise<void> {
  return new Promise(resolve =>
    app.addEventListener('stands', () => resolve(), {once: true}),
  )
}

async function showUnsupported(missing: readonly Missing[]): Promise<void> {
  const {CairnUnsupported} = await import('./ui/app/unsupported.ts')
  const screen = new CairnUnsupported()
  screen.missing = missing
  document.body.append(screen)
}
