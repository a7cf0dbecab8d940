import {describe, expect, it} from 'vitest'
import type {Day} from '../../core/ids.ts'
import {fieldsFrom, isBlank, noFields} from './goal-fields.ts'
import {dueIn, formProblems, readForm} from './goal-form.ts'

const today = '2026-11-23' as Day
const filled = {
  ...noFields,
  name: '佐藤 美咲',
  metric: '見積り回答の日数',
  baseline: '３',
  target: '二',
  unit: '日',
  measure: '受付から回答メールまでの日数',
}
const fieldsOf = (fields: typeof noFields) =>
  formProblems(fields, today).map(({field}) => field)

it('quarters and years end by the month in which the device’s fiscal year starts', () => {
  const dueBy = (fiscal: string, due: string) => dueIn({...filled, due, fiscal}, today)
  expect(dueBy('', 'yearEnd')).toBe('2027-03-31')
  expect(dueBy('1', 'yearEnd')).toBe('2026-12-31')
  expect(dueBy('12', 'quarterEnd')).toBe('2026-11-30')
  expect(dueBy('13', 'yearEnd')).toBe('2027-03-31')
})

describe('the form of a goal', () => {
  it('that Aoi has filled in is a goal of 30 days, whatever digits she types', () => {
    const form = readForm(filled, today)
    expect(form.ok && form.value).toMatchObject({
      name: '佐藤 美咲',
      terms: {baseline: 3, target: 2, kind: 'latest', start: today, due: '2026-12-23'},
    })
  })

  it('left empty names what is missing in the order of the form', () => {
    expect(fieldsOf(noFields)).toEqual([
      'name',
      'metric',
      'baseline',
      'target',
      'measure',
    ])
  })

  it('refuses a name made of combining marks alone', () => {
    const problems = formProblems({...filled, name: '\u0301\u0301'}, today)
    expect(problems).toEqual([{field: 'name', problem: 'missing'}])
  })

  it('asks for a day when one is to be picked and none is', () => {
    const problems = formProblems({...filled, due: 'day'}, today)
    expect(problems).toEqual([{field: 'due', problem: 'missing'}])
  })

  it('refuses a day that has passed', () => {
    const problems = formProblems({...filled, due: 'day', day: '2026-11-22'}, today)
    expect(problems).toEqual([{field: 'due', problem: 'past'}])
  })

  it('lets the guess of the kind be overruled', () => {
    const form = readForm({...filled, kind: 'sum'}, today)
    expect(form.ok && form.value.terms.kind).toBe('sum')
  })

  it('reads a draft of another version: what it does not know is left out', () => {
    const fields = fieldsFrom({metric: '残業時間', mood: 'good', due: 'someday'})
    expect(fields).toEqual({...noFields, metric: '残業時間', due: 'someday'})
    expect(dueIn(fields, today)).toBe('2026-12-23')
  })

  it('with nothing but a name in it is no draft yet', () => {
    expect(isBlank({...noFields, name: 'Ben'})).toBe(true)
    expect(isBlank({...noFields, whom: 'customers'})).toBe(false)
  })
})
