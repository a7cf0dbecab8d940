import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import type {MeetingPlaces} from '../core/entry/entry.ts'
import {ok} from '../core/result.ts'
import {Store} from '../core/store.ts'
import {PickyConnection} from '../test/support/picky-connection.ts'
import {alone, type Config} from './net/config.ts'
import {roomMeeting, withRoom} from './room-meeting.ts'

const page = 'https://team.example/cairn/'
const none: MeetingPlaces = {points: [], iceServers: []}

beforeEach(() => void vi.stubGlobal('RTCPeerConnection', PickyConnection))
afterEach(() => void vi.unstubAllGlobals())

describe('a room that names meeting points and servers itself', () => {
  const used = (room: Partial<MeetingPlaces>, config: Config = alone) =>
    withRoom(config, {...none, ...room}, page)

  it('is met there too, after what the site and the device name, and nowhere twice', () => {
    const config: Config = {
      meetingPoints: [
        {kind: 'meet', name: './meet', url: 'wss://team.example/cairn/meet'},
        {kind: 'meet', name: 'wss://meet.example', url: 'wss://meet.example/'},
      ],
      iceServers: [{urls: ['stun:a.example', 'stun:b.example']}],
    }
    const relay = {urls: 'turn:c.example', username: 'aoi', credential: 'secret'}
    const {meetingPoints, iceServers} = used(
      {
        points: [
          'wss://meet.example/',
          'nostr:wss://r.example/',
          'nostr:wss://r.example/',
        ],
        iceServers: [{urls: 'stun:b.example'}, relay, relay],
      },
      config,
    )
    expect(meetingPoints.map(({name}) => name)).toEqual([
      './meet',
      'wss://meet.example',
      'nostr:wss://r.example',
    ])
    expect(iceServers).toEqual([...config.iceServers, relay])
    expect(used(none, config)).toEqual(config)
  })

  it('is met also by its own name at a point that the site calls otherwise: who comes from elsewhere knows no other', () => {
    const url = 'wss://team.example/cairn/meet'
    const config = {
      ...alone,
      meetingPoints: [{kind: 'meet', name: './meet', url}] as const,
    }
    const names = used({points: [url]}, config).meetingPoints.map(({name}) => name)
    expect(names).toEqual(['./meet', url])
  })

  it.each([
    'ftp://meet.example/',
    './meet',
    'ws://meet.example/',
    'WSS://MEET.example',
    'wss://meet.example',
    ' wss://meet.example/',
    'wss://meet.example/#part',
    '',
    'nostr:nostr:wss://meet.example/',
  ])('is not sought at %j, which the form would not have written', point => {
    expect(used({points: [point, 'wss://good.example/']}).meetingPoints).toHaveLength(1)
  })

  it.each([
    {urls: 'stun://a.example'},
    {urls: 'http://a.example'},
    {urls: ''},
    {urls: 'turn:a.example'},
    {urls: 'turn:a b', username: 'a', credential: 'b'},
  ])('connects nevertheless where a member names the server $urls', server => {
    const good = {urls: 'stun:good.example'}
    expect(used({iceServers: [server, good]}).iceServers).toEqual([good])
  })
})

describe('a room’s own list', () => {
  function open(deployed: readonly string[] = []) {
    const own = new Store(none)
    const keep = (places: MeetingPlaces) => {
      own.set(places)
      return Promise.resolve(ok(true))
    }
    return {...roomMeeting({own, keep}, new Store(deployed), page), keep}
  }
  const no = (refusal: string) => ({ok: false, refusal})

  it('is written as a whole with each change', async () => {
    const list = open()
    await list.addPoint(' Nostr: wss://Relay.Example')
    await list.addIceServer({urls: 'STUN:stun.example'})
    await list.addPoint('wss://meet.example')
    expect(list.own.value).toEqual({
      points: ['nostr:wss://relay.example/', 'wss://meet.example/'],
      iceServers: [{urls: 'stun:stun.example'}],
    })
    await list.removePoint('nostr:wss://relay.example/')
    await list.removeIceServer('stun:stun.example')
    expect(list.own.value).toEqual({points: ['wss://meet.example/'], iceServers: []})
  })

  it('says of each address whether a browser lets this page use it', () => {
    const list = open()
    void list.keep({
      points: ['wss://meet.example/', 'ws://meet.example/'],
      iceServers: [
        {urls: 'stun:a.example'},
        {urls: 'stun://a.example'},
        {urls: 'turn:a.example'},
      ],
    })
    const {points, iceServers} = list.own.value
    const addresses = [...points, ...iceServers.map(({urls}) => urls)]
    expect(addresses.filter(list.isUsable)).toEqual([
      'wss://meet.example/',
      'stun:a.example',
    ])
  })

  it('takes neither what is there or named by the site, nor a fifth, nor what no entry would hold', async () => {
    const list = open(['wss://team.example/cairn/meet'])
    expect(await list.addPoint('wss://team.example/cairn/meet')).toEqual(no('known'))
    for (let nth = 0; nth < 4; nth++) {
      await list.addPoint(`wss://meet${nth}.example/`)
      await list.addIceServer({urls: `stun:stun${nth}.example`})
    }
    expect(await list.addPoint('wss://meet0.example')).toEqual(no('known'))
    expect(await list.addPoint('wss://meet4.example/')).toEqual(no('too-many'))
    expect(await list.addIceServer({urls: 'stun:stun0.example'})).toEqual(no('known'))
    expect(await list.addIceServer({urls: 'stun:stun4.example'})).toEqual(no('too-many'))
    const grown = `wss://meet.example/${'あ'.repeat(100)}`
    expect(await open().addPoint(grown)).toEqual(no('too-long'))
    const login = {username: 'a', credential: 'b'.repeat(301)}
    expect(await open().addIceServer({urls: 'turn:a.example', ...login})).toEqual(
      no('too-long'),
    )
  })
})
