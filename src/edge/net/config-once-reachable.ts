import {Backoff} from '../backoff.ts'
import {alone, type Config} from './config.ts'
import {loadConfig} from './load-config.ts'

/** Where nothing tells that the site is back. */
const LONGEST_MS = 4_000

/** What `cairn.json` says, as soon as it can be read. Where there is none, or none that can be used, this device is alone. */
export async function configOnceReachable(): Promise<Config> {
  const backoff = new Backoff(LONGEST_MS)
  for (;;) {
    const config = await loadConfig()
    if (config.ok) return config.value
    if (config.refusal !== 'unreachable') return alone
    await nextChance(backoff.next())
  }
}

function nextChance(ms: number): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(go, ms)
    window.addEventListener('online', go)
    function go() {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      resolve()
    }
  })
}
