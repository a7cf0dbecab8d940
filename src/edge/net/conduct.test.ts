import {expect, it} from 'vitest'
import type {MemberId} from '../../core/ids.ts'
import {Conduct} from './conduct.ts'

const [ben, eve] = ['ben', 'eve'] as [MemberId, MemberId]

it('a device is refused at its third violation, whatever others do', () => {
  const conduct = new Conduct()
  const told = [eve, ben, eve, ben, eve].map(device => conduct.violated(device))
  expect(told).toEqual([false, false, false, false, true])
  expect(conduct.refused).toEqual([eve])
  expect([conduct.isRefused(eve), conduct.isRefused(ben)]).toEqual([true, false])
})

it('who is refused is not refused twice, whether by this tab or by the one before', () => {
  const conduct = new Conduct()
  conduct.violated(ben)
  conduct.refuse(ben)
  expect(conduct.violated(ben)).toBe(false)
  expect(conduct.refused).toEqual([ben])
})
