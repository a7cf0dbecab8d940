import {dropConnections} from '../../browser/pages/counting.ts'
import {IndexeddbPersistence} from 'y-indexeddb'
import {WebrtcProvider} from 'y-webrtc'
import * as Y from 'yjs'

const ROOM = 'sales-2026'

/** One device on the packages as they come, driven by a test from outside the browser. */
const stockDevice = {
  doc: new Y.Doc(),
  provider: undefined as WebrtcProvider | undefined,
  persistence: undefined as IndexeddbPersistence | undefined,
  dropConnections,
  room: ROOM,

  /** Without the default STUN servers, which the tests cannot reach. */
  open(meet: string, as: number | undefined): number {
    if (as !== undefined) stockDevice.doc.clientID = as
    const peerOpts = {config: {iceServers: []}}
    stockDevice.provider = new WebrtcProvider(ROOM, stockDevice.doc, {
      signaling: [meet],
      peerOpts,
    })
    return stockDevice.doc.clientID
  },

  write(entries: number, size = 100): void {
    for (let entry = 0; entry < entries; entry++)
      stockDevice.doc.getArray('log').push([new Uint8Array(size)])
  },

  held: () => stockDevice.doc.getArray('log').length,
  connected: () =>
    [...(stockDevice.provider?.room?.webrtcConns.values() ?? [])].filter(
      ({connected}) => connected,
    ).length,
  synced: () => stockDevice.provider?.room?.synced ?? false,
  present: () => [...(stockDevice.provider?.awareness.getStates().keys() ?? [])],

  /** Resolves when y-indexeddb says that it has loaded. */
  async keep(): Promise<void> {
    stockDevice.persistence = new IndexeddbPersistence(ROOM, stockDevice.doc)
    await stockDevice.persistence.whenSynced
  },
}

export type StockDevice = typeof stockDevice
declare global {
  var stockDevice: StockDevice
}
globalThis.stockDevice = stockDevice
