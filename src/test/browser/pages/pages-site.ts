import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'vite'
import {startServer} from '../../../node/server.ts'
import {replacements} from '../../../../scripts/vite/replacements.ts'
import {closeLater} from '../support/closing.ts'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Builds pages of this folder as the app is built. To be removed by whoever asked. */
export async function buildPages(
  ...pages: readonly string[]
): Promise<{folder: string; remove(): void}> {
  const names = pages.length > 0 ? pages : ['mesh.html']
  const folder = mkdtempSync(join(tmpdir(), 'cairn-pages-'))
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    resolve: replacements,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {input: names.map(name => join(root, name))},
    },
  })
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})}
}

/** The pages and a meeting point on one port. */
export class PagesSite {
  readonly #folder: string
  #server: Awaited<ReturnType<typeof startServer>> | undefined
  port = 0

  constructor(folder: string) {
    this.#folder = folder
    closeLater(() => this.stop())
  }

  get url(): string {
    return `http://localhost:${this.port}/mesh.html`
  }

  async start(): Promise<this> {
    this.#server = await startServer({
      folder: this.#folder,
      host: 'localhost',
      port: this.port,
    })
    this.port = this.#server.port
    return this
  }

  async stop(): Promise<void> {
    await this.#server?.close()
    this.#server = undefined
  }
}
