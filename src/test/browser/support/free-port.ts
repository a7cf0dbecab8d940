import {once} from 'node:events'
import {createServer} from 'node:net'

/**
 * Below those that the system gives to whoever connects: such a one may be taken before a server has started on it. And
 * above 10080, which browsers do not go to.
 */
const FIRST = 12_000
const EACH = 100
const SHARES = 200
let given = 0

/** A port that nobody listens on just now, of this process's own share. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < EACH; tries++) {
    const port = FIRST + (process.pid % SHARES) * EACH + (given++ % EACH)
    if (await isFree(port)) return port
  }
  throw new Error('Every port of this process is taken')
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port)
  const isOpen = await once(server, 'listening').then(
    () => true,
    () => false,
  )
  if (!isOpen) return false
  server.close()
  await once(server, 'close')
  return true
}
