import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'vite'
import {closeLater} from '../browser/support/closing.ts'
import {openDelayProxy} from '../browser/support/delay-proxy.ts'
import {freePort} from '../browser/support/free-port.ts'
import {openStaticSite} from '../browser/support/static-site.ts'
import type {} from './pages/stock.ts'
import {comesTrue, saysSo, type Device, type Side} from './side.ts'
import {openPage} from './spy.ts'

const root = fileURLToPath(new URL('pages/', import.meta.url))

/** Builds the page with the packages as they come: nothing of ours stands in simple-peer's place. */
export async function buildStock(): Promise<{folder: string; remove(): void}> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-stock-'))
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    define: {global: 'globalThis'},
    resolve: {dedupe: ['yjs', 'lib0', 'y-protocols']},
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {input: join(root, 'stock.html')},
    },
  })
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})}
}

/** y-webrtc and y-indexeddb as they come, with y-webrtc's own signalling server. */
export const stockSide = (folder: string): Side => ({
  name: 'stock',
  start: async delay => {
    const site = await openStaticSite(folder)
    const server = await startSignalling()
    const slow = delay ? await openDelayProxy(server.port, delay) : undefined
    const meet = `ws://localhost:${slow?.port ?? server.port}`
    return {
      meet: `ws://localhost:${server.port}`,
      ofMembers: ['sales-2026'],
      isAlive: () => server.isAlive(),
      device: () => openStock(`${site.url}stock.html`, meet),
    }
  },
  startShelf: async space => {
    const site = await openStaticSite(folder)
    const {screen, errors, makeSpace} = await openPage(`${site.url}stock.html`, space)
    return {
      screen,
      errors,
      makeSpace,
      database: () => 'sales-2026',
      open: () => saysSo(screen.evaluate(() => stockDevice.keep())),
      write: size =>
        screen
          .evaluate(size => stockDevice.write(1, size), size)
          .then(
            () => true,
            () => false,
          ),
      held: () => screen.evaluate(() => stockDevice.held()),
    }
  },
})

async function openStock(url: string, meet: string): Promise<Device> {
  const spied = await openPage(url)
  const {screen} = spied
  return {
    ...spied,
    open: async as =>
      String(
        await screen.evaluate(
          ([meet, as]) =>
            stockDevice.open(meet, as === undefined ? undefined : Number(as)),
          [meet, as] as const,
        ),
      ),
    write: (entries, size) =>
      screen.evaluate(([entries, size]) => stockDevice.write(entries, size), [
        entries,
        size,
      ] as const),
    held: () => screen.evaluate(() => stockDevice.held()),
    connected: () => screen.evaluate(() => stockDevice.connected()),
    claims: () => screen.evaluate(() => (stockDevice.synced() ? stockDevice.held() : 0)),
    present: async () => (await screen.evaluate(() => stockDevice.present())).map(String),
    // Nobody has to prove anything there.
    turnedAway: () => Promise.resolve(0),
    drop: () => screen.evaluate(() => stockDevice.dropConnections()),
  }
}

async function startSignalling() {
  const port = await freePort()
  const server = spawn(process.execPath, ['node_modules/y-webrtc/bin/server.js'], {
    env: {...process.env, PORT: String(port)},
    stdio: 'ignore',
  })
  closeLater(() => server.kill())
  const isAlive = () =>
    fetch(`http://localhost:${port}/`).then(
      ({ok}) => ok,
      () => false,
    )
  if (!(await comesTrue(isAlive))) throw new Error('the signalling server did not start')
  return {port, isAlive}
}
