import type {GoalTyped} from '../browser/support/person.ts'

/** What a team says and records over some weeks; days and times are the room's. */
export type Story = {
  readonly locale: 'ja-JP' | 'en-GB'
  readonly goal: GoalTyped
  readonly others: readonly string[]
  readonly start: Date
  readonly due: string
  readonly now: Date
  readonly moments: readonly Happening[]
}

type Happening = {
  readonly who: string
  readonly at: Date
  readonly says?: string
  readonly records?: string
  readonly note?: string
}

const at = (day: string, time: string) => new Date(`2026-${day}T${time}:00Z`)

export const stories: readonly Story[] = [
  {
    locale: 'ja-JP',
    goal: {
      name: '佐藤 美咲',
      metric: '見積り回答の日数',
      now: '5.2',
      target: '2.0',
      unit: '日',
      measure: '受付から回答メールまでの日数。直近20件の平均',
    },
    others: ['Kenji', '山田', '李'],
    start: at('10-05', '09:00'),
    due: '2026-11-30',
    now: at('11-24', '09:30'),
    moments: [
      {
        who: '佐藤 美咲',
        at: at('10-12', '10:00'),
        records: '4.9',
        note: '一覧をつくった',
      },
      {
        who: 'Kenji',
        at: at('10-19', '10:00'),
        records: '4.4',
        note: '工数表を見せてもらった',
      },
      {
        who: '佐藤 美咲',
        at: at('10-26', '10:00'),
        records: '4.1',
        note: '確認の順を変えた',
      },
      {who: '山田', at: at('11-02', '10:00'), records: '3.6', note: '夜間の受付も含めた'},
      {
        who: '佐藤 美咲',
        at: at('11-09', '10:00'),
        records: '3.1',
        note: '単価表を引いた',
      },
      {who: '李', at: at('11-16', '10:00'), records: '2.8', note: '集計もれ2件を足した'},
      {
        who: 'Kenji',
        at: at('11-20', '10:12'),
        says: '開発部の工数表を、ひと目で分かる形にまとめました。',
      },
      {
        who: '山田',
        at: at('11-20', '10:40'),
        says: '午後の3件は、これだけで返せました。',
      },
      {
        who: '佐藤 美咲',
        at: at('11-20', '17:05'),
        records: '2.5',
        note: '単価を工数表で引いて、確認待ちがなくなった。',
      },
      {
        who: '李',
        at: at('11-24', '09:03'),
        says: '今朝の集計です。直近20件の平均は2.4日でした。夜間の受付も入っています。',
      },
      {
        who: '佐藤 美咲',
        at: at('11-24', '09:20'),
        says: 'ありがとう。午前の分まで確かめてから記録します。',
      },
    ],
  },
  {
    locale: 'en-GB',
    goal: {
      name: 'Misaki',
      metric: 'Days to answer a quote',
      now: '5.2',
      target: '2.0',
      unit: 'days',
      measure: 'From request to answer, mean of the last 20',
    },
    others: ['Kenji', 'Yamada', 'Lee'],
    start: at('10-05', '09:00'),
    due: '2026-11-30',
    now: at('11-24', '09:30'),
    moments: [
      {who: 'Misaki', at: at('10-12', '10:00'), records: '4.9', note: 'made one list'},
      {
        who: 'Kenji',
        at: at('10-19', '10:00'),
        records: '4.4',
        note: 'shared the effort table',
      },
      {
        who: 'Misaki',
        at: at('10-26', '10:00'),
        records: '4.1',
        note: 'new order of checks',
      },
      {
        who: 'Yamada',
        at: at('11-02', '10:00'),
        records: '3.6',
        note: 'night desk included',
      },
      {
        who: 'Misaki',
        at: at('11-09', '10:00'),
        records: '3.1',
        note: 'used the price table',
      },
      {
        who: 'Lee',
        at: at('11-16', '10:00'),
        records: '2.8',
        note: 'two missing ones added',
      },
      {
        who: 'Kenji',
        at: at('11-20', '10:12'),
        says: 'The effort table now fits on one screen.',
      },
      {
        who: 'Yamada',
        at: at('11-20', '10:40'),
        says: 'It was all I needed for three quotes.',
      },
      {
        who: 'Misaki',
        at: at('11-20', '17:05'),
        records: '2.5',
        note: 'Prices from the table: no more waiting for checks.',
      },
      {
        who: 'Lee',
        at: at('11-24', '09:03'),
        says: 'This morning’s mean of the last 20 is 2.4 days, night desk included.',
      },
      {
        who: 'Misaki',
        at: at('11-24', '09:20'),
        says: 'Thank you. I will check the morning’s and then record it.',
      },
    ],
  },
]
