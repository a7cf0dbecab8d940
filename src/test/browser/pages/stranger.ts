import {hmac} from '@noble/hashes/hmac.js'
import {sha256} from '@noble/hashes/sha2.js'
import {seal} from '../../../app/door.ts'
import type {Head, Signer} from '../../../app/ports.ts'
import {base64url, concat, fromBase64url, utf8} from '../../../core/bytes.ts'
import {deriveKey} from '../../../core/derive.ts'
import type {Body} from '../../../core/entry/entry.ts'
import type {MemberId, RoomId} from '../../../core/ids.ts'
import {joinKeyOf, joinProof} from '../../../core/room/join-proof.ts'
import {control} from '../../../edge/net/control.ts'
import {Greeting} from '../../../edge/net/greeting.ts'
import type {Identity} from '../../../edge/net/handshake.ts'
import {MeetSocket} from '../../../edge/net/meet-socket.ts'
import {writeNeighbours} from '../../../edge/net/neighbours.ts'
import {Rendezvous} from '../../../edge/net/rendezvous.ts'
import {SealBox} from '../../../edge/net/seal-box.ts'
import type {Signal} from '../../../edge/net/signal.ts'
import {writeUpdate} from '../../../edge/net/sync-screen.ts'
import {writeRuns} from '../../../edge/yjs/write-run.ts'
import {Middle} from './middle.ts'
import {newSigner} from './plain-replica.ts'
import {RawPeer} from './raw-peer.ts'
import type {Channel, Manners} from './raw-peer.ts'

export type StrangerWay = {
  /** 32 bytes each, base64url. */
  readonly room: string
  readonly secret: string
  readonly meet: string
  /** How the meeting point is written where the others have it from. */
  readonly name?: string
  /** Another secret for the proof than for finding the others. */
  readonly proofSecret?: string
  /** Another room than the one it is found in. */
  readonly proofRoom?: string
  /** Whose key it says that it has. */
  readonly claims?: string
  /** How long messages may be that it takes, by its own word, in bytes. */
  readonly takes?: number
  /** What it says in place of a greeting of its own. */
  readonly says?: readonly string[]
}

const bytesOf = (text: string) => fromBase64url(text) ?? new Uint8Array(0)

/** Somebody who knows where a room meets and does there what no page of ours does; driven by a test from outside. */
const stranger = {
  peers: [] as RawPeer[],
  middle: undefined as Middle | undefined,
  signer: undefined as Signer | undefined,
  head: undefined as Head | undefined,
  room: '',
  joinKey: new Uint8Array(0) as Uint8Array,

  async open(way: StrangerWay): Promise<void> {
    const {room, secret} = way
    const signer = await newSigner()
    stranger.signer = signer
    stranger.room = room
    stranger.joinKey = joinKeyOf(bytesOf(secret), bytesOf(room))
    const identity: Identity = {
      room: bytesOf(way.proofRoom ?? room),
      authKey: deriveKey(bytesOf(way.proofSecret ?? secret), bytesOf(room), 'auth'),
      signer: way.claims === undefined ? signer : {...signer, me: way.claims as MemberId},
    }
    const {point, topic, box} = meetingOf(way)
    const rendezvous = new Rendezvous({
      me: crypto.randomUUID(),
      points: [point],
      topicAt: () => topic,
      box,
      connect: (remote, initiator, tell, closed) => {
        const manners = way.says ? recorded(way.says) : honest(identity)
        const describe = (signal: Signal) => tell(taking(signal, way.takes))
        const peer = new RawPeer(remote, initiator, manners, describe, closed)
        stranger.peers.push(peer)
        void peer.until(() => peer.isOpen).then(() => rendezvous.opened(remote))
        return peer
      },
      turnedAway: () => {},
    })
  },

  /** Tells all of them the next entry of its feed. */
  async writes(body: Body): Promise<void> {
    const {signer, head, room} = stranger
    if (!signer) return
    const draft = {body, claim: Date.now(), heads: []}
    const written = await seal(signer, room as RoomId, head, draft)
    stranger.head = written.head
    const {bytes} = written
    const run = {
      author: signer.me,
      base: 1,
      clock: written.head.seq - 1,
      entries: [bytes],
    }
    stranger.say('sync', base64url(writeUpdate(writeRuns([run]))))
  },

  joins(name: string): Promise<void> {
    const {signer, joinKey} = stranger
    const proof = joinProof(joinKey, signer!.me)
    return stranger.writes({kind: 'joined', name, proof})
  },

  /** Does not speak itself, but stands between those who do. */
  standBetween(way: StrangerWay): void {
    const {point, topic, box} = meetingOf(way)
    stranger.middle = new Middle(point, topic, box)
  },

  /** Connections over which the other side has proved itself, and which it has not closed. */
  live: () => stranger.peers.filter(({isOpen}) => isOpen),

  /** Ends its own connections; it is back at once. */
  hangUp(): void {
    for (const peer of stranger.live()) peer.close()
  },

  cutOff: () => stranger.peers.filter(({state}) => state.proved && state.over).length,

  /** Tells a message to each of them, or to the one at this place. */
  say(channel: Channel, message: string, at?: number): void {
    for (const peer of chosen(at)) peer.say(channel, bytesOf(message))
  },

  /** Tells each of them something else, all in one breath. */
  sayEach(channel: Channel, messages: readonly string[]): void {
    for (const [at, message] of messages.entries()) stranger.say(channel, message, at)
  },

  /** Tells each of them that it reaches all, as it does: nobody passes on to another what comes from it. */
  async tellsWhomItReaches(): Promise<void> {
    const peers = stranger.live()
    const list = writeNeighbours(peers.map(({remote}) => remote))
    for (const peer of peers)
      peer.say('control', concat(Uint8Array.of(control.neighbours), list))
    await Promise.all(peers.map(peer => peer.isHeard()))
  },

  /** The same without the format of the channel: each piece is one message on the wire. */
  send(channel: Channel, pieces: readonly string[], times = 1): void {
    for (const peer of chosen())
      for (let time = 0; time < times; time++)
        for (const piece of pieces) peer.send(channel, bytesOf(piece))
  },

  sendText(channel: Channel, text: string): void {
    for (const peer of chosen()) peer.send(channel, text)
  },

  intrude(bytes: string): void {
    for (const peer of chosen()) peer.intrude(bytesOf(bytes))
  },

  /** What each of them holds, once it has read what was said before; null from those that have hung up. */
  async ask(): Promise<(string | null)[]> {
    const answers = await Promise.all(chosen().map(peer => peer.ask()))
    return answers
      .map(answer => answer && base64url(answer))
      .map(answer => answer ?? null)
  },

  /** What it said itself in greeting, to each. */
  said: () => stranger.peers.map(({said}) => said.map(base64url)),

  /** Whether anything came that is for members alone. */
  wasTold: () =>
    stranger.peers.some(({heard}) => {
      const [, , ...more] = heard.control
      return heard.sync.length > 0 || more.length > 0
    }),

  /** Connections that stood and were closed before anything was told over them. */
  turnedAway: () =>
    stranger.peers.filter(
      ({state, heard}) => state.channels && state.over && heard.sync.length === 0,
    ).length,
}

function meetingOf({room, secret, meet, name = './meet'}: StrangerWay) {
  const derived = (use: string) => deriveKey(bytesOf(secret), bytesOf(room), use)
  return {
    point: new MeetSocket({name, url: meet}),
    topic: base64url(hmac(sha256, derived('topic'), utf8(name))),
    box: new SealBox(derived('signal')),
  }
}

function chosen(at?: number): RawPeer[] {
  const open = stranger.live()
  return at === undefined ? open : open.slice(at, at + 1)
}

function taking(signal: Signal, length: number | undefined): Signal {
  if (length === undefined || signal.type === 'candidate') return signal
  const limit = `a=max-message-size:${length}`
  return {...signal, sdp: signal.sdp.replace(/a=max-message-size:\d+/, limit)}
}

function honest(identity: Identity): Manners {
  let greeting: Greeting | undefined
  return {
    begin: say => {
      greeting = new Greeting(identity, say)
      greeting.begin()
    },
    take: async (message, fingerprints) =>
      (await greeting?.take(message, fingerprints)) !== undefined,
  }
}

/** Says what was said before, and is content with whatever it hears. */
function recorded(messages: readonly string[]): Manners {
  return {
    begin: say => messages.map(bytesOf).forEach(say),
    take: () => Promise.resolve(true),
  }
}

export type Stranger = typeof stranger
declare global {
  var stranger: Stranger
}
globalThis.stranger = stranger
