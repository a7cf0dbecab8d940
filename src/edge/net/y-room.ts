import * as broadcast from 'lib0/broadcastchannel'
import {Awareness} from 'y-protocols/awareness'
import {WebrtcConn, WebrtcProvider} from 'y-webrtc'
import type {Room} from 'y-webrtc'
import * as Y from 'yjs'
import {withoutThrowing} from '../without-throwing.ts'
import type {Carried} from './line.ts'
import type {Peer, PeerOptions} from './peer.ts'
import type {Signal} from './signal.ts'

/** y-webrtc's room for one document, without its meeting points, its BroadcastChannel, its presence and its listeners. */
export type YRoom = {
  /** This session's id, new each time. */
  readonly me: string
  readonly connect: (
    remote: string,
    initiator: boolean,
    tell: (signal: Signal) => void,
    carried?: Carried,
  ) => Peer
  readonly close: () => void
}

const nothing = () => {}

/** `updated` hears every update of the document, and whether y-webrtc applied it for a peer. */
export async function openYRoom(
  doc: Y.Doc,
  peerOpts: Omit<PeerOptions, 'initiator'>,
  updated: (update: Uint8Array, fromPeer: boolean) => void,
): Promise<YRoom> {
  // Nobody's presence is told, so a document of its own keeps its timer and listeners away from the room's.
  const nobody = new Y.Doc()
  // y-webrtc looks up the room document's id in it.
  nobody.clientID = doc.clientID
  const awareness = new Awareness(nobody)
  awareness.setLocalState(null)
  const provider = new WebrtcProvider(crypto.randomUUID(), doc, {
    signaling: [],
    awareness,
    maxConns: Infinity,
    filterBcConns: true,
    peerOpts,
  })
  const room = await connected(provider)
  const onUpdate = (update: Uint8Array, origin: unknown) =>
    withoutThrowing(() => updated(update, origin === room))
  doc.on('update', onUpdate)
  return {
    me: room.peerId,
    connect: (remote, initiator, tell, carried) =>
      connect(room, remote, initiator, tell, carried),
    close: () => {
      doc.off('update', onUpdate)
      provider.disconnect()
      provider.destroy()
      nobody.destroy()
      // After what `destroy` does once it has the key.
      void provider.key.then(() => closeBroadcast(room))
    },
  }
}

/** Resolves in the very moment in which the room has connected, before anything it said by BroadcastChannel is sent. */
function connected(provider: WebrtcProvider): Promise<Room> {
  return new Promise(resolve => {
    provider.on('status', () => {
      const {room} = provider
      if (!room?.bcconnected) return
      silence(room)
      resolve(room)
    })
  })
}

function silence(room: Room): void {
  // All that goes out by BroadcastChannel goes through here, a microtask after it was asked for.
  room.mux = nothing
  broadcast.unsubscribe(room.name, room._bcSubscriber)
  room.bcconnected = false
  // The mesh sends updates itself, because this handler sends them back to whoever they came from.
  room.doc.off('update', room._docUpdateHandler)
  // An unload that the person cancels must change nothing; the mesh listens for `pagehide`.
  if (typeof window !== 'undefined')
    window.removeEventListener('beforeunload', room._beforeUnloadHandler)
}

/** y-webrtc unsubscribes once more when it disconnects, and thereby opens a channel that nobody would close. */
function closeBroadcast({name}: Room): void {
  broadcast.subscribe(name, nothing)
  broadcast.unsubscribe(name, nothing)
}

function connect(
  room: Room,
  remote: string,
  initiator: boolean,
  tell: (signal: Signal) => void,
  carried?: Carried,
): Peer {
  const line = {send: (message: {data: {signal: Signal}}) => tell(message.data.signal)}
  // Of a signalling connection y-webrtc uses `send` alone here.
  const provider = room.provider as {peerOpts: Omit<PeerOptions, 'initiator'>}
  const {peerOpts} = provider
  // y-webrtc gives all its peers the same.
  provider.peerOpts = {...peerOpts, carried}
  const conn = new WebrtcConn(line as never, initiator, remote, room)
  provider.peerOpts = peerOpts
  room.webrtcConns.set(remote, conn)
  return conn.peer as Peer
}
