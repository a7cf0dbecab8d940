import type {Status} from '../../../core/goal/status.ts'
import type {goal as shape} from '../en/goal.ts'
import {san} from './san.ts'

export const goal = {
  ways: {
    change: {
      sentence: ({metric, from, to, due}) =>
        `${metric}を${from}から${to}にする（${due}まで）`,
      heading: ({metric, from, to}) => `${metric}を、${from}から${to}へ`,
    },
    total: {
      sentence: ({metric, to, due}) => `${metric}を合計${to}にする（${due}まで）`,
      heading: ({metric, to}) => `${metric}を、合計${to}へ`,
    },
    atLeast: {
      sentence: ({metric, lower, due}) => `${metric}を${lower}以上に保つ（${due}まで）`,
      heading: ({metric, lower}) => `${metric}を、${lower}以上に`,
    },
    atMost: {
      sentence: ({metric, upper, due}) => `${metric}を${upper}以下に保つ（${due}まで）`,
      heading: ({metric, upper}) => `${metric}を、${upper}以下に`,
    },
    between: {
      sentence: ({metric, lower, upper, due}) =>
        `${metric}を${lower}から${upper}の間に保つ（${due}まで）`,
      heading: ({metric, lower, upper}) => `${metric}を、${lower}から${upper}の間に`,
    },
    under: {
      sentence: ({metric, to, due}) => `${metric}を${to}以内に抑える（${due}まで）`,
      heading: ({metric, to}) => `${metric}を、${to}以内に`,
    },
    steps: {
      sentence: ({metric, count, due}) => `${metric}の${count}段階を終える（${due}まで）`,
      heading: ({metric, count}) => `${metric}の${count}段階`,
    },
  },
  byWhom: (who, sentence) => `${who}が${sentence}`,
  byDoing: (sentence, action) => `${sentence}。そのために${action}。`,
  thisRooms: 'このルームの目標',
  notHere: '目標がまだ届いていません。ほかのメンバーとつながると届きます。',
  progress: '進み具合',
  progressLine: (percent: string, target: string) =>
    `進み具合 ${percent} · 目標 ${target}`,
  barLine: (target: string, percent: string) => `目標 ${target} · ${percent}`,
  percent: (percent: string) => `${percent}%`,
  nowLine: (from: string, to: string, now: string) =>
    `${from} → ${to} のうち、いま ${now}。`,
  startedFrom: (from: string, to: string) => `${from} → ${to}。記録はまだありません。`,
  between: '',
  reachedNow: '達成しました。',
  onPlan: '予定どおり。',
  ahead: (days: number) => `予定より${days}日早い。`,
  behind: (days: number) => `予定より${days}日遅い。`,
  setBack: 'スタートより後退。',
  daysLeft: (days: number) => `残り${days}日。`,
  dueToday: '今日が期限です。',
  overdue: (due: string) => `期限(${due})を過ぎました。`,
  startsOn: (start: string) => `${start}に始まります。`,
  left: '残り',
  days: (days: number) => `${days}日`,
  past: '期限到来',
  perWeek: '週あたり必要',
  by: 'いつまで',
  measure: '測り方',
  kind: {latest: '毎回の値', sum: '積み上げ', milestones: '段階'},
  status: {
    notStarted: '開始前',
    noData: '記録待ち',
    reached: '達成',
    ended: '期限到来',
    onTrack: '順調',
    atRisk: '注意',
    offTrack: '要見直し',
  } satisfies Record<Status, string>,
  stale: '更新待ち',
  staleSince: (day: string, status: string) => `更新待ち(${day}時点：${status})`,
  proposed: '提案中',
  bar: '目標のいま',
  proposedAsk: 'この目標は提案中です。',
  proposedHow: 'ふたり目が「この目標でいく」を押すと、目標が進行中になります。',
  agreed: (names: string) => `${names}が「この目標でいく」と言っています。`,
  imIn: 'この目標でいく',
  startAlone: 'まず自分だけで始める',
  startedAlone: (name: string) => `${san(name)}が、まず自分だけで始めます。`,
  records: '記録',
  noRecords: 'まだ数字がありません。今日はいくつですか。',
  record: '数字を記録',
  more: 'もっと見る',
  inTalk: 'トークで見る',
  inTalkOf: (day: string, value: string) => `${day}の${value}をトークで見る`,
  notSaved: {
    'storage-full':
      '空きがないため、まだ保存されていません。端末の空きをつくってから、もう一度保存してください。',
    'storage-blocked':
      'ブラウザーが保存を止めているため、まだ保存されていません。このサイトの保存を許可してから、もう一度保存してください。',
  },
  chart: {
    paceLine: '予定の線',
    targetLine: '目標',
    today: '今日',
    table: '表で見る',
    chart: 'グラフで見る',
    day: '日付',
    value: '値',
    superseded: '同じ日の別の値',
  },
  and: (names: readonly string[]) => names.map(san).join('と'),
} satisfies typeof shape
