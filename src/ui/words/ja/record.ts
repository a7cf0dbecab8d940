import type {record as shape} from '../en/record.ts'

export const record = {
  title: '数字を記録',
  titleDone: '済んだ段階を記録',
  correctTitle: '記録を訂正',
  goal: 'どの目標の記録ですか?',
  value: {latest: '今回の値', sum: '今回の分', milestones: '済んだ段階'},
  last: (value: string, day: string) => `前回：${value}(${day})`,
  total: (value: string) => `ここまでの合計：${value}`,
  newTotal: (before: string, after: string) => `合計：${before} → ${after}`,
  first: (value: string) => `スタート：${value}`,
  was: (value: string, day: string) => `記録した値：${value}(${day})`,
  readAs: (value: string) => `${value}として記録します`,
  unchanged: (value: string) => `変わりなし(${value})`,
  doneOn: (day: string) => `${day}に済み`,
  day: '日付',
  note: 'メモ(任意)',
  notePlaceholder: '例：単価を工数表で引けた',
  reason: '訂正の理由',
  optional: '任意',
  reasonPlaceholder: '例：小数点が抜けていた',
  from: (text: string) => `メッセージ「${text}」から`,
  more: 'そのほか',
  moreHint: 'どれも任意です。',
  confidence: 'チームの自信',
  confidences: {high: 'いけそう', even: '五分五分', low: 'きびしい'},
  guard: (name: string) => `守る数字：${name}`,
  lead: (name: string) => `先行指標：${name}`,
  atLeast: (value: string) => `${value}以上`,
  atMost: (value: string) => `${value}以下`,
  limitsBetween: '、',
  leadHint: (value: string) => `前回の記録からの分。予定は週に${value}です。`,
  save: '保存',
  saveAnyway: 'このまま保存',
  cancel: 'キャンセル',
  saved: (value: string, status: string) => `記録しました。いま${value}、${status}です。`,
  correctedTo: (value: string, status: string) =>
    `訂正しました。いま${value}、${status}です。`,
  withdrawn: (value: string, status: string) =>
    `取り消しました。いま${value}、${status}です。`,
  refused: {
    missing: '数字を入れてください。',
    'not-a-number': 'ひとつの数字として読めません。2.5 や 1,200 のように入れてください。',
    'other-unit': (unit: string) =>
      `単位が違う数字です。この目標の単位は「${unit}」です。`,
    'too-big': '数字が大きすぎます。千や万など、大きな単位で入れてください。',
    'too-fine': '小数は3けたまでです。丸めて入れてください。',
    'day-to-come': 'まだ来ていない日です。今日か、それより前の日を選んでください。',
    'no-day': 'この数字の日付を選んでください。',
    'nothing-done': '済んだものを選んでください。',
    'note-too-long': (characters: number) =>
      `メモが${characters}文字長すぎます。280文字まで書けます。`,
    'reason-too-long': (characters: number) =>
      `理由が${characters}文字長すぎます。280文字まで書けます。`,
  },
  warned: {
    'slipped-digit': 'これまでの数字から大きく離れています。けた違いではありませんか?',
    reversal: '合計を戻す数字です。取り消し分ですか?',
    'before-start': (day: string) =>
      `目標の開始日は${day}です。それより前の数字は、表示しますが数えません。`,
    'after-due': (day: string) => `期限は${day}でした。期限のあとの数字も記録できます。`,
  },
  withdraw: {
    title: 'この記録を取り消しますか?',
    body: (value: string, day: string) =>
      `${value}(${day})を数えなくなります。経過がわかるように、一覧には線を引いて残ります。`,
    reason: '取り消しの理由',
    reasonPlaceholder: '例：同じ数字を二度記録した',
    action: '取り消す',
  },
} satisfies typeof shape
