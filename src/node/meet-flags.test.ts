import {parseArgs} from 'node:util'
import {expect, it} from 'vitest'
import {meetFlags, readMeetLimits} from './meet-flags.ts'
import {meetLimits} from './meet-limits.ts'

const limitsFrom = (...args: string[]) =>
  readMeetLimits(parseArgs({args, options: meetFlags}).values)

it('with no word about it the limits are those that suit an office', () => {
  expect(limitsFrom()).toEqual(meetLimits)
})

it('each limit has its flag', () => {
  const flags = [
    '--origins=https://A.example:443/, http://b.example:81',
    '--behind-proxy',
    '--connections=1',
    '--connections-per-address=2',
    '--topics=3',
    '--message-size=4',
    '--rate=5',
  ]
  expect(limitsFrom(...flags)).toEqual({
    origins: ['https://a.example', 'http://b.example:81'],
    behindProxy: true,
    connections: 1,
    connectionsPerAddress: 2,
    topics: 3,
    messageSize: 4,
    rate: 5,
  })
  expect(limitsFrom('--origins=any').origins).toBe('any')
})

it.each([
  '--connections=0',
  '--rate=many',
  '--topics=1.5',
  '--message-size=',
  '--origins=team.example',
  '--origins=ftp://team.example',
])('%s is not understood, and says so', flag => {
  expect(() => limitsFrom(flag)).toThrow(flag.split('=')[0])
})
