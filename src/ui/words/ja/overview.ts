import type {overview as shape} from '../en/overview.ts'

export const overview = {
  title: 'ようす',
  note: (rooms: number) =>
    `この端末にある${rooms}つのルーム。ここに出ているものは、端末の外へ出ません。`,
  rooms: '進行中',
  order: '手をかける順、同じなら期限の近い順',
  left: '退出',
  leftChip: '退出',
  opening: '開いています…',
  coming: '目標は、ほかのメンバーとつながると届きます。',
  trouble: {
    'key-missing':
      'このルームの鍵が、この端末にありません。招待リンクから、もう一度参加してください。',
    'storage-full':
      'この端末に空きがなく、開けません。空きをつくって、読み込み直してください。',
    'storage-blocked':
      'ブラウザーに保存が止められていて、開けません。このサイトの保存を許可して、読み込み直してください。',
  },
  to: (target: string) => `→ ${target}`,
  way: (now: string, target: string) => `いま${now}、目標${target}`,
  daysLeft: (days: number) => `残り ${days}日`,
  dueToday: '今日が期限',
  overdue: (day: string) => `期限は${day}`,
  ahead: (days: number) => `予定より${days}日早い`,
  behind: (days: number) => `予定より${days}日遅い`,
  proposed: '提案中',
  unread: (count: number) => `未読 ${count}件`,
  many: (count: number) =>
    `進行中の目標が${count}つあります。ひとつ終えてから次を始めると、続けやすくなります。`,
  make: '目標からルームをつくる',
  join: '招待リンクを受け取った方',
  empty: {
    title: 'ルームはまだありません',
    what: 'ルームは、数字のある目標から始まります。',
  },
} satisfies typeof shape
