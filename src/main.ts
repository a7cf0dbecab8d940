import type {Connecting} from './app/connecting.ts'
import type {Missing, NotSaved, Ports} from './app/ports.ts'
import {MyRooms} from './app/my-rooms.ts'
import {keys} from './app/preference-keys.ts'
import {clock} from './edge/browser/clock.ts'
import {browserDevice} from './edge/browser/device.ts'
import {BrowserPreferences} from './edge/browser/preferences.ts'
import {random} from './edge/browser/random.ts'
import {browserCarriers} from './edge/carriers.ts'
import {Database} from './edge/idb/database.ts'
import {IdbVault} from './edge/idb/vault.ts'
import type {Meeting} from './edge/meeting.ts'
import {laterFiles} from './edge/later-files.ts'
import {newKeyPair, signerFor} from './edge/webcrypto/keys.ts'
import {probe} from './edge/webcrypto/probe.ts'
import {breather} from './edge/breather.ts'
import {afterPaint} from './ui/after-paint.ts'
import {CairnApp} from './ui/app/cairn-app.ts'
import {atLeisure, atPress, lazily} from './ui/lazily.ts'
import type {FilesEvent} from './ui/elements/files-event.ts'
import {applyTheme} from './ui/theme.ts'
import {languageFor, speak} from './ui/words/words.ts'

const preferences = new BrowserPreferences()
applyTheme(preferences)
void start()

async function start(): Promise<void> {
  let show: () => void = () => undefined
  const device = browserDevice(new Promise(resolve => (show = resolve)))
  const language = languageFor(preferences.get(keys.language), device.languages)
  const [missing] = await Promise.all([probe(), speak(language)])
  if (missing.length > 0) return showUnsupported(missing)
  const database = new Database()
  const app = new CairnApp()
  const unreadable = (why: NotSaved) => {
    app.remove()
    void showUnsupported([why])
  }
  const stood = stands(app).then(afterPaint)
  void stood.then(show)
  const meeting = stood.then(whereToMeet)
  const ports: Ports = {
    device,
    clock,
    breather,
    random,
    preferences,
    files: laterFiles,
    vault: new IdbVault({database, newKeyPair, signerFor, unreadable}),
    carriers: browserCarriers(database, meeting),
    passing: async () => (await import('./edge/memory-rooms.ts')).memoryRooms,
  }
  const cairn = {
    ports,
    rooms: new MyRooms(ports),
    connecting: meeting,
  }
  app.cairn = cairn
  document.body.append(app)
  // Chosen perhaps before what follows has come.
  document.body.addEventListener('files', ({files}: FilesEvent) => {
    void atPress(
      () => import('./ui/room-file/watch-files.ts'),
      ({openFiles}) => openFiles(cairn, files),
    )
  })
  void stood.then(() =>
    atLeisure(async () => {
      const {watchFiles} = await import('./ui/room-file/watch-files.ts')
      watchFiles(cairn)
    }),
  )
}

/** The first screen before everything else: nobody is sought until it shows. */
function stands(app: CairnApp): Promise<void> {
  return new Promise(resolve =>
    app.addEventListener('stands', () => resolve(), {once: true}),
  )
}

/** The chunk may be out of reach, as the site may. */
function whereToMeet(): Promise<Meeting & Connecting> {
  return new Promise(resolve =>
    lazily(async () => {
      const {openMeeting} = await import('./edge/meeting.ts')
      resolve(openMeeting(preferences, document.baseURI))
    }),
  )
}

async function showUnsupported(missing: readonly (Missing | NotSaved)[]): Promise<void> {
  const {CairnUnsupported} = await import('./ui/app/unsupported.ts')
  const screen = new CairnUnsupported()
  screen.missing = missing
  document.body.append(screen)
}
