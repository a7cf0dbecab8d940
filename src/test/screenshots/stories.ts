import type {GoalTyped} from '../browser/support/person.ts'

/** The goals of someone with several rooms, each with its first number where there is one. */
export type Story = {
  readonly locale: 'ja-JP' | 'en-GB'
  readonly goals: readonly (GoalTyped & {readonly record?: string})[]
}

const ja = {name: '田中', measure: '週のはじめに一覧で数える'}
const en = {name: 'Tanaka', measure: 'Counted from the list every Monday'}

export const stories: readonly Story[] = [
  {
    locale: 'ja-JP',
    goals: [
      {...ja, metric: '朝会の時間', now: '28', target: '15', unit: '分', record: '14'},
      {...ja, metric: '誤出荷', now: '12', target: '4', unit: '件', record: '15'},
      {
        ...ja,
        metric: '資料が使われた件数',
        now: '12',
        target: '30',
        unit: '件',
        record: '10',
      },
      {...ja, metric: '経費精算の日数', now: '6', target: '3', unit: '日'},
      {...ja, metric: '見積り回答の日数', now: '5.2', target: '2.0', unit: '日'},
      {
        ...ja,
        metric: '週次会議の時間',
        now: '8',
        target: '4',
        unit: '時間',
        record: '6.5',
      },
    ],
  },
  {
    locale: 'en-GB',
    goals: [
      {
        ...en,
        metric: 'Morning meeting',
        now: '28',
        target: '15',
        unit: 'min',
        record: '14',
      },
      {...en, metric: 'Wrong shipments', now: '12', target: '4', unit: '', record: '15'},
      {
        ...en,
        metric: 'Shared documents',
        now: '12',
        target: '30',
        unit: '',
        record: '10',
      },
      {...en, metric: 'Days to settle expenses', now: '6', target: '3', unit: 'days'},
      {...en, metric: 'Days to answer a quote', now: '5.2', target: '2.0', unit: 'days'},
      {...en, metric: 'Weekly meetings', now: '8', target: '4', unit: 'h', record: '6.5'},
    ],
  },
]
