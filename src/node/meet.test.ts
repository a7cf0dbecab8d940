import {createServer} from 'node:http'
import type {Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {WebSocket} from 'ws'
import {openMeet} from './meet.ts'

let server: Server
let meet: ReturnType<typeof openMeet>

async function openWith(beat: number): Promise<void> {
  server = createServer()
  meet = openMeet(server, {path: '/meet', beat})
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
}

async function close(): Promise<void> {
  meet.close()
  await new Promise(done => server.close(done))
}

beforeEach(() => openWith(60_000))
afterEach(close)

class Guest {
  readonly heard: unknown[] = []
  readonly socket: WebSocket

  constructor() {
    const {port} = server.address() as AddressInfo
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/meet`)
    this.socket.on('message', data =>
      this.heard.push(JSON.parse((data as Buffer).toString('utf8'))),
    )
  }

  async joins(...topics: string[]): Promise<this> {
    await this.arrives()
    for (const topic of topics) this.says({type: 'subscribe', topic})
    const before = this.heard.length
    this.says({type: 'ping'})
    await vi.waitFor(() => expect(this.heard.length).toBe(before + 1))
    this.heard.length = 0
    return this
  }

  arrives(): Promise<void> {
    if (this.socket.readyState === WebSocket.OPEN) return Promise.resolve()
    return new Promise(done => this.socket.once('open', done))
  }

  says(message: unknown): void {
    this.socket.send(JSON.stringify(message))
  }

  leaves(): Promise<number> {
    return new Promise(done => this.socket.once('close', code => done(code)))
  }
}

const words = {type: 'publish', topic: 'bakery', data: 'sealed'}

describe('at the meeting point', () => {
  it('what one says is heard by all others on the topic, and by nobody else', async () => {
    const aoi = await new Guest().joins('bakery')
    const ben = await new Guest().joins('bakery')
    const chie = await new Guest().joins('garage')
    aoi.says(words)
    await vi.waitFor(() => expect(ben.heard).toEqual([words]))
    await chie.joins()
    expect([aoi.heard, chie.heard]).toEqual([[], []])
  })

  it('who left a topic hears nothing of it, and nothing is remembered of who is gone', async () => {
    const aoi = await new Guest().joins('bakery', 'garage')
    const ben = await new Guest().joins('bakery')
    ben.says({type: 'unsubscribe', topic: 'bakery'})
    await ben.joins()
    aoi.says(words)
    await aoi.joins()
    expect(ben.heard).toEqual([])
    aoi.socket.close()
    await vi.waitFor(() => expect(meet.topics.size).toBe(0))
  })

  it.each([
    {what: 'no JSON', text: 'hello'},
    {what: 'a number', text: '7'},
    {what: 'an unknown kind', text: '{"type": "dance", "topic": "a"}'},
    {what: 'no topic', text: '{"type": "subscribe"}'},
    {what: 'a topic of another kind', text: '{"type": "subscribe", "topic": {}}'},
    {
      what: 'a topic far too long',
      text: `{"type":"subscribe","topic":"${'a'.repeat(200)}"}`,
    },
    {what: 'data of another kind', text: '{"type":"publish","topic":"a","data":{}}'},
  ])('$what ends that connection and no other', async ({text}) => {
    const aoi = await new Guest().joins('bakery')
    const eve = await new Guest().joins()
    const gone = eve.leaves()
    eve.socket.send(text)
    expect(await gone).toBe(1008)
    aoi.says({type: 'ping'})
    await vi.waitFor(() => expect(aoi.heard).toEqual([{type: 'pong'}]))
  })

  it('bytes, and more than fits, end that connection', async () => {
    const eve = await new Guest().joins()
    const gone = eve.leaves()
    eve.socket.send(new Uint8Array([1, 2, 3]))
    expect(await gone).toBe(1008)
    const mallory = await new Guest().joins()
    const alsoGone = mallory.leaves()
    mallory.socket.send('x'.repeat(70_000))
    expect(await alsoGone).toBe(1009)
  })

  it('more topics than a person has rooms end that connection', async () => {
    const eve = await new Guest().joins()
    const gone = eve.leaves()
    for (let topic = 0; topic <= 512; topic++)
      eve.says({type: 'subscribe', topic: `${topic}`})
    expect(await gone).toBe(1008)
    await vi.waitFor(() => expect(meet.topics.size).toBe(0))
  })

  it('who no longer answers is let go', async () => {
    await close()
    await openWith(50)
    const aoi = new Guest()
    await aoi.arrives()
    aoi.says({type: 'subscribe', topic: 'bakery'})
    await vi.waitFor(() => expect(meet.topics.size).toBe(1))
    aoi.socket.pause()
    await vi.waitFor(() => expect(meet.topics.size).toBe(0))
    aoi.socket.terminate()
  })
})
