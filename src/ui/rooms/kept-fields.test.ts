import {describe, expect, it} from 'vitest'
import {goalDrafts} from '../../app/goal-drafts.ts'
import type {Ports} from '../../app/ports.ts'
import {noFields} from './goal-fields.ts'
import {forgetFields, keepFields, keptFields, putAside} from './kept-fields.ts'

function deviceOf(remembers = true): Ports {
  const kept = new Map<string, string>()
  let count = 0
  const ports: Pick<Ports, 'preferences' | 'clock' | 'random'> = {
    preferences: {
      get: key => kept.get(key),
      set: (key, value) => {
        if (!remembers) return false
        if (value === undefined) kept.delete(key)
        else kept.set(key, value)
        return true
      },
      follow: () => () => undefined,
    },
    clock: {now: () => 1_000},
    random: {bytes: size => new Uint8Array(size).fill(++count)},
  }
  return ports as Ports
}

const overtime = {...noFields, metric: '残業時間', baseline: '45'}

describe('what Aoi has typed of a goal', () => {
  it('is there again after a reload, and gone once the room is made', () => {
    const device = deviceOf()
    keepFields(device, undefined, overtime)
    expect(keptFields(device, undefined)).toEqual(overtime)
    forgetFields(device, undefined)
    expect(keptFields(device, undefined)).toEqual(noFields)
  })

  it('becomes a draft when she cannot decide yet, and leaves the form empty', () => {
    const device = deviceOf()
    keepFields(device, undefined, overtime)
    const draft = putAside(device, overtime)
    expect(goalDrafts(device.preferences).map(({id}) => id)).toEqual([draft])
    expect(keptFields(device, draft)).toEqual(overtime)
    expect(keptFields(device, undefined)).toEqual(noFields)
  })

  it('is no draft as long as there is nothing in it', () => {
    const device = deviceOf()
    expect(putAside(device, {...noFields, name: 'Aoi'})).toBeDefined()
    expect(goalDrafts(device.preferences)).toEqual([])
  })

  it('stays on the screen when the device refuses to remember', () => {
    const device = deviceOf(false)
    expect(keepFields(device, undefined, overtime)).toBe(false)
    expect(putAside(device, overtime)).toBeUndefined()
  })

  it('damaged on the device is an empty form, not a crash', () => {
    const device = deviceOf()
    for (const damaged of ['{', '[]', '7', '{"metric":3}', 'null']) {
      device.preferences.set('goal-form', damaged)
      expect(keptFields(device, undefined), damaged).toEqual(noFields)
    }
  })
})
