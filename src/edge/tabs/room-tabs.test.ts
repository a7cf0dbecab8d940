import {afterEach, expect, it, vi} from 'vitest'
import type {MemberId} from '../../core/ids.ts'
import {ok} from '../../core/result.ts'
import {bareReplica} from '../../test/support/bare-replica.ts'
import {RoomTabs} from './room-tabs.ts'

const key = new Uint8Array(32).fill(5)
const opened: RoomTabs[] = []

afterEach(async () => {
  for (const tabs of opened.splice(0)) await tabs.close()
})

function openTab(isStored = () => Promise.resolve(true)) {
  const replica = bareReplica('me' as MemberId, undefined, {isStored})
  const {doc, own, stored} = replica
  const tabs = new RoomTabs({
    replica,
    key,
    onLink: () => undefined,
    onSeek: () => undefined,
    onHand: () => ok(undefined),
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
