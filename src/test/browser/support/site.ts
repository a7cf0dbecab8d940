import {spawn} from 'node:child_process'
import type {ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {closeLater} from './closing.ts'
import {freePort} from './free-port.ts'

/** The built app and its meeting point, served by the built server in a process of its own. */
export class Site {
  readonly port: number
  readonly url: string
  readonly #flags: readonly string[]
  #process: ChildProcess | undefined

  constructor(port: number, flags: readonly string[] = []) {
    this.port = port
    this.#flags = flags
    this.url = `http://localhost:${port}/`
  }

  async start(): Promise<void> {
    const server = spawn(
      process.execPath,
      ['dist-node/serve.js', '--port', String(this.port), ...this.#flags],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    this.#process = server
    await answers(server)
  }

  /** As a service manager would. */
  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  async restart(): Promise<void> {
    await this.kill()
    await this.start()
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const server = this.#process
    this.#process = undefined
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    server.kill(signal)
    await once(server, 'exit')
  }
}

/** `flags`: of the server, beside its port. */
export async function openSite(port?: number, flags?: readonly string[]): Promise<Site> {
  const site = new Site(port ?? (await freePort()), flags)
  closeLater(() => site.kill())
  await site.start()
  return site
}

/** It says where it is as soon as it can be reached there. */
async function answers(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`The server ended with ${code}`)
  })
  await Promise.race([once(server.stdout!, 'data'), ended])
  server.stdout!.resume()
}
