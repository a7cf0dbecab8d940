import type {Server} from 'node:http'
import {WebSocket, WebSocketServer} from 'ws'
import type {RawData} from 'ws'

export type MeetOptions = {
  readonly path: string
  /** Between two looks whether a connection still lives, in ms. */
  readonly beat?: number
}

/** A session description with many candidates is about 6 kB, sealed and encoded 8 kB. */
const MESSAGE_MAX = 64 * 1024
/** One topic a room. */
const TOPICS_MAX = 512
const TOPIC_LENGTH_MAX = 128
/** Who does not read what it asked for is passed over rather than kept in memory. */
const UNSENT_MAX = 1024 * 1024

type Topics = Map<string, Set<WebSocket>>

/**
 * The meeting point: passes on what one connection publishes to all others that subscribed to the topic. Topics and
 * payloads are opaque to it, and it remembers nothing but who subscribed.
 */
export function openMeet(server: Server, {path, beat = 30_000}: MeetOptions) {
  const topics: Topics = new Map()
  const alive = new WeakSet<WebSocket>()
  const sockets = new WebSocketServer({
    server,
    path,
    maxPayload: MESSAGE_MAX,
    perMessageDeflate: false,
    clientTracking: true,
  })
  // The server's own errors come by here too; whoever started it hears them there.
  sockets.on('error', () => {})
  sockets.on('connection', socket => {
    const joined = new Set<string>()
    alive.add(socket)
    socket.on('pong', () => alive.add(socket))
    // `ws` closes the connection itself after an error; without a listener Node would end.
    socket.on('error', () => socket.terminate())
    socket.on('close', () => joined.forEach(topic => leave(topics, topic, socket)))
    socket.on('message', (data, isBinary) => {
      const message = isBinary ? undefined : readMessage(data)
      if (!message) return socket.close(1008, 'Not understood')
      take(topics, socket, joined, message)
    })
  })
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, beat)
  return {
    topics: topics as ReadonlyMap<string, ReadonlySet<WebSocket>>,
    close: () => {
      clearInterval(timer)
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

type Message =
  | {readonly type: 'ping'}
  | {readonly type: 'subscribe' | 'unsubscribe'; readonly topic: string}
  | {readonly type: 'publish'; readonly topic: string; readonly data: string}

function take(
  topics: Topics,
  socket: WebSocket,
  joined: Set<string>,
  message: Message,
): void {
  switch (message.type) {
    case 'ping':
      return socket.send('{"type":"pong"}')
    case 'subscribe':
      if (joined.size >= TOPICS_MAX) return socket.close(1008, 'Too many topics')
      joined.add(message.topic)
      topics.set(message.topic, (topics.get(message.topic) ?? new Set()).add(socket))
      return
    case 'unsubscribe':
      joined.delete(message.topic)
      return leave(topics, message.topic, socket)
    case 'publish':
      return publish(topics.get(message.topic) ?? new Set(), socket, message)
  }
}

function publish(to: ReadonlySet<WebSocket>, from: WebSocket, message: Message): void {
  const text = JSON.stringify(message)
  for (const socket of to) {
    if (socket === from || socket.readyState !== WebSocket.OPEN) continue
    if (socket.bufferedAmount < UNSENT_MAX) socket.send(text)
  }
}

function leave(topics: Topics, topic: string, socket: WebSocket): void {
  const to = topics.get(topic)
  to?.delete(socket)
  if (to?.size === 0) topics.delete(topic)
}

function readMessage(data: RawData): Message | undefined {
  const value = parse(data)
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined
  if (value.type === 'ping') return {type: 'ping'}
  if (!('topic' in value)) return undefined
  const {type, topic} = value
  if (typeof topic !== 'string' || topic.length > TOPIC_LENGTH_MAX) return undefined
  if (type === 'subscribe' || type === 'unsubscribe') return {type, topic}
  if (type !== 'publish' || !('data' in value) || typeof value.data !== 'string')
    return undefined
  return {type, topic, data: value.data}
}

function parse(data: RawData): unknown {
  try {
    return JSON.parse(Buffer.isBuffer(data) ? data.toString('utf8') : '')
  } catch {
    return undefined
  }
}
