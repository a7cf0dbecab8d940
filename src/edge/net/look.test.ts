import {describe, expect, it} from 'vitest'
import {pairNow} from './look.ts'

type Row = Readonly<Record<string, unknown>> & {readonly id: string}

const report = (...rows: readonly Row[]) => new Map(rows.map(row => [row.id, row]))
const ends = (own: string, other: string): readonly Row[] => [
  {id: 'own', type: 'local-candidate', candidateType: own},
  {id: 'other', type: 'remote-candidate', candidateType: other},
]
const pair = (more: Readonly<Record<string, unknown>> = {}): Row => ({
  id: 'pair',
  type: 'candidate-pair',
  localCandidateId: 'own',
  remoteCandidateId: 'other',
  ...more,
})
const inUse = {id: 'T', type: 'transport', selectedCandidatePairId: 'pair'}

describe('what the browser says of a connection', () => {
  it.each([
    ['host', 'host', 'inside'],
    ['host', 'prflx', 'direct'],
    ['srflx', 'host', 'over-internet'],
    ['prflx', 'srflx', 'over-internet'],
    ['host', 'relay', 'by-relay'],
    ['relay', 'srflx', 'by-relay'],
  ])('its ends are %s and %s: it leads %s', (own, other, leads) => {
    const {way} = pairNow(report(pair(), ...ends(own, other), inUse))
    expect(way).toEqual({own, other, leads})
  })

  it('is of the pair in use, as its transport or Firefox names it', () => {
    const dead = {
      ...pair({bytesSent: 1, nominated: true, state: 'succeeded'}),
      id: 'dead',
    }
    const numbers = {bytesSent: 20, bytesReceived: 30, currentRoundTripTime: 0.0124}
    const expected = {
      way: {own: 'host', other: 'host', leads: 'inside'},
      roundTrip: 12,
      sent: 20,
      received: 30,
    }
    const named = report(dead, pair(numbers), ...ends('host', 'host'), inUse)
    expect(pairNow(named)).toEqual(expected)
    const selected = report(
      dead,
      pair({...numbers, selected: true}),
      ...ends('host', 'host'),
    )
    expect(pairNow(selected)).toEqual(expected)
  })

  it('may be nothing', () => {
    expect(pairNow(report(inUse))).toEqual({
      way: undefined,
      roundTrip: undefined,
      sent: undefined,
      received: undefined,
    })
  })
})
