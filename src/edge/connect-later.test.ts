import {describe, expect, it} from 'vitest'
import {noLink, type Link} from '../app/link.ts'
import type {MemberId} from '../core/ids.ts'
import {Store} from '../core/store.ts'
import {bareReplica} from '../test/support/bare-replica.ts'
import {fixedMeeting} from '../test/support/fixed-meeting.ts'
import {connectLater} from './connect-later.ts'
import type {Meeting} from './meeting.ts'
import {alone} from './net/config.ts'
import type {Heads, Replica} from './replica.ts'
import {sayFarewell} from './say-farewell.ts'

const me = 'me' as MemberId
const ben = 'ben' as MemberId
const noNetwork = new Promise<Meeting>(() => undefined)

function aReplica(seq: number): Replica {
  const head = {author: me, base: 1, seq, id: new Uint8Array(32)}
  return bareReplica(me, undefined, {
    heads: new Store<Heads>(new Map([[`${me}/1`, head]])),
  })
}

/** Connections as the network would make them. */
class Net {
  readonly log: string[] = []
  tell: (link: Link) => void = () => undefined
  failing = false

  readonly load = () =>
    this.failing
      ? Promise.reject(new Error('not fetched'))
      : Promise.resolve(({setLink}: {setLink: (link: Link) => void}) => {
          this.log.push('opened')
          this.tell = setLink
          return {
            seekNow: () => void this.log.push('seek'),
            close: () => Promise.resolve(void this.log.push('closed')),
          }
        })
}

const options = (replica: Replica) => ({
  replica,
  secret: new Uint8Array(32),
  signer: {me, sign: (bytes: Uint8Array) => Promise.resolve(bytes)},
  setLink: () => undefined,
})
const heard = (heldBy: readonly [MemberId, number][]): Link => ({
  ...noLink,
  meeting: 'open',
  heldBy: new Map(heldBy),
})
const turns = async () => {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve()
}

describe('a device without network', () => {
  it('can leave or delete a room at once, though it never heard where to meet', async () => {
    const net = new Net()
    await connectLater(options(aReplica(1)), noNetwork, net.load).close()
    expect(net.log).toEqual([])
  })

  it('connects when asked again, once what it could not fetch is there', async () => {
    const net = new Net()
    net.failing = true
    const connection = connectLater(
      options(aReplica(1)),
      Promise.resolve(fixedMeeting(alone)),
      net.load,
    )
    await turns()
    net.failing = false
    connection.seekNow()
    await turns()
    expect(net.log).toEqual(['opened'])
  })
})

describe('a room that was left', () => {
  it('is connected until someone has stored the farewell', async () => {
    const net = new Net()
    const known = new Map([[ben, 2]])
    sayFarewell(
      options(aReplica(3)),
      Promise.resolve(fixedMeeting(alone)),
      known,
      net.load,
    )
    await turns()
    net.tell(heard([[ben, 2]]))
    expect(net.log).toEqual(['opened'])
    net.tell(heard([[ben, 3]]))
    expect(net.log).toEqual(['opened', 'closed'])
  })

  it('is not connected again when the farewell was stored in an earlier session', async () => {
    const net = new Net()
    const known = new Map([[ben, 3]])
    sayFarewell(
      options(aReplica(3)),
      Promise.resolve(fixedMeeting(alone)),
      known,
      net.load,
    )
    await turns()
    expect(net.log).toEqual([])
  })
})
