import type {IncomingMessage} from 'node:http'
import {describe, expect, it} from 'vitest'
import {addressOf, isWelcome} from './caller.ts'

const request = (headers: IncomingMessage['headers'], remoteAddress = '192.0.2.1') =>
  ({headers, socket: {remoteAddress}}) as unknown as IncomingMessage

describe('whom a connection is counted by', () => {
  it.each([
    {from: '192.0.2.7', counted: '192.0.2.7'},
    {from: '::ffff:192.0.2.7', counted: '192.0.2.7'},
    {from: '2001:db8:1:2:3:4:5:6', counted: '2001:db8:1:2'},
    {from: '2001:0db8:1:2::9', counted: '2001:db8:1:2'},
    {from: '2001:db8::1', counted: '2001:db8:0:0'},
    {from: 'fe80::1%eth0', counted: 'fe80:0:0:0'},
    {from: '::1', counted: '0:0:0:0'},
  ])('$from by $counted', ({from, counted}) => {
    expect(addressOf(request({}, from), {behindProxy: false})).toBe(counted)
  })

  it('behind a proxy by whom that one heard, whatever was said before it', () => {
    const headers = {'x-forwarded-for': '10.9.9.9, 192.0.2.8'}
    expect(addressOf(request(headers), {behindProxy: true})).toBe('192.0.2.8')
    expect(addressOf(request(headers), {behindProxy: false})).toBe('192.0.2.1')
    expect(addressOf(request({}), {behindProxy: true})).toBe('192.0.2.1')
  })
})

describe('a page that comes', () => {
  const host = 'cairn.example:8443'
  it.each([
    {origin: undefined, origins: [], welcome: true},
    {origin: 'https://cairn.example:8443', origins: [], welcome: true},
    {origin: 'https://cairn.example', origins: [], welcome: true},
    {origin: 'https://other.example', origins: [], welcome: false},
    {origin: 'https://other.example', origins: ['https://other.example'], welcome: true},
    {origin: 'http://other.example', origins: ['https://other.example'], welcome: false},
    {origin: 'null', origins: [], welcome: false},
    {origin: 'null', origins: 'any', welcome: true},
  ] as const)(
    'from $origin where $origins may: $welcome',
    ({origin, origins, welcome}) => {
      const headers = {host, ...(origin !== undefined && {origin})}
      expect(isWelcome(request(headers), {origins})).toBe(welcome)
    },
  )

  it('with a host that is none is not let in for it', () => {
    const headers = {origin: 'https://other.example', host: ':::'}
    expect(isWelcome(request(headers), {origins: []})).toBe(false)
  })
})
