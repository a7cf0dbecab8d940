import {once} from 'node:events'
import {createServer} from 'node:http'
import type {Server} from 'node:http'
import {connect} from 'node:net'
import type {AddressInfo, Socket} from 'node:net'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {WebSocket} from 'ws'
import {openMeet} from './meet.ts'
import type {MeetOptions} from './meet.ts'

let server: Server
let meet: ReturnType<typeof openMeet>

async function openWith(options: Omit<MeetOptions, 'path'>): Promise<void> {
  server = createServer()
  meet = openMeet(server, {path: '/meet', beat: 60_000, ...options})
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
}

async function close(): Promise<void> {
  meet.close()
  await new Promise(done => server.close(done))
}

beforeEach(() => openWith({}))
afterEach(close)

async function openAgainWith(options: Omit<MeetOptions, 'path'>): Promise<void> {
  await close()
  await openWith(options)
}

class Guest {
  readonly heard: unknown[] = []
  readonly socket: WebSocket

  constructor(headers: Record<string, string> = {}) {
    const {port} = server.address() as AddressInfo
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/meet`, {headers})
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

  /** The HTTP status with which it was not let in. */
  refused(): Promise<number | undefined> {
    this.socket.on('error', () => {})
    return new Promise(done =>
      this.socket.once('unexpected-response', (_, {statusCode}) => done(statusCode)),
    )
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
    await vi.waitFor(() => expect(meet.health().topics).toBe(0))
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
    expect(meet.health().refused).toMatchObject({topics: 1, notUnderstood: 0})
    await vi.waitFor(() => expect(meet.health().topics).toBe(0))
  })

  it('who no longer answers is let go', async () => {
    await openAgainWith({beat: 50})
    const aoi = new Guest()
    await aoi.arrives()
    aoi.says({type: 'subscribe', topic: 'bakery'})
    await vi.waitFor(() => expect(meet.health().topics).toBe(1))
    aoi.socket.pause()
    await vi.waitFor(() => expect(meet.health().topics).toBe(0))
    aoi.socket.terminate()
  })
})

const refused = () =>
  Object.fromEntries(
    Object.entries(meet.health().refused).filter(([, count]) => count > 0),
  )

describe('the meeting point’s limits', () => {
  it('a browser has one connection for all its rooms: three times an office of 25 behind one address come in, and talk', async () => {
    const office = Array.from({length: 75}, () => new Guest())
    await Promise.all(office.map(guest => guest.joins('bakery')))
    office[0]!.says(words)
    for (const guest of office.slice(1))
      await vi.waitFor(() => expect(guest.heard).toEqual([words]))
    expect(meet.health()).toMatchObject({connections: 75, topics: 1})
    expect(refused()).toEqual({})
  })

  it('one address has so many connections and no more; who leaves makes room, and others are not asked to wait', async () => {
    await openAgainWith({limits: {connectionsPerAddress: 2, behindProxy: true}})
    const from = (address: string) =>
      new Guest({'X-Forwarded-For': `made up, ${address}`})
    const [first] = [from('10.0.0.1'), from('10.0.0.1')]
    await vi.waitFor(() => expect(meet.health().connections).toBe(2))
    expect(await from('10.0.0.1').refused()).toBe(429)
    await from('10.0.0.2').joins('bakery')
    first.socket.close()
    await vi.waitFor(() => expect(meet.health().connections).toBe(2))
    await from('10.0.0.1').joins('bakery')
    expect(refused()).toEqual({connectionsPerAddress: 1})
  })

  it('nobody says for themselves where they come from', async () => {
    await openAgainWith({limits: {connectionsPerAddress: 1}})
    await new Guest({'X-Forwarded-For': '10.0.0.1'}).joins('bakery')
    expect(await new Guest({'X-Forwarded-For': '10.0.0.2'}).refused()).toBe(429)
  })

  it('when it is full it says so, and is open again when somebody has left', async () => {
    await openAgainWith({limits: {connections: 1}})
    const aoi = await new Guest().joins('bakery')
    expect(await new Guest().refused()).toBe(503)
    aoi.socket.close()
    await vi.waitFor(() => expect(meet.health().connections).toBe(0))
    await new Guest().joins('bakery')
    expect(refused()).toEqual({connections: 1})
  })

  it('pages of its own host and those that it was told of meet here, pages of other sites do not', async () => {
    await openAgainWith({limits: {origins: ['https://team.example']}})
    for (const origin of ['https://127.0.0.1:8443', 'https://team.example'])
      await new Guest({Origin: origin}).joins('bakery')
    for (const origin of ['https://evil.example', 'https://team.example.evil', 'null'])
      expect(await new Guest({Origin: origin}).refused(), origin).toBe(403)
    expect(refused()).toEqual({origin: 3})
    await openAgainWith({limits: {origins: 'any'}})
    await new Guest({Origin: 'https://evil.example'}).joins('bakery')
  })

  it(
    'who says too much too quickly is heard later and loses nothing; nobody else waits for that',
    {timeout: 60_000},
    async () => {
      const all = {timeout: 50_000}
      await openAgainWith({limits: {rate: 100 * 1024}})
      const eve = await new Guest().joins('bakery')
      const aoi = await new Guest().joins('bakery')
      const ben = await new Guest().joins('bakery')
      const flood = Array.from({length: 630}, (_, number) => `${number} `.padEnd(10_240))
      // Ben reads in this same process, and who does not read in time is passed over.
      for (let at = 0; at < flood.length; at += 50) {
        for (const data of flood.slice(at, at + 50)) eve.says({...words, data})
        const isOn = () => ben.heard.length >= at + 50 || 'rate' in refused()
        await vi.waitFor(() => expect(isOn()).toBe(true), all)
      }
      await vi.waitFor(() => expect(refused()).toHaveProperty('rate'), all)
      aoi.says(words)
      await vi.waitFor(() => expect(ben.heard).toHaveLength(flood.length + 1), all)
      const heard = ben.heard.map(message => (message as typeof words).data)
      expect(heard.indexOf(words.data)).toBeLessThan(flood.length)
      expect(heard.filter(data => data !== words.data)).toEqual(flood)
      expect(refused()).not.toHaveProperty('notRead')
    },
  )

  it(
    'who asks without end and reads nothing is passed over, and is not kept in memory',
    {timeout: 20_000},
    async () => {
      await openAgainWith({limits: {rate: 2 ** 40}})
      const aoi = await new Guest().joins('bakery')
      const eve = await new Guest().joins('bakery')
      eve.socket.pause()
      const large = {...words, data: 'x'.repeat(60_000)}
      await vi.waitFor(
        () => {
          for (let message = 0; message < 50; message++) aoi.says(large)
          expect(refused()).toHaveProperty('notRead')
        },
        {timeout: 15_000},
      )
      eve.socket.terminate()
    },
  )

  it('what was refused is counted by why, with nothing said of whom or what', async () => {
    const eve = await new Guest().joins('garage')
    eve.says('rubbish')
    const mallory = await new Guest().joins()
    mallory.socket.send('x'.repeat(70_000))
    await vi.waitFor(() => expect(refused()).toEqual({notUnderstood: 1, messageSize: 1}))
    await new Guest().joins('bakery')
    const said = JSON.stringify(meet.health())
    expect(said).not.toMatch(/bakery|garage|rubbish|127\.0\.0\.1/)
  })

  it('rubbish instead of a greeting or of frames ends that line alone', async () => {
    const aoi = await new Guest().joins('bakery')
    const {port} = server.address() as AddressInfo
    for (const rubbish of [
      Buffer.from([0, 255, 1, 2]),
      Buffer.from('GET /meet HTTP/1.1\r\nUpgrade: websocket\r\n\r\n'),
    ]) {
      const line = connect(port, '127.0.0.1').resume()
      line.write(rubbish)
      await once(line, 'close')
    }
    const eve = await new Guest().joins()
    const gone = eve.leaves()
    const line = Reflect.get(eve.socket, '_socket') as Socket
    line.write(Buffer.alloc(64, 255))
    await gone
    aoi.says({type: 'ping'})
    await vi.waitFor(() => expect(aoi.heard).toEqual([{type: 'pong'}]))
  })
})
