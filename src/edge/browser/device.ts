import type {Device} from '../../app/ports.ts'
import {Store} from '../../core/store.ts'
import {InstallPrompt} from './install.ts'
import {askToKeep} from './lasting.ts'
import {canShare, copy, share} from './share.ts'
import type {Update, Updates} from './updates.ts'

/** Everything the browser offers beside storage and network, behind one port. `shown`: the first screen, or a room. */
export function browserDevice(shown: Promise<void>): Device {
  const update = new Store<Update>('none')
  let updates: Updates | undefined
  const install = new InstallPrompt()
  install.watch()
  const address = location.origin + location.pathname.replace(/index\.html$/, '')
  // In development there is no service worker to register.
  if (import.meta.env.PROD)
    laterThan(shown, async () => {
      updates = new (await import('./updates.ts')).Updates(update)
      updates.watch(new URL('sw.js', address))
    })

  return {
    online: onlineStore(),
    update,
    acceptUpdate: () => updates?.accept(),
    install: install.state,
    askToInstall: () => install.install(),
    copy,
    save: async file => (await import('./save.ts')).save(file),
    share: canShare({title: 'Cairn', url: address}) ? share : undefined,
    storage,
    askToKeep,
    languages: navigator.languages,
    address,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

/** The worker fetches the whole app: not while what is shown still needs the line. */
function laterThan(shown: Promise<void>, task: () => Promise<void>): void {
  // Out of reach, as without a network: the app works on, and the next start tries again.
  const later = () => void task().catch(() => undefined)
  void shown.then(() => setTimeout(later, SETTLE_MS))
}

/** Long enough for what a screen asks for next, short enough for a visit of a moment. */
const SETTLE_MS = 500

function onlineStore(): Store<boolean> {
  const online = new Store(navigator.onLine)
  window.addEventListener('online', () => online.set(true))
  window.addEventListener('offline', () => online.set(false))
  return online
}

async function storage(): ReturnType<Device['storage']> {
  const {usage, quota} = await navigator.storage
    .estimate()
    .catch((): StorageEstimate => ({}))
  const kept = await navigator.storage.persisted().catch(() => false)
  return {used: usage, limit: quota, kept}
}
