import {Backoff} from '../backoff.ts'
import {alone, type Config, type ConfigProblem} from './config.ts'
import {loadConfig} from './load-config.ts'

/** Where nothing tells that the site is back. */
const LONGEST_MS = 4_000

/** What `cairn.json` says, as soon as it can be read. Where there is none, or none that can be used, this device is alone. `away` is called whenever it cannot be read now. */
export async function configOnceReachable(away: () => void): Promise<Config> {
  const backoff = new Backoff(LONGEST_MS)
  for (;;) {
    const config = await loadConfig()
    if (config.ok) return config.value
    if (config.refusal !== 'unreachable') {
      tellDeployer(config.refusal)
      return alone
    }
    away()
    await nextChance(backoff.next())
  }
}

/** People read that there is no meeting point to use; what is wrong with the file is for whoever wrote it. */
function tellDeployer(problem: Exclude<ConfigProblem, 'unreachable'>): void {
  if (problem !== 'missing') console.error(`cairn.json is not used: ${why[problem]}`)
}

const why: Record<Exclude<ConfigProblem, 'missing' | 'unreachable'>, string> = {
  'not-json': 'it is not a JSON object.',
  'bad-address':
    '"meetingPoints" is to be a list of addresses, such as "./meet", "wss://…" or, of a Nostr relay, "nostr:wss://…".',
  'bad-ice-server':
    '"iceServers" is to be a list of {"urls": "stun:…"} and {"urls": "turn:…", "username": "…", "credential": "…"}.',
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
