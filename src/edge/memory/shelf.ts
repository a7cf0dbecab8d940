import * as Y from 'yjs'
import type {NotSaved} from '../../app/ports.ts'
import type {RoomId} from '../../core/ids.ts'
import {ok, refuse} from '../../core/result.ts'
import {Store} from '../../core/store.ts'
import type {Heads} from '../replica.ts'
import type {OpenShelf, Shelf} from '../shelf.ts'
import type {Disk} from './disk.ts'

export const memoryShelf =
  (disk: Disk, room: RoomId): OpenShelf =>
  async ({doc, stored: storedOrigin, heads}) => {
    const stored = new Store<Heads>(new Map())
    const unstored = new Store<NotSaved | undefined>(undefined)
    const read = new Set<Uint8Array>()
    let incomplete = doc.store.clients.size > 0
    const rows = () => disk.shelves.get(room) ?? []

    const refresh = () => {
      for (const row of rows()) {
        if (read.has(row)) continue
        read.add(row)
        Y.applyUpdate(doc, row, storedOrigin)
      }
      return Promise.resolve()
    }
    const store = (update: Uint8Array) => {
      incomplete = disk.refusing !== undefined
      unstored.set(disk.refusing)
      if (!incomplete) disk.shelves.set(room, [...rows(), update])
    }
    const take = (update: Uint8Array, origin: unknown) => {
      if (origin !== storedOrigin) store(incomplete ? Y.encodeStateAsUpdate(doc) : update)
      if (!incomplete) stored.set(heads())
    }
    const shelf: Shelf = {
      stored,
      unstored,
      refresh,
      tried: () => Promise.resolve(),
      settle: () => {
        if (incomplete) take(Y.encodeStateAsUpdate(doc), undefined)
        const {refusing} = disk
        return Promise.resolve(incomplete && refusing ? refuse(refusing) : ok(undefined))
      },
      storeAgain: () => {
        take(Y.encodeStateAsUpdate(doc), undefined)
        return shelf.settle()
      },
      forgetDeleted: async () => {
        const settled = await shelf.settle()
        if (settled.ok && !disk.refusing && rows().length > 1)
          disk.shelves.set(room, [Y.encodeStateAsUpdate(doc)])
      },
      close: () => {
        doc.off('update', take)
        return Promise.resolve()
      },
    }

    await refresh()
    doc.on('update', take)
    const settled = await shelf.settle()
    if (settled.ok) stored.set(heads())
    return settled.ok ? ok(shelf) : settled
  }
