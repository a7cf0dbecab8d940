import type {Status} from '../../../core/goal/status.ts'
import type {goal as shape} from '../en/goal.ts'
import {san} from './san.ts'
import {newer} from './newer.ts'

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
  barLine: (target: string, percent: string) => `目標 ${target} · ${percent}`,
  barCap: (cap: string, percent: string) => `上限 ${cap} · ${percent}`,
  barKept: (percent: string) => `範囲内 ${percent}`,
  closed: 'しめくくり済み',
  percent: (percent: string) => `${percent}%`,
  past: '期限到来',
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
    'storage-newer': newer,
  },
  and: (names: readonly string[]) => names.map(san).join('と'),
} satisfies typeof shape
