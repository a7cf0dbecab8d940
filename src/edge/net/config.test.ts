import {describe, expect, it} from 'vitest'
import {readConfig} from './config.ts'

const page = 'https://team.example/cairn/'
const read = (config: unknown) => readConfig(JSON.stringify(config), page)

describe('cairn.json', () => {
  it('names meeting points beside the page and elsewhere', () => {
    const config = read({meetingPoints: ['./meet', '/meet', 'wss://other.example/m']})
    expect(config.ok && config.value.meetingPoints).toEqual([
      {kind: 'meet', name: './meet', url: 'wss://team.example/cairn/meet'},
      {kind: 'meet', name: '/meet', url: 'wss://team.example/meet'},
      {kind: 'meet', name: 'wss://other.example/m', url: 'wss://other.example/m'},
    ])
  })

  it('tells a Nostr relay by the word before its address', () => {
    const config = read({
      meetingPoints: ['nostr:wss://relay.example', 'nostr:/relay', './nostr:relay'],
    })
    expect(config.ok && config.value.meetingPoints).toEqual([
      {kind: 'nostr', name: 'nostr:wss://relay.example', url: 'wss://relay.example/'},
      {kind: 'nostr', name: 'nostr:/relay', url: 'wss://team.example/relay'},
      {kind: 'meet', name: './nostr:relay', url: 'wss://team.example/cairn/nostr:relay'},
    ])
  })

  it.each([
    {
      name: 'nostr:wss://relay.example',
      ways: [
        'wss://relay.example/',
        'WSS://Relay.Example',
        'https://relay.example:443/#',
      ],
    },
    {
      name: 'wss://meet.example/m',
      ways: ['wss://MEET.example:443/m', 'https://meet.example/./m#a'],
    },
    {name: 'wss://meet.example/m/', ways: ['wss://meet.example:443/m/']},
    {name: 'wss://meet.example/?a', ways: ['wss://meet.example?a']},
    {name: '/meet', ways: []},
    {name: './meet', ways: []},
    {name: 'nostr:./relay/', ways: []},
  ])('$name is one meeting point, in whatever way it is written', ({name, ways}) => {
    const kind = name.startsWith('nostr:') ? 'nostr:' : ''
    const meetingPoints = [name, ...ways.map(way => kind + way)]
    const config = read({meetingPoints})
    const names = config.ok && config.value.meetingPoints.map(({name}) => name)
    expect(names).toEqual(meetingPoints.map(() => name))
  })

  it('of a page that came by http is met by ws', () => {
    const config = readConfig('{"meetingPoints": ["meet"]}', 'http://localhost:8080/')
    expect(config.ok && config.value.meetingPoints[0]?.url).toBe(
      'ws://localhost:8080/meet',
    )
  })

  it('may leave out what is not needed', () => {
    expect(read({})).toEqual({ok: true, value: {meetingPoints: [], iceServers: []}})
  })

  it('names servers that help to connect', () => {
    const config = read({
      iceServers: [
        {urls: 'stun:a.example'},
        {urls: ['turn:b.example', 'turns:b.example'], username: 'u', credential: 'c'},
      ],
    })
    expect(config.ok && config.value.iceServers).toEqual([
      {urls: ['stun:a.example']},
      {urls: ['turn:b.example', 'turns:b.example'], username: 'u', credential: 'c'},
    ])
  })

  it.each([
    {text: '<!doctype html>', problem: 'not-json'},
    {text: '', problem: 'not-json'},
    {text: '3', problem: 'not-json'},
    {text: '{"meetingPoints": "wss://a.example"}', problem: 'bad-address'},
    {text: '{"meetingPoints": ["ftp://a.example"]}', problem: 'bad-address'},
    {text: '{"meetingPoints": [7]}', problem: 'bad-address'},
    {text: '{"meetingPoints": ["nostr:"]}', problem: 'bad-address'},
    {text: '{"meetingPoints": ["nostr:ftp://a.example"]}', problem: 'bad-address'},
    {text: '{"meetingPoints": ["nostr:nostr:wss://a.example"]}', problem: 'bad-address'},
    {text: '{"meetingPoints": ["Nostr:wss://a.example"]}', problem: 'bad-address'},
    {text: '{"meetingPoints": [{"nostr": "wss://a.example"}]}', problem: 'bad-address'},
    {text: '{"iceServers": {}}', problem: 'bad-ice-server'},
    {text: '{"iceServers": [{"urls": "http://a.example"}]}', problem: 'bad-ice-server'},
    {text: '{"iceServers": [{}]}', problem: 'bad-ice-server'},
    {text: '{"iceServers": [{"urls": "turn:a.example"}]}', problem: 'bad-ice-server'},
  ])('that says $text is refused: $problem', ({text, problem}) => {
    expect(readConfig(text, page)).toEqual({ok: false, refusal: problem})
  })
})
