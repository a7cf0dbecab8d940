import {hmac} from '@noble/hashes/hmac.js'
import {sha256} from '@noble/hashes/sha2.js'
import {afterEach, expect, it, vi} from 'vitest'
import {base64url, utf8} from '../../core/bytes.ts'
import type {MemberId} from '../../core/ids.ts'
import {ok} from '../../core/result.ts'
import {bareReplica} from '../../test/support/bare-replica.ts'
import {SealBox} from '../net/seal-box.ts'
import {RoomTabs} from './room-tabs.ts'

const key = new Uint8Array(32).fill(5)
const opened: RoomTabs[] = []

afterEach(async () => {
  for (const tabs of opened.splice(0)) await tabs.close()
})

function openTab(isStored = () => Promise.resolve(true)) {
  const replica = bareReplica('me' as MemberId, undefined, {isStored})
  const {doc, own, stored} = replica
  const onUnreadable = vi.fn()
  const tabs = new RoomTabs({
    replica,
    key,
    onLink: () => undefined,
    onSeek: () => undefined,
    onHand: () => ok(undefined),
    onUnreadable,
  })
  opened.push(tabs)
  const text = doc.getText()
  const taken: string[] = []
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    const as = origin === own ? 'own' : origin === stored ? 'stored' : 'to be stored'
    taken.push(`${text.toJSON()} ${as}`)
  })
  return {
    tabs,
    taken,
    onUnreadable,
    hears: (word: string) => doc.transact(() => text.insert(0, word), 'a peer'),
    writes: (word: string) => doc.transact(() => text.insert(0, word), own),
  }
}

it('what a tab has in memory only the others take as to be stored, what it has stored not', async () => {
  const asked: ((isStored: boolean) => void)[] = []
  const leader = openTab(() => new Promise(answer => asked.push(answer)))
  let stores = true
  const other = openTab(() => Promise.resolve(stores))
  const answers = async (isStored: boolean) => {
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    asked.pop()!(isStored)
  }
  leader.tabs.lead(true)
  // What they ask each other at first is answered then: there and back, twice.
  await other.tabs.hand({do: 'offer'})
  await other.tabs.hand({do: 'offer'})
  leader.hears('a')
  await answers(true)
  await vi.waitFor(() => expect(other.taken).toEqual(['a stored']))
  leader.hears('b')
  await answers(false)
  await vi.waitFor(() => expect(other.taken).toEqual(['a stored', 'ba to be stored']))
  other.writes('c')
  await vi.waitFor(() => expect(leader.taken.at(-1)).toBe('cba stored'))
  stores = false
  other.writes('d')
  await vi.waitFor(() => expect(leader.taken.at(-1)).toBe('dcba to be stored'))
})

it('what is said on the channel and cannot be read is counted, and what comes after it is heard', async () => {
  const tab = openTab()
  const channel = new BroadcastChannel(base64url(hmac(sha256, key, utf8('name'))))
  const box = new SealBox(hmac(sha256, key, utf8('seal')))
  const oddNotes = [[], [99], [2, 255, 255], [3, 1], [5, 1]]
  for (const said of [
    'text',
    new Uint8Array(5),
    new Uint8Array(100),
    ...(await Promise.all(oddNotes.map(note => box.seal(Uint8Array.from(note))))),
  ])
    channel.postMessage(said)
  channel.close()
  await vi.waitFor(() => expect(tab.onUnreadable).toHaveBeenCalledTimes(8))
  const other = openTab()
  other.writes('a')
  await vi.waitFor(() => expect(tab.taken).toEqual(['a stored']))
  expect(tab.onUnreadable).toHaveBeenCalledTimes(8)
})
