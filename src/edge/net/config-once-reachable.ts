import {alone, type Config, type ConfigProblem} from './config.ts'
import {loadConfig} from './load-config.ts'

/** Where nothing tells that the network is back. */
const ASK_AGAIN_MS = 30_000

/** What `cairn.json` says, as soon as it can be read. Where there is none, or none that can be used, this device is alone. */
export async function configOnceReachable(): Promise<Config> {
  for (;;) {
    const config = await loadConfig()
    if (config.ok) return config.value
    if (config.refusal !== 'unreachable') return withNobody(config.refusal)
    await nextChance()
  }
}

/** A static host without the file is meant to be so; a file with a mistake in it is said to whoever can mend it. */
function withNobody(problem: ConfigProblem): Config {
  if (problem !== 'missing') console.error(`cairn.json cannot be used: ${problem}`)
  return alone
}

function nextChance(): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(go, ASK_AGAIN_MS)
    window.addEventListener('online', go)
    function go() {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      resolve()
    }
  })
}
