import {readFileSync, readdirSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {countsOfPeople, ranksOfPeople} from '../support/counts-people.ts'

const src = new URL('../../', import.meta.url)

function filesOf(ending: RegExp): readonly string[] {
  return ['core', 'app', 'ui'].flatMap(folder =>
    readdirSync(new URL(`${folder}/`, src), {recursive: true, encoding: 'utf8'})
      .filter(name => ending.test(name) && !name.endsWith('.test.ts'))
      .map(name => `${folder}/${name}`),
  )
}
const textOf = (name: string) => readFileSync(new URL(name, src), 'utf8')

describe('nothing counts people', () => {
  it('no view, export or rule groups or counts anything by its author', () => {
    const sources = filesOf(/\.ts$/)
    expect(sources.length).toBeGreaterThan(100)
    const found = sources.flatMap(name =>
      countsOfPeople(textOf(name)).map(place => `${name}:${place}`),
    )
    expect(found).toEqual([])
    // Some hundred files are parsed.
  }, 30_000)

  it('no style or template ranks them', () => {
    const found = filesOf(/\.(?:css|ts)$/).flatMap(name => ranksOfPeople(textOf(name)))
    expect(found).toEqual([])
  })
})

describe('a count of people would be found', () => {
  it.each([
    'Object.groupBy(messages, message => message.by)',
    'Map.groupBy(checkIns, ({by}) => by)',
    'rollup(room.moments, each => each.length, moment => moment.author)',
    'counts.set(message.by, (counts.get(message.by) ?? 0) + 1)',
    'lists.set(by, [...(lists.get(by) ?? []), message])',
    'lists.get(entry.author)?.push(entry)',
    'counts[message.by]++',
    'counts[by] += 1',
    '(totals[checkIn.by] ??= []).push(checkIn)',
    'const said = messages.filter(message => message.by === member.id).length',
    'messages.filter(({by}) => by === id).filter(isRecent).length',
    'const recordsPerMember = tally(checkIns)',
    'function messagesByAuthor() {}',
    'type Row = {memberRank: number}',
  ])('%s', source => {
    expect(countsOfPeople(source)).not.toEqual([])
  })

  it.each(['<ol class="leaderboard">', '.ranking-row {}', '<cairn-top-members>'])(
    '%s',
    markup => {
      expect(ranksOfPeople(markup)).not.toEqual([])
    },
  )
})

describe('what is no count is let through', () => {
  it.each([
    'const isMine = moment.by === me',
    'const own = messages.filter(message => message.by === me).length',
    'const others = agreements.filter(({by}) => by !== line.by)',
    'const name = nameOf(moment.by)',
    'const member = room.members.get(line.by)',
    'marks.set(moment.by, moment.seq)',
    'before.by === by && sameDay(before, moment)',
    'room.members.set(line.by, {state: "here"})',
    'const memberCount = members.length',
  ])('%s', source => {
    expect(countsOfPeople(source)).toEqual([])
  })
})
