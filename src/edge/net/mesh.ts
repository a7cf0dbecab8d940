import {hmac} from '@noble/hashes/hmac.js'
import {sha256} from '@noble/hashes/sha2.js'
import {base64url, fromBase64url, utf8} from '../../core/bytes.ts'
import {deriveKey} from '../../core/derive.ts'
import type {HandAsk, HandProblem} from '../../app/by-hand.ts'
import type {Link, Signer} from '../../app/ports.ts'
import {refuse, type Result} from '../../core/result.ts'
import {handTag} from '../../core/room/hand-code.ts'
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
  readonly config: Config
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

/** All rooms of this page share it. */
const places = new Places()

/** The live connections of one room. They end when the page is hidden for good, and come back when it is shown again. */
export function openMesh({
  replica,
  secret,
  signer,
  config,
  onLink,
  peek = false,
  conduct = new Conduct(),
}: MeshOptions): Mesh {
  const room = fromBase64url(replica.room) ?? new Uint8Array(32)
  const topicKey = deriveKey(secret, room, 'topic')
  const points = config.meetingPoints.map(meetingPointAt)
  const open = () =>
    new Connections({
      replica,
      stores: !peek,
      identity: {room, signer, authKey: deriveKey(secret, room, 'auth')},
      signalKey: deriveKey(secret, room, 'signal'),
      handTag: handTag({id: replica.room, secret}),
      points,
      topicAt: ({name}) => base64url(hmac(sha256, topicKey, utf8(name))),
      iceServers: config.iceServers,
      places,
      conduct,
      onLink,
    })

  let connections: Connections | undefined = open()
  const retry = () => {
    for (const point of points) point.retry()
    connections?.seekNow()
  }
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
      connections?.close()
      connections = undefined
    },
  }
}
