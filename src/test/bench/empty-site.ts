import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {closeLater} from '../browser/support/closing.ts'

const page = `<!doctype html>
<meta charset="utf-8"><title>empty</title><link rel="icon" href="data:,">
<p>empty</p>
<script>navigator.serviceWorker.register('./worker.js').catch(() => {})</script>`

const worker = `
addEventListener('install', event =>
  event.waitUntil(caches.open('page').then(cache => cache.add('./'))))
addEventListener('activate', event => event.waitUntil(clients.claim()))
addEventListener('fetch', event =>
  event.respondWith(caches.match(event.request).then(kept => kept ?? fetch(event.request))))`

/** A page with nothing in it, which its own worker keeps: no app can start sooner. */
export async function openEmptySite() {
  const server = createServer(({url}, answer) => {
    const isWorker = url === '/worker.js'
    answer.setHeader('Content-Type', isWorker ? 'text/javascript' : 'text/html')
    answer.end(isWorker ? worker : page)
  })
  server.listen(0)
  await once(server, 'listening')
  const stop = async () => {
    if (!server.listening) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  closeLater(stop)
  return {url: `http://localhost:${(server.address() as AddressInfo).port}/`, stop}
}
