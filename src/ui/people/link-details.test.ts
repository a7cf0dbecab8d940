import {expect, it} from 'vitest'
import {amongMembers} from '../../app/among-members.ts'
import {noLink} from '../../app/link.ts'
import type {MemberId} from '../../core/ids.ts'
import {devicesIn} from '../words/devices.ts'
import {peopleIn} from '../words/people.ts'
import {linkCounts} from './link-details.ts'

const ids = (...names: string[]) => names as MemberId[]

it.each(['ja', 'en'] as const)(
  'in %s each count stands beside its own words',
  language => {
    const link = {
      ...noLink,
      peers: ids('ben', 'ben', 'chie'),
      refused: ids('eve', 'mallory', 'trudy'),
      turnedAway: {
        shutOut: 4,
        messages: 5,
        strangers: 6,
        notes: 7,
        showings: 8,
        tabs: 11,
      },
      onPage: 9,
    }
    const counts = linkCounts({language}, amongMembers(link, {members: new Map()}), 10)
    const {details} = devicesIn[language]
    expect(Object.fromEntries(counts)).toEqual({
      [details.connected]: 2,
      [details.refused]: 3,
      [details.shutOut]: 4,
      [details.messages]: 5,
      [details.strangers]: 6,
      [details.notes]: 7,
      [details.showings]: 8,
      [details.tabs]: 11,
      [details.onPage]: 9,
      [peopleIn[language].notCounted]: 10,
    })
  },
)
