import type {overview as shape} from '../en/overview.ts'

export const overview = {
  opening: '開いています…',
  daysLeft: (days: number) => `残り ${days}日`,
  dueToday: '今日が期限',
  unread: (count: number) => `未読 ${count}件`,
  make: '目標からルームをつくる',
  join: '招待リンクを受け取った方',
  sample: '見本を見る',
} satisfies typeof shape
