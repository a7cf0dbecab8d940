// Imported first by a page: counts what is opened and not closed again, so that a test can tell.

const live = {
  connections: new Set<RTCPeerConnection>(),
  sockets: new Set<WebSocket>(),
  timers: new Set<unknown>(),
  channels: new Set<BroadcastChannel>(),
  listeners: new Set<unknown>(),
}

/** All that was published on BroadcastChannels, by their names: bytes one after the other, as letters. */
export const published = new Map<string, string>()

export function counts(): Record<keyof typeof live, number> {
  return {
    connections: live.connections.size,
    sockets: [...live.sockets].filter(({readyState}) => readyState < 2).length,
    timers: live.timers.size,
    channels: live.channels.size,
    listeners: live.listeners.size,
  }
}

/** As when the network takes every connection away at once: nobody gets to say goodbye. */
export function dropConnections(): void {
  for (const connection of live.connections) connection.close()
}

globalThis.RTCPeerConnection = class extends RTCPeerConnection {
  constructor(configuration?: RTCConfiguration) {
    super(configuration)
    live.connections.add(this)
  }

  /** One that nothing holds any more is forgotten by the browser, which makes no more than it can remember. */
  override close(): void {
    live.connections.delete(this)
    super.close()
  }
}

globalThis.WebSocket = class extends WebSocket {
  constructor(url: string | URL) {
    super(url)
    live.sockets.add(this)
  }
}

globalThis.BroadcastChannel = class extends BroadcastChannel {
  constructor(name: string) {
    super(name)
    live.channels.add(this)
  }

  override postMessage(message: unknown): void {
    const letters = ArrayBuffer.isView(message)
      ? new TextDecoder('latin1').decode(message)
      : JSON.stringify(message)
    published.set(this.name, (published.get(this.name) ?? '') + letters)
    super.postMessage(message)
  }

  override close(): void {
    live.channels.delete(this)
    super.close()
  }
}

const {setInterval, clearInterval, setTimeout, clearTimeout} = globalThis
globalThis.setInterval = ((run: () => void, ms: number) => {
  const timer = setInterval(run, ms)
  live.timers.add(timer)
  return timer
}) as typeof setInterval
globalThis.setTimeout = ((run: () => void, ms: number) => {
  const timer = setTimeout(() => {
    live.timers.delete(timer)
    run()
  }, ms)
  live.timers.add(timer)
  return timer
}) as typeof setTimeout
globalThis.clearInterval = timer => {
  live.timers.delete(timer)
  clearInterval(timer)
}
globalThis.clearTimeout = timer => {
  live.timers.delete(timer)
  clearTimeout(timer)
}

for (const target of [window, document]) {
  const {addEventListener, removeEventListener} = target
  target.addEventListener = (...given: Parameters<typeof addEventListener>) => {
    live.listeners.add(given[1])
    addEventListener.apply(target, given)
  }
  target.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
    live.listeners.delete(given[1])
    removeEventListener.apply(target, given)
  }
}
