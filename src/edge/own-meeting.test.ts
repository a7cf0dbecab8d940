import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {keys} from '../app/preference-keys.ts'
import {Store} from '../core/store.ts'
import {PickyConnection} from '../test/support/picky-connection.ts'
import {Disk} from './memory/disk.ts'
import {MemoryPreferences} from './memory/preferences.ts'
import {alone, type Config} from './net/config.ts'
import {ownMeeting} from './own-meeting.ts'

const page = 'https://team.example/cairn/'

beforeEach(() => void vi.stubGlobal('RTCPeerConnection', PickyConnection))
afterEach(() => void vi.unstubAllGlobals())

function open(pageUrl = page, preferences = new MemoryPreferences(new Disk())) {
  const deployed = new Store<Config>(alone)
  return {...ownMeeting(preferences, deployed, pageUrl), deployed}
}
const yes = {ok: true, value: true}
const no = (refusal: string) => ({ok: false, refusal})

describe('a meeting point of one’s own', () => {
  it.each([
    ['wss://meet.example/m', 'wss://meet.example/m'],
    ['  WSS://Meet.Example  ', 'wss://meet.example/'],
    ['https://meet.example/m#part', 'wss://meet.example/m'],
    ['wss://meet.example:443/', 'wss://meet.example/'],
    [' Nostr: wss://Relay.Example', 'nostr:wss://relay.example/'],
  ])('is kept of %s in the one form that it has for everyone: %s', (typed, kept) => {
    const meeting = open()
    expect(meeting.addPoint(typed)).toEqual(yes)
    expect(meeting.own.value.points).toEqual([kept])
    expect(meeting.config.value.meetingPoints).toMatchObject([
      {name: kept.replace(/\/$/, ''), url: kept.replace('nostr:', '')},
    ])
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['meet.example', 'no-scheme'],
    ['./meet', 'no-scheme'],
    ['ftp://meet.example', 'no-scheme'],
    ['wss://', 'bad-address'],
    ['wss://meet example/', 'bad-address'],
    ['ws://meet.example/', 'unencrypted'],
    ['ws://team.example/meet', 'unencrypted'],
    [`wss://meet.example/${'m'.repeat(300)}`, 'too-long'],
  ])('%j is not taken: %s', (typed, problem) => {
    const meeting = open()
    expect(meeting.addPoint(typed)).toEqual(no(problem))
    expect(meeting.own.value.points).toEqual([])
  })

  it('may do without encryption where the page does, on the same host', () => {
    const meeting = open('http://localhost:8080/')
    expect(meeting.addPoint('ws://localhost:8080/other')).toEqual(yes)
    expect(meeting.addPoint('ws://localhost:8081/other')).toEqual(no('unencrypted'))
  })

  it('is there once, also beside the same one of the site', () => {
    const {addPoint, deployed, config} = open()
    addPoint('wss://meet.example/')
    expect(addPoint('wss://MEET.example')).toEqual(no('known'))
    const point = config.value.meetingPoints[0]!
    deployed.set({
      ...alone,
      meetingPoints: [{...point, name: './meet', url: 'wss://team.example/meet'}],
    })
    expect(addPoint('wss://team.example/meet')).toEqual(no('known'))
  })

  it('is one of a few', () => {
    const meeting = open()
    for (let nth = 0; nth < 8; nth++)
      expect(meeting.addPoint(`wss://meet${nth}.example/`)).toEqual(yes)
    expect(meeting.addPoint('wss://one-more.example/')).toEqual(no('too-many'))
    meeting.removePoint('wss://meet3.example/')
    expect(meeting.addPoint('wss://one-more.example/')).toEqual(yes)
  })
})

describe('an ICE server of one’s own', () => {
  it('is kept with what a relay asks for, and told to nobody who asks for nothing', () => {
    const meeting = open()
    const login = {username: ' ben ', credential: 'secret '}
    expect(meeting.addIceServer({urls: ' STUN:stun.example ', ...login})).toEqual(yes)
    expect(meeting.addIceServer({urls: 'turn:turn.example:3478', ...login})).toEqual(yes)
    const kept = [
      {urls: 'stun:stun.example'},
      {urls: 'turn:turn.example:3478', username: 'ben', credential: 'secret '},
    ]
    expect(meeting.own.value.iceServers).toEqual(kept)
    expect(meeting.config.value.iceServers).toEqual(kept)
    meeting.removeIceServer('stun:stun.example')
    expect(meeting.config.value.iceServers).toEqual(kept.slice(1))
  })

  it.each([
    ['', 'empty'],
    ['stun.example', 'no-scheme'],
    ['wss://stun.example', 'no-scheme'],
    ['stun://stun.example', 'bad-address'],
    ['stun:', 'bad-address'],
    ['turn:turn.example', 'no-login'],
  ])('%j is not taken: %s', (urls, problem) => {
    expect(open().addIceServer({urls})).toEqual(no(problem))
  })

  it('is there once', () => {
    const meeting = open()
    meeting.addIceServer({urls: 'stun:stun.example'})
    expect(meeting.addIceServer({urls: 'stun:stun.example'})).toEqual(no('known'))
  })
})

it('what the site names comes first, and what it names too is not met twice', () => {
  const {addPoint, deployed, config} = open()
  addPoint('wss://team.example/cairn/meet')
  addPoint('wss://meet.example/')
  expect(config.value.meetingPoints).toHaveLength(2)
  const site = {...config.value.meetingPoints[0]!, name: './meet'}
  const stun = {urls: ['stun:a.example', 'stun:b.example']}
  deployed.set({meetingPoints: [site], iceServers: [stun]})
  expect(config.value.meetingPoints.map(({name}) => name)).toEqual([
    './meet',
    'wss://meet.example',
  ])
  expect(config.value.iceServers).toEqual([stun])
})

it('is there again at the next start and in the other tabs, and what cannot be used is left out', () => {
  const preferences = new MemoryPreferences(new Disk())
  const before = open(page, preferences)
  const beside = open(page, preferences)
  before.addPoint('wss://meet.example/')
  expect(beside.own.value.points).toEqual(['wss://meet.example/'])
  expect(open(page, preferences).config.value.meetingPoints).toHaveLength(1)

  const odd = {
    points: ['wss://meet.example/', 5, 'ftp://x'],
    iceServers: [{urls: 'stun:a'}, {urls: 'http://a'}, {urls: ['stun:a', 'stun:b']}],
  }
  preferences.set(keys.meeting, JSON.stringify(odd))
  expect(before.own.value).toEqual({
    points: ['wss://meet.example/'],
    iceServers: [{urls: 'stun:a'}],
  })
  preferences.set(keys.meeting, 'nonsense')
  expect(before.own.value).toEqual({points: [], iceServers: []})
})
