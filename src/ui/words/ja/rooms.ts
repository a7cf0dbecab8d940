import type {rooms as shape} from '../en/rooms.ts'
import {newer} from './newer.ts'

export const rooms = {
  title: 'ようす',
  note: (rooms: number) =>
    `この端末にある${rooms}つのルーム。ここに出ているものは、端末の外へ出ません。`,
  active: '進行中',
  order: '手をかける順、同じなら期限の近い順',
  resting: '休み',
  left: '退出',
  leftChip: '退出',
  restingChip: '休み',
  outcome: {
    achieved: '達成',
    partly: '一部達成',
    missed: '未達',
    late: '期限後に達成',
    stopped: '中止',
  },
  nextGoal: 'しめくくり済み。次の目標へ、または休みへ',
  coming: '目標は、ほかのメンバーとつながると届きます。',
  trouble: {
    'key-missing':
      'このルームの鍵が、この端末にありません。招待リンクから、もう一度参加してください。',
    'storage-full':
      'この端末に空きがなく、開けません。空きをつくって、読み込み直してください。',
    'storage-blocked':
      'ブラウザーに保存が止められていて、開けません。このサイトの保存を許可して、読み込み直してください。',
    'storage-newer': newer,
  },
  to: (target: string) => `→ ${target}`,
  way: (now: string, target: string) => `いま${now}、目標${target}`,
  atLeast: (limit: string) => `${limit}以上`,
  atMost: (limit: string) => `${limit}以下`,
  between: (lower: string, upper: string) => `${lower}〜${upper}`,
  cap: (cap: string) => `上限 ${cap}`,
  used: (percent: string) => `上限の${percent}`,
  kept: (inRange: number, valued: number) => `${valued}回中${inRange}回 範囲内`,
  more: (goals: number) => `ほかに目標${goals}つ`,
  wrapUp: 'しめくくり待ち',
  doWrapUp: 'しめくくる',
  doWrapUpOf: (room: string) => `しめくくる：${room}`,
  overdue: (day: string) => `期限は${day}`,
  ahead: (days: number) => `予定より${days}日早い`,
  behind: (days: number) => `予定より${days}日遅い`,
  proposed: '提案中',
  many: (count: number) =>
    `進行中の目標が${count}つあります。ひとつ終えてから次を始めると、続けやすくなります。`,
  empty: {
    title: 'ルームはまだありません',
    what: 'ルームは、数字のある目標から始まります。',
  },
} satisfies typeof shape
