import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching'
import {NavigationRoute, registerRoute} from 'workbox-routing'
import type {PrecacheEntry} from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[]
}

const configuration = new URL('cairn.json', self.registration.scope).href
const kept = 'cairn-configuration'
/** Well before the page gives up: a site that hangs must not keep anyone from connecting by other ways. */
const ANSWER_MS = 4_000

precacheAndRoute([...self.__WB_MANIFEST])
cleanupOutdatedCaches()
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('index.html'), {
    allowlist: [/\/(index\.html)?(\?.*)?$/],
  }),
)
registerRoute(({url}) => url.href === configuration, newestOrKept)

// The page that brings the first version has asked before it could be heard here.
self.addEventListener('install', event =>
  event.waitUntil(newestOrKept({request: new Request(configuration)})),
)

// The first version takes the open page at once, so that its lazy parts are there offline too.
// A later one gets here only when it was asked for or when no page is open.
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('message', ({data}: {readonly data: unknown}) => {
  if (isSkipWaiting(data)) void self.skipWaiting()
})

/** A site that cannot be reached may still name meeting points that can. */
async function newestOrKept({request}: {readonly request: Request}): Promise<Response> {
  const answer = await wholeAnswer(request).catch(() => undefined)
  // That there is none is kept too: the room is then opened at once, and connected by hand.
  if (answer?.ok || answer?.status === 404 || answer?.status === 410) {
    await keep(answer.clone()).catch(() => undefined)
    return answer
  }
  const last = await caches.match(configuration, {cacheName: kept}).catch(() => undefined)
  return last ?? answer ?? Response.error()
}

/** Rejects where the site cannot be reached, or has not said all in time. */
async function wholeAnswer(request: Request): Promise<Response> {
  const answer = await fetch(request, {signal: AbortSignal.timeout(ANSWER_MS)})
  return new Response(await answer.blob(), answer)
}

/** Rejects where there is no space for it. */
async function keep(answer: Response): Promise<void> {
  const cache = await caches.open(kept)
  await cache.put(configuration, answer)
}

function isSkipWaiting(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'SKIP_WAITING'
  )
}
