import type {MemberId, Millis} from '../../core/ids.ts'
import {refuse, type Result} from '../../core/result.ts'
import type {Stop} from '../../core/store.ts'
import type {HandAsk, HandProblem} from '../../app/by-hand.ts'
import type {RoomConnections} from '../../app/connecting.ts'
import {noLink, type Link, type TurnedAway} from '../../app/link.ts'
import type {Replica} from '../replica.ts'
import type {Conduct} from './conduct.ts'
import {control, writeControl} from './control.ts'
import {ForkWatch} from './fork-watch.ts'
import type {Identity} from './handshake.ts'
import {HandOver} from './hand-over.ts'
import {HeadsTalk} from './heads-talk.ts'
import type {Carried} from './line.ts'
import {lookInto} from './look.ts'
import {meetingOf, type MeetingPoint} from './meeting-point.ts'
import {Neighbours} from './neighbours.ts'
import type {Places} from './places.ts'
import type {Peer} from './peer.ts'
import {Rendezvous} from './rendezvous.ts'
import {SealBox} from './seal-box.ts'
import type {Signal} from './signal.ts'
import {messageInParts, screenMessage, writeUpdate} from './sync-screen.ts'
import {openYRoom} from './y-room.ts'
import type {YRoom} from './y-room.ts'

export type ConnectionsOptions = {
  readonly replica: Replica
  /** Whether what arrives is kept on this device. */
  readonly stores: boolean
  readonly identity: Identity
  readonly signalKey: Uint8Array
  /** By which codes that are carried by hand are known to be of this room. */
  readonly handTag: Uint8Array
  readonly points: readonly MeetingPoint[]
  readonly topicAt: (point: MeetingPoint) => string
  readonly iceServers: readonly RTCIceServer[]
  readonly places: Places
  /** When the room was last on the screen; 0 if never. */
  readonly openedAt: () => Millis
  readonly conduct: Conduct
  readonly onLink: (link: Link) => void
}

/** A progress bar needs no more. */
const TELL_MS = 50
const COUNT_MS = 1_000
/** Whoever is removed while connected hears of it before the line is cut. */
const PARTING_MS = 2_000
/** Smaller messages are in before anyone could read a progress bar. */
const LARGE = 256 * 1024
/** Two entries of the greatest length: a first sync is not passed on to those who most likely have it. */
const PASSED_ON_MAX = 64 * 1024

/** What browsers choose by themselves. */
const ecdsa: EcKeyGenParams = {name: 'ECDSA', namedCurve: 'P-256'}

/** All peers of one room, from the page's being shown to its being hidden. */
export class Connections {
  readonly #options: ConnectionsOptions
  readonly #peers = new Set<Peer>()
  /** Those of the peers that were connected by hand. */
  readonly #byHand = new Set<Peer>()
  readonly #heads: HeadsTalk
  readonly #forks: ForkWatch
  readonly #neighbours = new Neighbours()
  readonly #stops: Stop[] = []
  #yRoom: YRoom | undefined
  #rendezvous: Rendezvous | undefined
  #handOver: HandOver | undefined
  #telling: ReturnType<typeof setTimeout> | undefined
  #counting: ReturnType<typeof setTimeout> | undefined
  #parting: ReturnType<typeof setTimeout> | undefined
  #turnedAway = noLink.turnedAway
  #newer = false
  #closed = false

  constructor(options: ConnectionsOptions) {
    this.#options = options
    this.#heads = new HeadsTalk(options.replica, options.stores, () => this.#tellSoon())
    this.#forks = new ForkWatch(options.replica, this.#heads.tables, what =>
      this.#count(what),
    )
    for (const point of options.points)
      this.#stops.push(point.state.follow(() => this.#tell()))
    this.#stops.push(
      options.replica.keptOut.follow(() => {
        this.#parting ??= setTimeout(() => this.#part(), PARTING_MS)
      }),
    )
    this.#tell()
    void this.#open()
  }

  seekNow(): void {
    this.#rendezvous?.seekNow()
  }

  /** For whoever wants to know more than `onLink` tells. */
  look(): Promise<RoomConnections> {
    return lookInto(this.#peers, this.#options.points)
  }

  hand(ask: HandAsk): Result<void, HandProblem> {
    return this.#handOver?.ask(ask) ?? refuse('not-ready')
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    clearTimeout(this.#telling)
    clearTimeout(this.#counting)
    clearTimeout(this.#parting)
    for (const stop of this.#stops.splice(0)) stop()
    for (const peer of [...this.#peers]) peer.sendControl(writeControl(control.bye))
    this.#handOver?.close()
    this.#rendezvous?.close()
    this.#yRoom?.close()
    this.#heads.close()
    this.#forks.close()
    this.#neighbours.close()
  }

  async #open(): Promise<void> {
    const {replica, identity, iceServers, points, topicAt, conduct, signalKey} =
      this.#options
    const peerOpts = {
      identity,
      iceServers,
      screen: (message: Uint8Array) => screenMessage(message, this.#screen),
      inParts: (message: Uint8Array) => messageInParts(message, replica),
      welcome: (device: MemberId) =>
        !conduct.isRefused(device) && !replica.keptOut.value.has(device),
      violated: (device: MemberId) => {
        if (conduct.violated(device)) this.#turnOut(device)
      },
      turnedAway: (what: keyof TurnedAway) => this.#count(what),
    }
    const yRoom = await openYRoom(replica.doc, peerOpts, this.#broadcast)
    if (this.#closed) return yRoom.close()
    this.#yRoom = yRoom
    this.#rendezvous = new Rendezvous({
      me: yRoom.me,
      points,
      topicAt,
      box: new SealBox(signalKey),
      places: this.#options.places,
      openedAt: this.#options.openedAt,
      spare: () => this.#neighbours.spare,
      connect: (remote, initiator, tell, closed) => {
        const peer = this.#connect(yRoom, remote, initiator, tell)
        peer.on('connect', () => this.#replace(peer))
        peer.on('close', closed)
        return {
          get isOpen() {
            return peer.connected
          },
          signal: signal => peer.signal(signal),
          close: () => peer.destroy(),
        }
      },
      turnedAway: () => this.#count('notes'),
    })
    this.#handOver = new HandOver({
      tag: this.#options.handTag,
      newCertificate: () => RTCPeerConnection.generateCertificate(ecdsa),
      connect: (initiator, tell, carried) => {
        const peer = this.#connect(yRoom, crypto.randomUUID(), initiator, tell, carried)
        this.#byHand.add(peer)
        peer.on('close', () => this.#byHand.delete(peer))
        return peer
      },
      changed: () => this.#tellSoon(),
    })
  }

  #connect(
    yRoom: YRoom,
    remote: string,
    initiator: boolean,
    tell: (signal: Signal) => void,
    carried?: Carried,
  ): Peer {
    const peer = yRoom.connect(remote, initiator, tell, carried)
    peer.on('connect', () => {
      this.#peers.add(peer)
      this.#rendezvous?.opened(remote)
      this.#neighbours.greet(peer, remote)
      this.#heads.greet(peer)
      this.#tell()
    })
    peer.on('control', message => {
      const isRead = [
        this.#heads.hear(peer, message),
        this.#neighbours.hear(peer, message),
      ]
      if (isRead.includes(false)) this.#count('messages')
      this.#forks.hear(peer, message)
    })
    peer.on('fragment', () => {
      if (peer.receiving.total > LARGE) this.#tellSoon()
    })
    peer.on('close', () => {
      this.#peers.delete(peer)
      this.#heads.forget(peer)
      this.#forks.forget(peer)
      this.#neighbours.forget(peer)
      this.#tell()
    })
    return peer
  }

  /** A connection that comes again by itself takes the place of one that was made by hand. */
  #replace({device}: Peer): void {
    for (const peer of [...this.#byHand]) if (peer.device === device) peer.destroy()
  }

  readonly #screen = async (update: Uint8Array) => {
    const {replica} = this.#options
    const before = replica.onPage
    const screened = await replica.screen(update)
    this.#newer ||= screened.newer
    if (replica.onPage > before || screened.newer) this.#countSoon()
    return screened
  }

  /** Over whichever connections it is here. */
  #turnOut(device: MemberId): void {
    this.#heads.disbelieve(device)
    for (const peer of [...this.#peers]) if (peer.device === device) peer.destroy()
  }

  #part(): void {
    this.#parting = undefined
    const {keptOut} = this.#options.replica
    for (const peer of [...this.#peers])
      if (peer.device && keptOut.value.has(peer.device)) peer.destroy()
  }

  /** What is our own, to all; what a peer sent, to those that it does not reach itself. What is large they ask for, if heads show that they lack it. */
  readonly #broadcast = (update: Uint8Array, fromPeer: boolean) => {
    if (isOfDeletesAlone(update) || (fromPeer && update.length > PASSED_ON_MAX)) return
    const from = fromPeer && [...this.#peers].find(peer => peer.isDelivering)
    const message = writeUpdate(update)
    for (const peer of from ? this.#neighbours.beyond(from) : this.#peers)
      peer.send(message)
  }

  #count(what: keyof TurnedAway): void {
    this.#turnedAway = {...this.#turnedAway, [what]: this.#turnedAway[what] + 1}
    this.#countSoon()
  }

  /** Nobody waits for these, and whoever floods us shall not keep the screen busy. */
  #countSoon(): void {
    if (!this.#closed) this.#counting ??= setTimeout(() => this.#tell(), COUNT_MS)
  }

  #tellSoon(): void {
    this.#telling ??= setTimeout(() => this.#tell(), TELL_MS)
  }

  #tell(): void {
    clearTimeout(this.#telling)
    clearTimeout(this.#counting)
    this.#telling = undefined
    this.#counting = undefined
    if (this.#closed) return
    const {replica, points, identity, conduct, onLink} = this.#options
    const devices = [...this.#peers].flatMap(({device}) => device ?? [])
    onLink({
      meeting: meetingOf(points),
      peers: [...new Set(devices)].filter(device => device !== identity.signer.me),
      receiving: receivingOf(this.#peers),
      heldBy: this.#heads.heldBy,
      further: this.#heads.further,
      refused: conduct.refused,
      turnedAway: this.#turnedAway,
      onPage: replica.onPage,
      newer: this.#newer,
      hands: this.#handOver?.hands,
    })
  }
}

function receivingOf(peers: ReadonlySet<Peer>): Link['receiving'] {
  const large = [...peers].map(peer => peer.receiving).filter(({total}) => total > LARGE)
  if (large.length === 0) return undefined
  return {
    done: large.reduce((sum, {done}) => sum + done, 0),
    total: large.reduce((sum, {total}) => sum + total, 0),
  }
}

/** Everyone deletes for themselves what a withdraw names, and takes no deletes from others. */
function isOfDeletesAlone(update: Uint8Array): boolean {
  return update[0] === 0
}
