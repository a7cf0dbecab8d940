import {dropConnections} from '../../browser/pages/counting.ts'
import {IndexeddbPersistence} from 'y-indexeddb'
import {WebrtcProvider} from 'y-webrtc'
import * as Y from 'yjs'

const ROOM = 'sales-2026'

/** One device on the packages as they come, driven by a test from outside the browser. */
const stock = {
  doc: new Y.Doc(),
  provider: undefined as WebrtcProvider | undefined,
  persistence: undefined as IndexeddbPersistence | undefined,
  dropConnections,
  room: ROOM,

  /** Without the default STUN servers, which the tests cannot reach. */
  open(meet: string, as: number | undefined): number {
    if (as !== undefined) stock.doc.clientID = as
    const peerOpts = {config: {iceServers: []}}
    stock.provider = new WebrtcProvider(ROOM, stock.doc, {signaling: [meet], peerOpts})
    return stock.doc.clientID
  },

  write(entries: number, size = 100): void {
    for (let entry = 0; entry < entries; entry++)
      stock.doc.getArray('log').push([new Uint8Array(size)])
  },

  held: () => stock.doc.getArray('log').length,
  connected: () =>
    [...(stock.provider?.room?.webrtcConns.values() ?? [])].filter(
      ({connected}) => connected,
    ).length,
  synced: () => stock.provider?.room?.synced ?? false,
  present: () => [...(stock.provider?.awareness.getStates().keys() ?? [])],

  /** Resolves when y-indexeddb says that it has loaded. */
  async keep(): Promise<void> {
    stock.persistence = new IndexeddbPersistence(ROOM, stock.doc)
    await stock.persistence.whenSynced
  },
}

export type Stock = typeof stock
declare global {
  var stock: Stock
}
globalThis.stock = stock
