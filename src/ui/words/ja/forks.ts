import type {forks as shape} from '../en/forks.ts'
import {san} from './san.ts'

export const forks = {
  of: (name: string) => `${san(name)}の端末の記録が2つに分かれました`,
  mine: 'この端末の記録が2つに分かれました',
  kept: 'バックアップから戻したときなどに起こります。どちらも残してあります。',
  mark: '端末の記録が2つに分かれました。どちらも残してあります',
  title: 'この端末の記録が2つに分かれていました',
  how: 'ブラウザーのデータをコピーしたり、バックアップから戻したりすると起こります。どちらで書いたものも残してあり、表示しています。もう一方もまだ使っている場合は、どちらか片方だけで書いてください。両方で書くと、また分かれます。',
  close: 'このお知らせを閉じる',
} satisfies typeof shape
