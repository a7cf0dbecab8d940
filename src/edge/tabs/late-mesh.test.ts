import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {ok} from '../../core/result.ts'
import {fixedMeeting} from '../../test/support/fixed-meeting.ts'
import {alone} from '../net/config.ts'
import {newSigner} from '../../test/support/author.ts'
import {bareReplica} from '../../test/support/bare-replica.ts'
import {LateMesh} from './late-mesh.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function aMesh(parts: {mesh: boolean; screen: boolean}) {
  const signer = await newSigner()
  const log: string[] = []
  const fetched = <Part>(part: Part, is: boolean) =>
    is ? Promise.resolve(part) : Promise.reject(new Error('not fetched'))
  const open = () => {
    log.push('opened')
    return {
      retry: () => void log.push('retry'),
      hand: () => ok(undefined),
      close: () => void log.push('closed'),
    }
  }
  const replica = bareReplica(signer.me, undefined, {
    ready: () => fetched(undefined, parts.screen),
  })
  const options = {
    replica,
    secret: new Uint8Array(32),
    signer,
    meeting: fixedMeeting(alone),
  }
  const mesh = new LateMesh(
    options,
    () => undefined,
    () => fetched(open, parts.mesh),
  )
  return {mesh, log, parts}
}

it('nobody is met before what screens a peer’s updates is here, which is fetched again by itself', async () => {
  const {mesh, log, parts} = await aMesh({mesh: true, screen: false})
  mesh.open()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(log).toEqual([])
  parts.screen = true
  await vi.advanceTimersByTimeAsync(10_000)
  expect(log).toEqual(['opened'])
  mesh.retry()
  mesh.close()
  expect(log).toEqual(['opened', 'retry', 'closed'])
})

it('the mesh that could not be fetched is fetched at once when someone asks', async () => {
  const {mesh, log, parts} = await aMesh({mesh: false, screen: true})
  mesh.open()
  await vi.advanceTimersByTimeAsync(0)
  parts.mesh = true
  mesh.retry()
  await vi.advanceTimersByTimeAsync(0)
  expect(log).toEqual(['opened'])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(log).toEqual(['opened'])
})

it('nothing is fetched for who has closed', async () => {
  const {mesh, log, parts} = await aMesh({mesh: true, screen: false})
  mesh.open()
  await vi.advanceTimersByTimeAsync(0)
  mesh.close()
  parts.screen = true
  await vi.advanceTimersByTimeAsync(60_000)
  expect(log).toEqual([])
})
