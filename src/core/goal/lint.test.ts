import {describe, expect, it} from 'vitest'
import {lintMetric, lintSentence} from './lint.ts'

describe('a theme is told from a goal', () => {
  it.each([
    ['社内コミュニケーションの活性化', 'theme'],
    ['自由な情報交換の場', 'theme'],
    ['情報を共有する', 'theme'],
    ['作業効率を20%アップする', 'ok'],
    ['残業を半減する', 'ok'],
    ['クレームゼロ', 'ok'],
    ['見積り回答の日数を５．２日から２．０日にする', 'ok'],
    ['二日以内に返事をする', 'ok'],
    ['受注を倍にする', 'ok'],
    ['第3営業部の活性化', 'theme'],
    ['5S活動の推進', 'theme'],
    ['2026年度の意識改革', 'theme'],
    ['11月30日までに情報共有を強化する', 'theme'],
    ['十分な情報共有', 'theme'],
    ['二人三脚で風通しをよくする', 'theme'],
    ['残業を減らす', 'noNumber'],
    ['見積りを早く返す', 'noNumber'],
    ['Free exchange of information', 'theme'],
    ['Better communication between teams', 'theme'],
    ['Improve B2B collaboration', 'theme'],
    ['Answer quotes faster', 'noNumber'],
    ['Answer quotes in 2 days', 'ok'],
    ['Halve the overtime', 'ok'],
    ['Zero complaints', 'ok'],
    ['Improve efficiency by 20%', 'ok'],
    ['From three days to two days', 'ok'],
    ['', 'noNumber'],
  ] as const)('%s: %s', (sentence, verdict) => {
    expect(lintSentence(sentence)).toBe(verdict)
  })
})

describe('what is measured can be measured', () => {
  it.each([
    ['社内コミュニケーションの活性化', 'theme'],
    ['自由な情報交換の場', 'theme'],
    ['風通しのよい職場づくり', 'theme'],
    ['作業効率の向上', 'theme'],
    ['ナレッジの共有', 'theme'],
    ['案件の共有', 'theme'],
    ['視点の共有', 'theme'],
    ['more free exchange', 'theme'],
    ['Team spirit', 'theme'],
    ['better collaboration', 'theme'],
    ['見積り回答の日数', 'ok'],
    ['残業時間', 'ok'],
    ['誤出荷の件数', 'ok'],
    ['ほかの部署の資料が使われた件数', 'ok'],
    ['部署をまたぐ質問に返事が届くまでの日数', 'ok'],
    ['質問にその日のうちに答えた割合', 'ok'],
    ['FAQの自己解決率', 'ok'],
    ['情報共有の件数', 'ok'],
    ['エンゲージメントスコア', 'ok'],
    ['残業', 'ok'],
    ['クレーム', 'ok'],
    ['days to answer a quote', 'ok'],
    ['number of shared documents', 'ok'],
    ['Response time', 'ok'],
    ['engagement score', 'ok'],
    ['Overtime', 'ok'],
  ] as const)('%s: %s', (metric, verdict) => {
    expect(lintMetric(metric)).toBe(verdict)
  })
})
