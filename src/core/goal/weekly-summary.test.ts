import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {columnsOf} from '../text/columns.ts'
import {outIn} from '../../ui/words/out.ts'
import {type SummaryFacts, weeklySummary} from './weekly-summary.ts'

const facts: SummaryFacts = {
  room: '見積り回答の日数',
  week: '11/16〜11/22',
  sentence: '営業部が見積り回答の日数を3.0日から2.0日にする（11/30まで）。',
  action: '開発部の工数表を毎週月曜に確かめる',
  now: '2.4日',
  target: '2.0日',
  due: '11/30 (月)',
  status: '順調',
  records: [
    {on: '11/17 (火)', value: '2.5日', note: ''},
    {on: '11/20 (金)', value: '2.4日', note: '単価を工数表で引けた'},
  ],
  wins: ['道のりの半分をこえた'],
  guards: ['クレーム 2件(範囲内)'],
  next: ['値引きの承認を1段階にする'],
}

describe('the summary of a week', () => {
  it('says the goal, where it stands and what the week brought', () => {
    expect(weeklySummary(facts, outIn.ja.summary)).toBe(
      [
        '見積り回答の日数 週のまとめ(11/16〜11/22)',
        '',
        '目標：営業部が見積り回答の日数を3.0日から2.0日にする（11/30まで）。',
        'そのために：開発部の工数表を毎週月曜に確かめる',
        'いま：2.4日',
        '目標の値：2.0日',
        '期限：11/30 (月)',
        '状態：順調',
        '',
        '今週の記録',
        '・11/17 (火) 2.5日',
        '・11/20 (金) 2.4日 単価を工数表で引けた',
        '',
        '成果',
        '・道のりの半分をこえた',
        '',
        '守る数字',
        '・クレーム 2件(範囲内)',
        '',
        '次の一手',
        '・値引きの承認を1段階にする',
        '',
      ].join('\n'),
    )
  })

  it('says in English too what there is, and that nothing was recorded', () => {
    const quiet = {...facts, records: [], wins: [], guards: [], next: [], action: ''}
    const text = weeklySummary(quiet, outIn.en.summary)
    expect(text).toContain('\nRecords of this week\n- None.\n')
    expect(text).not.toMatch(/Wins|Guardrails|Next step|By doing/)
  })

  it('hangs the second line of a long note under its first', () => {
    const note =
      '見積りの承認を待つあいだに、開発部へ工数を聞く手順をひとつ減らした。'.repeat(2)
    const lines = weeklySummary(
      {...facts, records: [{on: '11/17 (火)', value: '2.5日', note}]},
      outIn.ja.summary,
    ).split('\n')
    const first = lines.findIndex(line => line.startsWith('・11/17'))
    expect(lines[first + 1]).toMatch(/^ {2}\S/)
    expect(
      lines
        .slice(first, first + 3)
        .join('')
        .replaceAll(' ', ''),
    ).toContain(note.slice(0, 40))
  })

  it('of whatever is in it no line is wider than 40 full-width letters, nor is any markup', () => {
    const text = fc.oneof(
      fc.string({unit: 'grapheme', maxLength: 120}),
      fc.constant('見積り回答、サーバー12.5日。'.repeat(8)),
    )
    const some = fc.array(text, {maxLength: 3})
    const anyFacts = fc
      .record({
        room: text,
        sentence: text,
        action: text,
        status: text,
        wins: some,
        next: some,
      })
      .map(given => ({...facts, ...given}))
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom('ja' as const, 'en' as const),
        (given, language) => {
          const lines = weeklySummary(given, outIn[language].summary).split('\n')
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(80)
          expect(lines.join('\n')).not.toContain('\r')
        },
      ),
      {numRuns: 25},
    )
  })

  it('begins no line with a mark that belongs to the one before', () => {
    const long = {
      ...facts,
      sentence: '見積り、サーバーの回答を「2.5日」にする。'.repeat(12),
    }
    for (const line of weeklySummary(long, outIn.ja.summary).split('\n')) {
      expect(line.trimStart()).not.toMatch(/^[、。」ー]/)
      expect(line).not.toMatch(/\d$/)
    }
  })
})
