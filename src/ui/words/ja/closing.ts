import type {RetroItem} from '../../../core/goal/goal.ts'
import type {closing as shape} from '../en/closing.ts'

export const closing = {
  title: 'しめくくり',
  back: '目標へ戻る',
  proposed: '決まりからの提案',
  fromTo: 'はじめ → 最後の値',
  final: '最後の値',
  outcome: '結果',
  change: '変えるときは理由をひとこと',
  reason: '理由',
  reasonHint: '数字に出ていないことは、なんですか？',
  reasonMissing: '提案とちがう結果を選んでいます。理由をひとこと書いてください。',
  breached: (name: string, value: string, limits: string) =>
    `守る数字「${name}」が範囲外です：${value}(${limits})`,
  confirm: '守る数字が範囲外のまま、達成とします',
  confirmMissing:
    '守る数字が範囲外です。確かめて印を付けるか、ほかの結果を選んでください。',
  retro: 'ふりかえり',
  style: 'ふりかえりの型',
  retroHint: '任意です。1行にひとつ、手順ときっかけを書きます。人の名前はいりません。',
  prompts: {
    did: '進め方の、なにを変えましたか？',
    learned: 'うまくいった理由は、どの手順にありましたか？',
    next: 'ほかの手順にも残したいものは、なんですか？',
    keep: 'つづけたい進め方は、どれですか？',
    problem: '時間がかかったのは、どの手順でしたか？',
    try: '次は、どの手順を変えてみますか？',
  } satisfies Record<RetroItem['kind'], string>,
  place: '石をひとつ積む',
  placeHow: '石の大きさは目標の長さで決まります。石も、トークも記録も、なくなりません。',
  placed: '石を積みました',
  placedHow: (count: string) => `このルームの${count}つめの石です。`,
  kept: '書いたものは、石を積むまで、この端末に残ります。',
  gone: 'この目標は、まだ届いていません。',
} satisfies typeof shape
