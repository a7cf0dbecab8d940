import {describe, expect, it} from 'vitest'
import {ja as mainJapanese} from './ja.ts'
import {languageFor} from './words.ts'

// Every catalogue there is, so that none can be left out.
const catalogues = {
  ...import.meta.glob<Record<string, unknown>>('./en/*.ts', {eager: true}),
  ...import.meta.glob<Record<string, unknown>>('./ja/*.ts', {eager: true}),
}
const japanese = wordsIn(cataloguesIn('ja'))
const english = wordsIn(cataloguesIn('en'))
const all = [...japanese, ...english]

describe('what the app says', () => {
  it('is looked at as a whole, also where it is put together from parts', () => {
    expect(japanese).toContain(mainJapanese.app.skip)
    expect(saying(japanese, 'のうち').length).toBeGreaterThan(0)
    expect(english.length).toBeGreaterThan(200)
  })

  it.each([
    ...['ノルマ', '未提出', '未読者', '犯人', '原因者', '担当のミス', 'ペナルティ'],
    ...['必須報告', 'チェックイン', '懲罰', '叱責', '怠け'],
  ])('never says %s, which blames or forces', word =>
    expect(saying(japanese, word)).toEqual([]),
  )

  it.each([
    /\bquotas?\b/i,
    /\bcheck-?ins?\b/i,
    /\bpenalt(?:y|ies)\b/i,
    /\bculprits?\b/i,
    /\bblam(?:e|ed|es|ing)\b/i,
    /\b(?:at|whose) fault\b/i,
    /\bmandatory\b/i,
    /\bnot (?:yet )?(?:submitted|reported|read by)\b/i,
    /\b(?:has|have) not (?:submitted|recorded|answered|agreed)\b/i,
  ])('never says %s, which blames or forces', word =>
    expect(saying(english, word)).toEqual([]),
  )

  it.each([
    ...[
      'バッジ',
      'レベル',
      'ランキング',
      '順位',
      '連続記録',
      'ストリーク',
      'ポイント獲得',
    ],
    ...['投稿数', '発言数', 'アクティブ率', '参加率', '既読率', '最終ログイン'],
  ])('never counts or ranks people: %s', word =>
    expect(saying(japanese, word)).toEqual([]),
  )

  it.each([
    /\bbadges?\b/i,
    /\bstreaks?\b/i,
    /\b(?:leader|score)boards?\b/i,
    /\branking\b/i,
    /\blevel(?:led)? up\b|\blevel \d/i,
    /\b(?:posts?|messages?) count\b|\bnumber of (?:posts|messages)\b/i,
    /\b(?:activity|participation|response) rate\b|\bactive (?:rate|members|users)\b/i,
    /\btop (?:members?|contributors?|posters?)\b|\bmost active\b/i,
    /\blast (?:seen|online|active)\b/i,
  ])('never counts or ranks people: %s', word =>
    expect(saying(english, word)).toEqual([]),
  )

  it.each([
    /紹介/,
    /シェアし/,
    /友だち/,
    /\brefer (?:a|your)\b/i,
    /\btell your friends\b/i,
  ])('does not ask to spread itself: %s', word => {
    const elsewhere = wordsIn([
      cataloguesIn('ja', /invite|join/),
      cataloguesIn('en', /invite|join/),
    ])
    expect(saying(elsewhere, word)).toEqual([])
  })

  it.each([
    '不正',
    '失敗しました',
    'させていただ',
    'することができ',
    'いたします',
    'お疲れ',
  ])('speaks plainly, without %s', word => expect(saying(japanese, word)).toEqual([]))

  it('writes katakana in full width and long vowels out', () => {
    expect(saying(japanese, /[\uff61-\uff9f]/u)).toEqual([])
    expect(
      saying(
        japanese,
        /(?:ユーザ|メンバ|サーバ|フォルダ|ブラウザ|コンピュータ|プリンタ)(?!ー)/u,
      ),
    ).toEqual([])
  })

  it('puts a full-width colon behind 例', () => {
    expect(saying(japanese, /例:/u)).toEqual([])
  })

  it.each(['TEんWA', 'LINE', 'Slack', 'Chatwork', 'Talknote'])(
    'names no other product: %s',
    name => expect(saying(all, new RegExp(`\\b${name}\\b|TEんWA`))).toEqual([]),
  )

  it('asks for steps, never for persons, where a goal is looked back on', () => {
    expect(saying(japanese, /誰のせい|誰が悪|だれのせい|だれが悪/u)).toEqual([])
  })
})

describe('a forbidden word would be found', () => {
  it('in a string, in a list and in a sentence built from parts', () => {
    const planted = {
      a: ['今月のランキング'],
      b: {c: (name: string) => `${name}さんは未提出です`},
    }
    expect(saying(wordsIn(planted), 'ランキング')).toHaveLength(1)
    expect(saying(wordsIn(planted), '未提出')).toHaveLength(1)
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

/** One language's catalogues, by the folder they are in; not those that `except` names. */
function cataloguesIn(language: 'en' | 'ja', except?: RegExp): readonly unknown[] {
  return Object.entries(catalogues)
    .filter(([path]) => path.startsWith(`./${language}/`) && !except?.test(path))
    .map(([, words]) => words)
}

const saying = (words: readonly string[], pattern: string | RegExp) =>
  words.filter(word => word.search(pattern) >= 0)

/** Every string in a tree of words; of what is built from parts, its source. */
function wordsIn(tree: unknown): readonly string[] {
  if (typeof tree === 'string') return [tree]
  if (typeof tree === 'function') return [tree.toString()]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.values(tree).flatMap(wordsIn)
}
