import {WebrtcProvider} from 'y-webrtc'
import {expect, it, vi} from 'vitest'
import * as Y from 'yjs'
import {Peer as OurPeer} from './peer.ts'
import type {PeerOptions} from './peer.ts'
import {openYRoom} from './y-room.ts'

const nobody = {} as Omit<PeerOptions, 'initiator'>

it('y-webrtc makes our Peer where it means simple-peer', async () => {
  const simplePeer = 'simple-peer/simplepeer.min.js'
  const {default: Peer} = (await import(simplePeer)) as {readonly default: unknown}
  expect(Peer).toBe(OurPeer)
})

it('the members of y-webrtc that we replace are still there', async () => {
  const provider = new WebrtcProvider(crypto.randomUUID(), new Y.Doc(), {signaling: []})
  await new Promise<void>(connected => provider.on('status', () => connected()))
  const room = provider.room!
  expect(room.bcconnected).toBe(true)
  expect(room.webrtcConns).toBeInstanceOf(Map)
  expect(typeof room.peerId).toBe('string')
  for (const member of [
    room.mux,
    room._bcSubscriber,
    room._docUpdateHandler,
    room._beforeUnloadHandler,
  ])
    expect(member).toBeInstanceOf(Function)
  provider.disconnect()
  provider.destroy()
})

it('a room tells updates to us alone, and leaves no listener when it is closed', async () => {
  const doc = new Y.Doc()
  const before = listenersOf(doc)
  const heard: boolean[] = []
  const room = await openYRoom(doc, nobody, (_update, fromPeer) => heard.push(fromPeer))
  doc.getArray('a').push([1])
  expect(heard).toEqual([false])
  room.close()
  await Promise.resolve()
  doc.getArray('a').push([2])
  expect(heard).toEqual([false])
  expect(listenersOf(doc)).toBe(before)
})

it('what goes wrong with one update is told, and keeps nobody from hearing of the next', async () => {
  const told = vi.fn()
  vi.stubGlobal('reportError', told)
  const doc = new Y.Doc()
  const heard: unknown[] = []
  const error = new Error('not told')
  const room = await openYRoom(doc, nobody, () => {
    throw error
  })
  doc.on('update', (_update, origin) => heard.push(origin))
  doc.transact(() => doc.getArray('a').push([1]), 'first')
  doc.transact(() => doc.getArray('a').push([2]), 'second')
  expect(heard).toEqual(['first', 'second'])
  expect(told.mock.calls).toEqual([[error], [error]])
  room.close()
  vi.unstubAllGlobals()
})

it('a room that is opened again at once is a room of its own', async () => {
  const doc = new Y.Doc()
  const first = await openYRoom(doc, nobody, () => {})
  first.close()
  const second = await openYRoom(doc, nobody, () => {})
  expect(second.me).not.toBe(first.me)
  second.close()
})

function listenersOf(doc: Y.Doc): number {
  const observers: ReadonlyMap<string, ReadonlySet<unknown>> = doc._observers
  return [...observers.values()].reduce((sum, {size}) => sum + size, 0)
}
