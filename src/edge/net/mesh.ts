import {hmac} from '@noble/hashes/hmac.js'
import {sha256} from '@noble/hashes/sha2.js'
import {base64url, fromBase64url, utf8} from '../../core/bytes.ts'
import {deriveKey} from '../../core/derive.ts'
import type {HandAsk, HandProblem} from '../../app/by-hand.ts'
import type {Link} from '../../app/link.ts'
import type {Signer} from '../../app/ports.ts'
import {refuse, type Result} from '../../core/result.ts'
import {handTag} from '../../core/room/hand-code.ts'
import type {Meeting} from '../meeting.ts'
import type {Replica} from '../replica.ts'
import {Conduct} from './conduct.ts'
import type {Config} from './config.ts'
import {Connections} from './connections.ts'
import {meetingPointAt} from './meeting-points.ts'
import {followPage} from './page.ts'
import {Places} from './places.ts'

export type MeshOptions = {
  readonly replica: Replica
  /** 32 bytes. */
  readonly secret: Uint8Array
  readonly signer: Signer
  readonly meeting: Meeting
  readonly onLink: (link: Link) => void
  /** A room looked at before joining: nothing of it is kept. */
  readonly peek?: boolean
  /** Lasts longer than this mesh, where the tab leads more than once. */
  readonly conduct?: Conduct
}

export type Mesh = {
  /** Looks for the others at once. */
  retry(): void
  hand(ask: HandAsk): Result<void, HandProblem>
  /** After this nothing is told and nothing is held open. Closing twice is fine. */
  close(): void
}

/** Whoever is connected hears that the room meets elsewhere before the line is cut: there may be no other. */
const PARTING_MS = 2_000

/** All rooms of this page share it. */
const places = new Places()

/** The live connections of one room. They end when the page is hidden for good, and come back when it is shown again. */
export function openMesh({
  replica,
  secret,
  signer,
  meeting,
  onLink,
  peek = false,
  conduct = new Conduct(),
}: MeshOptions): Mesh {
  const room = fromBase64url(replica.room) ?? new Uint8Array(32)
  const topicKey = deriveKey(secret, room, 'topic')
  const {config, looks} = meeting
  const configNow = () => meeting.configWith(replica.meeting.value)
  let used = configNow()
  let points = pointsIn(used)
  let isConnected = false
  const open = () => {
    used = configNow()
    points = pointsIn(used)
    return new Connections({
      replica,
      stores: !peek,
      identity: {room, signer, authKey: deriveKey(secret, room, 'auth')},
      signalKey: deriveKey(secret, room, 'signal'),
      handTag: handTag({id: replica.room, secret}),
      points,
      topicAt: ({name}) => base64url(hmac(sha256, topicKey, utf8(name))),
      iceServers: used.iceServers,
      places,
      openedAt: () => meeting.openedAt(replica.room),
      conduct,
      onLink: link => {
        isConnected = link.peers.length > 0
        onLink(link)
      },
    })
  }

  let connections: Connections | undefined = open()
  const look = () => Promise.resolve(connections?.look())
  looks.set(replica.room, look)
  const retry = () => {
    for (const point of points) point.retry()
    connections?.seekNow()
  }
  // All anew: who can be met where, and through which relay, is settled when a connection is made.
  const anew = () => {
    parting = undefined
    if (!connections || JSON.stringify(configNow()) === JSON.stringify(used)) return
    connections.close()
    connections = open()
  }
  let parting: ReturnType<typeof setTimeout> | undefined
  const stopConfig = config.follow(anew)
  // Where nobody is connected, nobody has to hear of it first.
  const stopRoom = replica.meeting.follow(() => {
    if (isConnected) parting ??= setTimeout(anew, PARTING_MS)
    else anew()
  })
  // Another tab may have opened it, and this one have no place left for it.
  const stopOpened = meeting.followOpened(replica.room, retry)
  const stop = followPage({
    hidden: () => {
      connections?.close()
      connections = undefined
    },
    shown: () => {
      connections ??= open()
      retry()
    },
  })
  return {
    retry,
    hand: ask => connections?.hand(ask) ?? refuse('not-ready'),
    close: () => {
      stop()
      stopOpened()
      stopConfig()
      stopRoom()
      clearTimeout(parting)
      connections?.close()
      connections = undefined
      // A room that was peeked at may be connected anew already.
      if (looks.get(replica.room) === look) looks.delete(replica.room)
    },
  }
}

const pointsIn = ({meetingPoints}: Config) => meetingPoints.map(meetingPointAt)
