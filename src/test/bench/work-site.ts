import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'vite'
import {replacements} from '../../../scripts/vite/replacements.ts'
import {startServer} from '../../node/server.ts'
import {closeLater} from '../browser/support/closing.ts'
import type {} from './pages/work.ts'

const root = fileURLToPath(new URL('pages/', import.meta.url))

/**
 * The address of a page that does pieces of the app's work, built as the app is built; `stock` is built with the
 * packages as they come.
 */
export async function openWorkSite(page = 'work'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-work-'))
  closeLater(() => rmSync(folder, {recursive: true, force: true}))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: page === 'stock' ? {} : replacements,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {input: join(root, `${page}.html`)},
    },
  })
  const server = await startServer({folder, host: 'localhost', port: 0})
  closeLater(() => server.close())
  return `http://localhost:${server.port}/${page}.html`
}
