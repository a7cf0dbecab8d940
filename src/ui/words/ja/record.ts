import type {record as shape} from '../en/record.ts'

export const record = {
  title: '数字を記録',
  value: {latest: '今回の値', sum: '今回の分', milestones: '済んだ段階'},
  last: (value: string, day: string) => `前回：${value}(${day})`,
  total: (value: string) => `ここまでの合計：${value}`,
  first: (value: string) => `スタート：${value}`,
  readAs: (value: string) => `${value}として記録します`,
  day: '日付',
  note: 'メモ(任意)',
  notePlaceholder: '例：単価を工数表で引けた',
  save: '保存',
  cancel: 'キャンセル',
  refused: {
    'not-a-number': 'ひとつの数字として読めません。2.5 や 1,200 のように入れてください。',
    'too-big': '数字が大きすぎます。千や万など、大きな単位で入れてください。',
    'day-to-come': 'まだ来ていない日です。今日か、それより前の日を選んでください。',
    'no-day': 'この数字の日付を選んでください。',
    'note-too-long': (characters: number) =>
      `メモが${characters}文字長すぎます。280文字まで書けます。`,
  },
} satisfies typeof shape
