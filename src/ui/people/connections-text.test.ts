import {expect, it} from 'vitest'
import type {DeviceNow} from '../../app/connecting.ts'
import type {MemberId} from '../../core/ids.ts'
import {formatsFor} from '../words/format.ts'
import {connectionsText, withoutIp} from './connections-text.ts'

const say = {language: 'en', format: formatsFor('en')} as const
const device: DeviceNow = {
  device: 'a-key' as MemberId,
  way: {own: 'host', other: 'relay', leads: 'by-relay'},
  roundTrip: 12,
  received: 1_200_000,
  sent: undefined,
  waiting: 0,
}

it('reads like a note to whoever helps, and tells nobody who or where anyone is', () => {
  const text = connectionsText(say, {
    version: '1.2.3',
    now: {
      devices: [device],
      points: [
        {address: 'wss://ben:secret@meet.example/room?token=5', state: 'open'},
        {address: 'ws://192.168.1.7:8080/meet', state: 'down'},
      ],
    },
    instead: '',
    counts: [['Things', 3]],
  })
  expect(text.split('\n')).toEqual([
    'Cairn 1.2.3: connections',
    'Device 1: Through a relay (host – relay) · 12 ms there and back · 1.2 MB received · 0 B waiting to be sent',
    'Meeting points',
    'meet.example: Reached',
    '(IP address): Not reached',
    'Things: 3',
  ])
})

it.each([
  ['wss://meet.example/x', 'meet.example'],
  ['wss://meet.example:8443/x', 'meet.example:8443'],
  ['wss://[2001:db8::1]:8443/x', 'IP'],
  ['wss://10.0.0.1/x', 'IP'],
  ['wss://10.0.0.1:1/x', 'IP'],
  ['nonsense', 'IP'],
])('of %s the copy says %s', (address, said) => {
  expect(withoutIp(address, 'IP')).toBe(said)
})

it('says why where there is no device to tell of', () => {
  const shown = {version: '1', now: undefined, instead: 'Elsewhere.', counts: []}
  expect(connectionsText(say, shown)).toBe('Cairn 1: connections\nElsewhere.')
})
