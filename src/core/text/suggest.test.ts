import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {amountsIn, suggest} from './suggest.ts'

const none = {suggest: undefined, all: []}

describe('a message offers its number to the goal (japanese.md J09)', () => {
  it.each([
    ['今日の平均は2.4日でした', '日', 2.4, [2.4]],
    ['11月23日は2.9→2.5日に短縮', '日', 2.5, [2.5]],
    ['3件対応、累計で12件です', '件', 12, [3, 12]],
    ['進捗は４割５分', '%', 45, [45]],
    ['売上1.5万円', '円', 15_000, [15_000]],
    ['会議は2時間、対応5件', '件', 5, [5]],
    ['10:30から会議、5階', '件', undefined, []],
    ['No.3の件、11/23に', '件', undefined, []],
    ['了解です', '件', undefined, []],
    ['A社12件、B社8件', '件', undefined, [12, 8]],
  ])('%s (%s): %s', (text, unit, first, all) => {
    expect(suggest(text, unit)).toEqual({suggest: first, all})
  })
})

describe('in Japanese', () => {
  it.each([
    // As it is written.
    ['１２件対応しました', '件', 12],
    ['１，２３４円になりました', '円', 1234],
    ['1,234,567円', '円', 1_234_567],
    ['売上は2億3000万円', '円', 230_000_000],
    ['3千件', '件', 3000],
    ['売上3千円', '千円', 3],
    ['売上は150万円', '万円', 150],
    ['売上は1,500,000円', '万円', 150],
    ['売上1.5億円', '百万円', 150],
    ['¥1,500でした', '円', 1500],
    ['収支は▲5万円', '円', -50_000],
    ['前年比−3%', '%', -3],
    ['前年比－3％', '%', -3],
    ['差は-2日', '日', -2],
    ['サーバー3件', '件', 3],
    ['△12.5%', '%', -12.5],
    ['三割五分', '%', 35],
    ['8割でした', '%', 80],
    ['稼働率は45パーセント', '%', 45],
    ['二十件対応', '件', 20],
    ['累計十二件', '件', 12],
    ['クレームはゼロ件', '件', 0],
    ['0件でした', '件', 0],
    ['約12件', '件', 12],
    ['12 件', '件', 12],
    ['2.5営業日', '日', 2.5],
    ['参加は12名', '人', 12],
    ['作業は1時間30分', '時間', 1.5],
    ['作業は1時間30分', '分', 90],
    ['1時間半かかった', '時間', 1.5],
    ['2日半', '日', 2.5],
    ['3か月', 'ヶ月', 3],
    ['12', '件', 12],
    [' ２．４ ', '日', 2.4],
    ['累計12です', '件', 12],
    ['平均 2.4 days', '日', 2.4],
    // Which of several.
    ['目標は2日、今日は2.6日', '日', 2.6],
    ['2.6日(目標2日)', '日', 2.6],
    ['目標2日に対して2.6日でした', '日', 2.6],
    ['目標の10件を達成', '件', 10],
    ['目標達成!12件です', '件', 12],
    ['先週は2.9日、今週は2.5日', '日', 2.5],
    ['先週の2.9日から2.5日に短縮', '日', 2.5],
    ['3.1→2.9→2.5日', '日', 2.5],
    ['2.9日⇒2.5日', '日', 2.5],
    ['12件から15件に増えました', '件', 15],
    ['2.9日だったのが2.5日に', '日', 2.5],
    ['0.4日短縮して平均2.5日', '日', 2.5],
    ['本日3件、合計で12件', '件', 12],
    ['累計12件(本日3件)', '件', 12],
    ['今日は3件、昨日は5件', '件', 3],
    ['昨日は5件でした', '件', 5],
    ['3日以内に答えたのは8件', '件', 8],
    ['12件対応、うち3件は再発', '件', 12],
    ['12件に増え、残り8件', '件', 12],
    ['残り12件', '件', 12],
    ['1件あたり2.4日', '日', 2.4],
    ['23日は休みでした。平均2.5日です', '日', 2.5],
    ['23日に会議、2.5日', '日', 2.5],
    ['3日に短縮', '日', 3],
    ['11月23日3件', '件', 3],
    ['2026/11/23 12件', '件', 12],
    ['https://example.com/9件 今日は4件', '件', 4],
    ['03-1234-5678に電話、4件', '件', 4],
    ['v2.4を出して3件解決', '件', 3],
    ['お疲れ様です。本日の対応件数は8件です。', '件', 8],
    ['A案3件、B案5件、計8件', '件', 8],
    ['9時〜18時で8件', '件', 8],
    ['10件中8件完了', '件', 8],
    ['15件中、12件', '件', 12],
    ['12件/15件', '件', 12],
    ['2.4日（先週比−0.3日）', '日', 2.4],
    ['2.4日(-0.3日)', '日', 2.4],
    ['3,500円（先週3,200円）', '円', 3500],
    ['3件(累計12件)', '件', 12],
    ['12件(累計)、本日3件', '件', 12],
    ['1日3件ペースで12件', '件', 12],
    ['+2件で計12件', '件', 12],
    ['売上は1200万', '円', 12_000_000],
    ['その3件を対応', '件', 3],
    ['PR #123 をマージ、残り4件', '件', 4],
    ['3件です。同じ3件を再送', '件', 3],
  ])('%s (%s): %d', (text, unit, first) => {
    expect(suggest(text, unit).suggest).toBe(first)
  })

  it.each([
    ['3日曜大工', '日'],
    ['日曜日に3案件', '件'],
    ['自分でやります', '分'],
    ['十分です', '分'],
    ['3分の1', '分'],
    ['4割5分', '分'],
    ['2割引', '%'],
    ['11時に集合', '時間'],
    ['3回答', '回'],
    ['3件目の対応中', '件'],
    ['3日前に送りました', '日'],
    ['2日後に送ります', '日'],
    ['3日(月)に会議', '日'],
    ['来月5日', '日'],
    ['23日は休みます', '日'],
    ['24時間対応', '時間'],
    ['24時間365日', '日'],
    ['二人三脚で', '人'],
    ['1件につき', '件'],
    ['目標は2日です', '日'],
    ['来週は12件の予定', '件'],
    ['12件を目標にします', '件'],
    ['1.2.3件', '件'],
    ['A-3件', '件'],
    ['ABC12件', '件'],
    ['9999999999999件', '件'],
    ['https://example.com/12件', '件'],
    ['2026', '件'],
    ['090-1234-5678', '件'],
    ['2026年', '年'],
    ['3人日', '人'],
    ['5kmの道', 'km2'],
  ])('%s (%s) has none', (text, unit) => {
    expect(suggest(text, unit)).toEqual(none)
  })

  it.each([
    ['2〜3日', '日', [2, 3]],
    ['30～40分', '分', [30, 40]],
    ['3日から5日かかります', '日', [3, 5]],
    ['東京3件 大阪4件', '件', [3, 4]],
    ['先週は2.9日、先々週は3.1日', '日', [2.9, 3.1]],
  ])('%s (%s) does not say which', (text, unit, all) => {
    expect(suggest(text, unit)).toEqual({suggest: undefined, all})
  })
})

describe('in English', () => {
  it.each([
    ['The average was 2.4 days', 'days', 2.4],
    ['1 day', 'days', 1],
    ['2 days', 'day', 2],
    ['2.4-day average', 'days', 2.4],
    ['Got 12 orders', 'orders', 12],
    ['12 new orders today', 'orders', 12],
    ['2.4 business days', 'days', 2.4],
    ['1 reply', 'replies', 1],
    ['3 replies', 'reply', 3],
    ['45% done', '%', 45],
    ['45 percent', '%', 45],
    ['-3 points', 'points', -3],
    ['Target is 2 days, now 2.6 days', 'days', 2.6],
    ['last week 2.9 days, this week 2.5 days', 'days', 2.5],
    ['from 2.9 to 2.5 days', 'days', 2.5],
    ['2.9 to 2.5 days', 'days', 2.5],
    ['2.9 -> 2.5 days', 'days', 2.5],
    ['3 orders, 12 in total', 'orders', 3],
    ['3 orders, total 12 orders', 'orders', 12],
    ['3 orders today, 12 orders so far', 'orders', 12],
    ['Nov 23: 12 orders', 'orders', 12],
    ['At 3 pm we had 12 orders', 'orders', 12],
    ['$1,500 sold', '$', 1500],
    ['Ticket 12: 3 hours', 'hours', 3],
    ['3h on the 5th floor', 'hours', 3],
    ['now 42', 'orders', 42],
    ['We answered 12 of 15 requests', 'requests', 12],
    ['2.4 days (was 2.9 days)', 'days', 2.4],
    ['took 2.4 days vs 3 days last week', 'days', 2.4],
  ])('%s (%s): %d', (text, unit, first) => {
    expect(suggest(text, unit).suggest).toBe(first)
  })

  it.each([
    ['3 dayshifts', 'days'],
    ['3 days ago', 'days'],
    ['v2.4 is out', 'days'],
    ['Meet at 10:30', 'hours'],
    ['The plan is 12 orders', 'orders'],
    ['We need 12 orders', 'calls'],
    ['Call (555) 123-4567', 'calls'],
    ['step 3 orders', 'orders'],
  ])('%s (%s) has none', (text, unit) => {
    expect(suggest(text, unit)).toEqual(none)
  })

  it('2-3 days does not say which', () => {
    expect(suggest('2-3 days', 'days')).toEqual({suggest: undefined, all: [2, 3]})
  })
})

describe('without a unit', () => {
  it.each([
    ['今日は42でした', 42],
    ['スコアは4.2', 4.2],
    ['40→42', 42],
    ['The score is 42 today', 42],
    ['42', 42],
    ['▲1.5', -1.5],
  ])('%s has one plain number', (text, first) => {
    expect(suggest(text, '')).toEqual({suggest: first, all: [first]})
  })

  it.each(['40と42', '3人', '45%', '3つ', '11/23', '2026年', '1. はじめに', '¥1500', ''])(
    '%s has no single plain number',
    text => {
      expect(suggest(text, '')).toEqual(none)
    },
  )
})

it('says where each number stands', () => {
  const text = '　３件対応、累計で12件です'
  const found = amountsIn(text, '件').map(({start, end}) => text.slice(start, end))
  expect(found).toEqual(['３件', '12件'])
})

describe('for every message', () => {
  const bits = fc.constantFrom(
    ...['3', '2.5', '１２', '日', '件', '→', '〜', '割', '万', '目標', '累計', ' ', '、'],
    ...['▲', 'ー', '-', '/', ':', '11/23', 'http://a.b/', 'days', 'to', '半', '(', '%'],
  )
  const messages = fc.oneof(
    fc.array(bits, {maxLength: 30}).map(parts => parts.join('')),
    fc.string({unit: 'binary'}),
  )
  const units = fc.oneof(
    fc.constantFrom('日', '件', '%', '', 'days', '千円', '(', '.*', '\\'),
    fc.string({maxLength: 8}),
  )

  it('what is suggested is among what is offered, and spaces around change nothing', () => {
    fc.assert(
      fc.property(messages, units, (text, unit) => {
        const {suggest: first, all} = suggest(text, unit)
        if (first !== undefined) expect(all).toContain(first)
        for (const value of all) expect(Math.abs(value)).toBeLessThanOrEqual(1e12)
        expect(suggest(`  ${text.trim()}\n`, unit)).toEqual(suggest(text.trim(), unit))
      }),
      {numRuns: 1000},
    )
  })

  it.each(['1', '1,', '1.', '一', '1→', '1件、', '-', '(', 'a', '目標', '0-', 'http://'])(
    'a long message is read at once, whatever it repeats: %s',
    bit => {
      const took = (length: number) => {
        const text = bit.repeat(length)
        const begun = performance.now()
        suggest(text, '件')
        return performance.now() - begun
      }
      took(100)
      expect(took(12_000)).toBeLessThan(3000)
    },
  )
})
