import {spawn} from 'node:child_process'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'
import {reckonLine} from './reckon-line.ts'

const reckoned = (question: unknown): unknown =>
  JSON.parse(reckonLine(JSON.stringify(question)))

const goal = {
  kind: 'latest',
  mode: 'reach',
  baseline: 3,
  target: 2,
  start: '2026-10-05',
  due: '2026-11-30',
}
const checkIns = [
  {id: 'a', on: '2026-10-12', value: 2.9},
  {id: 'b', on: '2026-10-19', value: 2.8},
  {id: 'c', on: '2026-10-26', value: 2.6},
  {id: 'd', on: '2026-11-02', value: 2.5},
]
const today = '2026-11-02'

it('W1 is reckoned as worked by hand', () => {
  expect(reckoned({goal, checkIns, today})).toEqual({
    value: 2.5,
    progress: 0.5,
    percent: 50,
    pace: 0.5,
    expected: 2.5,
    daysAhead: 0,
    neededPerWeek: -0.125,
    status: 'onTrack',
    asOf: '2026-11-02',
    stale: false,
    forecast: {
      n: 4,
      perWeek: -0.125,
      sigma: expect.closeTo(Math.sqrt(0.0075 / 21), 12) as number,
      mean: 2,
      sd: expect.closeTo(Math.sqrt(0.02), 12) as number,
      low80: expect.closeTo(1.7684, 4) as number,
      high80: expect.closeTo(2.2316, 4) as number,
      chance: 0.5,
      eta: '2026-11-30',
    },
    keep: null,
    budget: null,
    effective: checkIns,
  })
})

it('W3 is reckoned from its corrections and its void', () => {
  const given = {
    goal: {...goal, kind: 'sum', baseline: 0, target: 30},
    checkIns: [
      {id: 'a', on: '2026-11-04', value: 3},
      {id: 'b', on: '2026-11-08', value: 40},
      {
        id: 'b2',
        on: '2026-11-08',
        value: 4,
        corrects: 'b',
        at: '2026-11-10T11:00:00+09:00',
      },
      {
        id: 'b3',
        on: '2026-11-09',
        value: 5,
        corrects: 'b',
        at: '2026-11-10T12:00:00+09:00',
      },
      {id: 'x', on: '2026-11-10', value: 7},
      {id: 'x2', corrects: 'x', void: true},
    ],
    today: '2026-11-12',
  }
  expect(reckoned(given)).toMatchObject({
    value: 8,
    effective: [
      {id: 'a', on: '2026-11-04', value: 3},
      {id: 'b3', on: '2026-11-09', value: 5},
    ],
  })
})

it('what has no meaning for a kind is null', () => {
  const stock = {...goal, mode: 'keep', lower: 2.6, baseline: undefined}
  expect(reckoned({goal: stock, checkIns, today})).toMatchObject({
    value: 2.5,
    progress: null,
    percent: null,
    pace: null,
    expected: null,
    daysAhead: null,
    neededPerWeek: null,
    status: 'atRisk',
    forecast: null,
    keep: {adherence: 3 / 4, inRange: 3, valued: 4, started: 5},
    budget: null,
  })
  expect(reckoned({goal: stock, checkIns: [], today})).toMatchObject({
    status: 'noData',
    keep: {adherence: null, inRange: 0, valued: 0, started: 5},
  })
  const overtime = {...goal, kind: 'sum', mode: 'budget', baseline: 0, target: 40}
  const spent = [{id: 'a', on: '2026-10-12', value: 12}]
  expect(reckoned({goal: overtime, checkIns: spent, today})).toMatchObject({
    progress: 0.3,
    daysAhead: null,
    neededPerWeek: null,
    keep: null,
    budget: {used: 0.3, projected: 0.6},
  })
  expect(reckoned({goal: overtime, checkIns: [], today: '2026-10-05'})).toMatchObject({
    budget: {used: 0, projected: null},
  })
})

it('milestones are done on the days that the goal says', () => {
  const milestones = [
    {id: 'm1', title: '下調べ', w: 1, doneOn: '2026-10-12'},
    {id: 'm2', title: '試作', w: 3},
  ]
  const stages = {kind: 'milestones', milestones, start: goal.start, due: goal.due}
  expect(reckoned({goal: stages, checkIns: [], today})).toMatchObject({
    value: 25,
    percent: 25,
    status: 'onTrack',
    asOf: '2026-10-19',
    effective: [],
  })
})

it('texts are read by the functions of the app', () => {
  expect(reckoned({number: '１２．５'})).toEqual({value: 12.5})
  expect(reckoned({number: 'たくさん'})).toEqual({value: null})
  expect(reckoned({text: '平均は2.4日でした', unit: '日'})).toEqual({
    suggest: 2.4,
    all: [2.4],
  })
  expect(reckoned({text: '会議は延期です', unit: '日'})).toEqual({suggest: null, all: []})
  expect(reckoned({sentence: '社内コミュニケーションの活性化'})).toEqual({lint: 'theme'})
})

it('what cannot be read is said to be so', () => {
  expect(reckonLine('{"number":')).toBe('{"error":"not JSON"}')
  expect(reckoned(null)).toEqual({error: 'line: not an object'})
  expect(reckoned({})).toEqual({error: 'no goal, number, text or sentence'})
  expect(reckoned({number: 12})).toEqual({error: 'number: not a text'})
  expect(reckoned({goal, checkIns})).toEqual({error: 'today: missing'})
  expect(reckoned({goal: {...goal, due: 'soon'}, checkIns, today})).toEqual({
    error: 'goal.due: not a day, YYYY-MM-DD',
  })
})

it('npm run reckon answers line by line, on standard output alone', async () => {
  const lines = [
    JSON.stringify({goal, checkIns, today}),
    '',
    '\uFEFF{"number":"▲３"}',
    'not json',
    // A line separator in a text is no end of a line.
    '{"sentence":"残業を\u2028半減する"}',
    '{"number":"1"}',
  ]
  const child = spawn('npm', ['run', '-s', 'reckon'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  })
  const said = text(child.stdout)
  const complained = text(child.stderr)
  child.stdin.end(lines.join('\r\n'))
  const [first, ...rest] = (await said).split('\n')
  expect(first).toBe(reckonLine(lines[0]!))
  expect(rest).toEqual([
    '{"value":-3}',
    '{"error":"not JSON"}',
    '{"lint":"ok"}',
    '{"value":1}',
    '',
  ])
  expect(await complained).toBe('')
}, 30_000)
