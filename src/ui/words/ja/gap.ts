import type {gap as shape} from '../en/gap.ts'
import {san} from './san.ts'

export const gap = {
  of: (name: string, count: number) => `${san(name)}の${count}件がまだ届いていません`,
  ofSomeone: (count: number) =>
    `まだ名前のわからないメンバーの${count}件が届いていません`,
  mine: (count: number) => `自分が書いた${count}件がこの端末にありません`,
  seenBy: (name: string, count: number) =>
    `${san(name)}が見ていた${count}件がまだ届いていません`,
  seenByMe: (count: number) => `自分が見ていた${count}件がこの端末にありません`,
  how: '持っている端末とつながると、自動で届きます。',
  howNewer:
    '新しい版のCairnで書かれたものなら、この画面を読み込み直して新しい版にすると届きます。ほかは、持っている端末とつながると届きます。',
  arrived: '届いていなかったものが届きました。',
} satisfies typeof shape
