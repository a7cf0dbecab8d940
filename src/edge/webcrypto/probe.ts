import {openDB, deleteDB} from 'idb'
import type {Missing} from '../../app/ports.ts'
import {within} from '../within.ts'
import {newKeyPair} from './keys.ts'

/** Tries what can only be known by trying. Nothing is left behind. Never rejects. */
export async function probe(): Promise<readonly Missing[]> {
  const missing: Missing[] = []
  if (!globalThis.isSecureContext) missing.push('secure-context')
  const pair = await attempt(newKeyPair)
  if (!pair) missing.push('signatures')
  if (!(await attempt(() => keepAndDelete(pair)))) missing.push('storage')
  if (!('locks' in navigator)) missing.push('locks')
  if (!('BroadcastChannel' in globalThis)) missing.push('channels')
  if (!('RTCPeerConnection' in globalThis)) missing.push('connections')
  return missing
}

const NAME = 'cairn/probe'

/** A browser that takes longer will not open it at all. */
const LIMIT_MS = 5_000

/** Some private windows have a database that refuses keys. */
async function keepAndDelete(value: unknown): Promise<true> {
  const db = await openDB(NAME, 1, {upgrade: made => void made.createObjectStore('keys')})
  try {
    await db.put('keys', value, 'key')
  } finally {
    db.close()
    await deleteDB(NAME)
  }
  return true
}

const attempt = <Value>(task: () => Promise<Value>): Promise<Value | undefined> =>
  within(LIMIT_MS, Promise.resolve().then(task)).catch(() => undefined)
