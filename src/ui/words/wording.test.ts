import {describe, expect, it} from 'vitest'
import {en} from './en.ts'
import {ja} from './ja.ts'
import {firstIn} from './first.ts'
import {holidaysIn} from './holidays.ts'
import {inviteIn} from './invite.ts'
import {joinIn} from './join.ts'
import {makeIn} from './make.ts'
import {pagesIn} from './pages.ts'
import {peopleIn} from './people.ts'
import {recordIn} from './record.ts'
import {settingsIn} from './settings.ts'
import {unsupportedIn} from './unsupported.ts'
import {languageFor} from './words.ts'

const apart = [
  firstIn,
  holidaysIn,
  inviteIn,
  joinIn,
  makeIn,
  pagesIn,
  peopleIn,
  recordIn,
  settingsIn,
  unsupportedIn,
]
const japanese = wordsIn([ja, apart.map(words => words.ja)])
const english = wordsIn([en, apart.map(words => words.en)])

describe('what the app says', () => {
  it('is looked at as a whole, also where it is put together from parts', () => {
    expect(japanese).toContain(ja.app.skip)
    expect(saying(japanese, 'のうち').length).toBeGreaterThan(0)
  })

  it.each([
    'ノルマ',
    '未提出',
    '未読者',
    '犯人',
    'ペナルティ',
    '必須報告',
    'チェックイン',
  ])('never says %s, which blames or forces', word =>
    expect(saying(japanese, word)).toEqual([]),
  )

  it.each([
    ...['バッジ', 'レベル', 'ランキング', '連続記録', 'ストリーク'],
    ...['投稿数', '発言数', 'アクティブ率'],
  ])('never counts or ranks people: %s', word =>
    expect(saying(japanese, word)).toEqual([]),
  )

  it.each(['不正', '失敗しました', 'させていただ', 'することができ', 'いたします'])(
    'speaks plainly, without %s',
    word => expect(saying(japanese, word)).toEqual([]),
  )

  it('writes katakana in full width and long vowels out', () => {
    expect(saying(japanese, /[\uff61-\uff9f]/u)).toEqual([])
    expect(saying(japanese, /(?:ユーザ|メンバ|サーバ|フォルダ|ブラウザ)(?!ー)/u)).toEqual(
      [],
    )
  })

  it.each(['TEんWA', 'LINE', 'Slack', 'Chatwork'])('names no other product: %s', name => {
    expect(saying([...japanese, ...english], name)).toEqual([])
  })
})

describe('the language at first', () => {
  it('is the first that the browser asks for and Cairn speaks', () => {
    expect(languageFor(undefined, ['fr-FR', 'ja-JP', 'en'])).toBe('ja')
  })

  it('is English when Cairn speaks none of them', () => {
    expect(languageFor(undefined, ['fr-FR'])).toBe('en')
  })

  it('is what the person chose, whatever the browser asks for', () => {
    expect(languageFor('en', ['ja-JP'])).toBe('en')
  })
})

const saying = (words: readonly string[], pattern: string | RegExp) =>
  words.filter(word => word.search(pattern) >= 0)

/** Every string in a tree of words; of what is built from parts, its source. */
function wordsIn(tree: unknown): readonly string[] {
  if (typeof tree === 'string') return [tree]
  if (typeof tree === 'function') return [tree.toString()]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.values(tree).flatMap(wordsIn)
}
