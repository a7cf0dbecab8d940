import type {make as shape} from '../en/make.ts'
import {newer} from './newer.ts'

export const make = {
  title: '目標をつくる',
  slogan: '目標ひとつに、ルームひとつ。',
  why: '「なんでも気楽に投稿して」は続きません。小さなチームで、数字のある小さな目標から始めます。',
  steps: [
    {name: '目標', what: 'なにが、どれだけ変わればよいか'},
    {name: 'ルーム', what: '測るものと同じ名前で用意します'},
    {name: '招待', what: 'リンクを送ります'},
  ],
  name: 'なまえ',
  nameHint: 'ルームのメンバーに見えます',
  metric: 'なにを良くしますか（測るもの）',
  examples: '例',
  exampleMetrics: [
    {metric: '見積り回答の日数', unit: '日'},
    {metric: '残業時間', unit: '時間'},
    {metric: '誤出荷の件数', unit: '件'},
  ],
  now: 'いま',
  target: '目標の値',
  unit: '単位',
  nowExample: '例：3',
  targetExample: '例：2',
  unitExample: '例：日',
  direction: {
    down: 'いまより小さくする目標です。',
    up: 'いまより大きくする目標です。',
  },
  kind: {
    latest: '記録は「毎回の値」で見ます。',
    sum: '記録は「積み上げ」で見ます。毎回の数字を足していきます。',
    milestones: '記録は「段階」で見ます。済んだものを数えます。',
  },
  changeKind: '変える',
  find: '目標さがし',
  due: 'いつまで',
  until: (day: string) => `${day}まで`,
  presets: {
    '2weeks': '2週間',
    '30days': '30日',
    '6weeks': '6週間',
    quarter: '四半期',
    monthEnd: '今月末',
    quarterEnd: '四半期末',
    yearEnd: '年度末',
  },
  nextEnds: {
    monthEnd: '来月末',
    quarterEnd: '次の四半期末',
    yearEnd: '次の年度末',
  },
  fiscal: (month: number) => `年度は${month}月に始まります。`,
  changeFiscal: '設定で変える',
  pickDay: '日付を選ぶ',
  dueDay: '期限',
  longGoal:
    '四半期より先の日付です。短く区切ると続けやすくなります。終わったら、次の目標を始められます。',
  measure: '測り方',
  measureHint: '数字の出どころ',
  measureExample: '例：受付メールの日付から数える',
  firstSaid: (first: string) => `最初の一歩：${first}`,
  start: 'この目標ではじめる',
  notYet: 'まだ決められない',
  missing: (fields: string) => `まだ足りないもの：${fields}`,
  and: '、',
  sentence: '目標の文',
  slots: {
    ...{metric: '測るもの', now: 'いま', target: '目標', due: '期限'},
    ...{limit: '範囲', steps: 'いくつかの'},
  },
  emptySentence: '数字が入ると、ここに文ができます。',
  length: (days: number) => `${days}日間`,
  perWeek: (amount: string) => `週あたり ${amount}`,
  notYetHelp:
    '「まだ決められない」を選ぶと、5つの問いで整理できます。下書きはこの端末だけに残り、ルームもリンクもつくりません。',
  help: {
    question: '達成したと分かる数字はどれですか?',
    theme: (theme: string) =>
      `「${theme}」は向かう先です。数字がひとつあると、始められます。`,
    example: (from: string, to: string) => `例：${from} → ${to}`,
    suggestions: [
      {metric: 'ほかの部署の資料が使われた件数', from: 12, to: 30, unit: '件'},
      {
        metric: '部署をまたぐ質問に返事が届くまでの日数',
        from: 3,
        to: 1,
        unit: '日',
      },
      {metric: '質問にその日のうちに答えた割合', from: 45, to: 80, unit: '%'},
    ],
  },
  problems: {
    name: {
      missing: 'なまえがありません。短いもので十分です。',
      'too-long': 'なまえが長すぎます。40文字までにしてください。',
    },
    metric: {
      missing: '測るものを書いてください。例：見積り回答の日数',
      'too-long': '長すぎます。40文字までにして、くわしくは「測り方」に書いてください。',
      theme: 'これは向かう先で、まだ数字がありません。下から選ぶか、書き直してください。',
    },
    number: {
      missing: '数字が入っていません。',
      'not-a-number': (typed: string) =>
        `「${typed}」は数字として読めません。3や2.5のように書いてください。`,
      'too-big': '数字が大きすぎます。「千円」のような大きな単位にしてください。',
      'too-fine': '小数は3桁までです。小さな単位にしてください。',
      'same-as-now': 'いまと目標が同じです。「保つ」目標にしますか?',
    },
    unit: {'too-long': '8文字までです。くわしくは「測り方」に書いてください。'},
    due: {
      past: '過ぎた日付です。今日か、その先の日を選んでください。',
      'too-far': '1年より先の日付です。1年以内の日を選んでください。',
      missing: '日付を選んでください。',
    },
    measure: {
      missing: '数字の出どころを書いてください。ひとことで十分です。',
      'too-long': '長すぎます。140文字までにしてください。',
    },
  },
  refused: {
    'storage-full':
      'この端末に空きがなく、ルームをつくれませんでした。書いた内容はこの画面に残っています。空きをつくって、もう一度押してください。',
    'storage-blocked':
      'このブラウザーでは保存が止められていて、ルームをつくれませんでした。書いた内容はこの画面に残っています。このサイトの保存を許可して（プライベートウィンドウでは止められることがあります）、もう一度押してください。',
    'storage-newer': newer,
  },
  notRemembered:
    'このブラウザーでは、書きかけを保存できません。終わるまで、この画面を閉じないでください。',
  file: {
    pick: 'JSONから',
    pickHint: '書き出した目標のファイルから、フォームに入れます',
    filled: (name: string) => `「${name}」の内容を入れました。`,
    undo: '元に戻す',
    records: (count: string) =>
      `ファイルの記録${count}件も、あなたの記録としてルームに入ります。`,
    leaveOut: '記録は入れない',
    problems: {
      'other-unit': (unit: string) =>
        unit
          ? `ファイルの記録の単位は「${unit}」です。単位を「${unit}」に戻すか、「記録は入れない」を押してください。`
          : 'ファイルの記録には単位がありません。単位を消すか、「記録は入れない」を押してください。',
      'other-way': () =>
        '記録の見方が、ファイルの目標と違います。見方を戻すか、「記録は入れない」を押してください。',
    },
    refused: {
      unreadable: 'このファイルは開けませんでした。もう一度選んでください。',
      'too-large': 'ファイルが大きすぎます。4MBまでのファイルを選んでください。',
      'not-json':
        'JSONのファイルではありません。目標の「JSONで書き出す」でできたファイルを選んでください。',
      'not-a-goal':
        '目標のファイルではありません。目標の「JSONで書き出す」でできたファイルを選んでください。',
      newer:
        'もっと新しい版のCairnで書き出したファイルです。この画面を新しい版にしてから、もう一度選んでください。',
      'too-many': '記録が多すぎます。5,000件までのファイルを選んでください。',
    },
    unclear: (places: readonly string[]) =>
      `ファイルの中に、読めないところがあります（${places.join('、')}）。直してから、もう一度選んでください。`,
  },
  drafts: {
    title: '下書き',
    note: '下書きは、この端末だけにあります。ほかの人には見えません。ルームもリンクもまだありません。',
    none: '下書きはありません。',
    untitled: 'まだ決まっていない目標',
    savedOn: (day: string) => `${day}に書いたもの`,
    open: '開く',
    start: 'この目標でルームをつくる',
    startNamed: (name: string) => `この目標でルームをつくる：「${name}」`,
    openNamed: (name: string) => `下書き「${name}」を開く`,
    delete: '削除',
    deleteNamed: (name: string) => `下書き「${name}」を削除`,
    deleted: (name: string) => `下書き「${name}」を削除しました。`,
    undo: '元に戻す',
  },
  questions: {
    title: '5つの問い',
    lead: '書けるところから、好きな順に書いてください。内容はこの端末だけに残り、ルームもリンクもつくりません。',
    better: {
      ask: 'なにが、いまより良くなるとうれしいですか?',
      hint: '例：お客さまを見積りで待たせない',
    },
    whom: {
      ask: 'それは、だれのためですか?',
      hint: '例：お客さまと、電話を受ける人',
    },
    metric: {
      ask: '良くなったと分かる数字は、どれですか?',
      hint: '例：見積り回答の日数',
    },
    baseline: {
      ask: 'その数字は、今日いくつですか?',
      hint: 'おおよその数でかまいません',
    },
    look: {
      ask: 'その数字を、次はいつ見ますか?',
      hint: '例：月曜の朝',
    },
    kept: '書いた内容は、そのつどこの端末に残ります。',
    make: '目標にする',
    later: 'あとで続ける（下書きへ）',
  },
} satisfies typeof shape
