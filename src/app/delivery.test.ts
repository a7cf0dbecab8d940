import {expect, it} from 'vitest'
import type {MemberId} from '../core/ids.ts'
import {deliveryOf} from './delivery.ts'

const heldBy = new Map([
  ['ben' as MemberId, 4],
  ['chie' as MemberId, 7],
])

it('is waiting until some other device is known to have stored it', () => {
  expect(deliveryOf(8, {heldBy})).toEqual({state: 'waiting'})
})

it('counts the devices that have stored it, and no others', () => {
  expect(deliveryOf(5, {heldBy})).toEqual({state: 'delivered', devices: 1})
  expect(deliveryOf(4, {heldBy})).toEqual({state: 'delivered', devices: 2})
})
