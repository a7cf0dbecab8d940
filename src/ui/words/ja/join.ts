import type {join as shape} from '../en/join.ts'
import {newer} from './newer.ts'

export const join = {
  title: 'ルームに参加する',
  paste: '招待リンクを貼り付ける',
  pasteHint: 'メールやチャットで届いたリンクを、まるごと貼り付けてください',
  open: '開く',
  nothingPasted: 'はじめに、リンクをここへ貼り付けてください。',
  problems: {
    'not-an-invite':
      '招待リンクが見つかりません。届いたメッセージからリンクをまるごとコピーして、貼り付けてください。',
    'cut-short':
      'リンクが途中で切れているか、一部が変わっています。もう一度まるごとコピーするか、送り直してもらってください。',
    'other-version':
      'ほかの版のCairnでつくられたリンクです。この画面を読み込み直してください。それでも開けないときは、新しいリンクをもらってください。',
  },
  invited: 'ルームに招待されています',
  unnamed: 'ルーム',
  goalComing: '目標は、だれかとつながるとここに出ます。',
  now: 'いま',
  start: 'はじめ',
  target: '目標',
  until: (due: string, left: string) => `${due}まで · ${left}`,
  progress: (percent: number) => `進み具合 ${percent}%`,
  members: 'メンバー',
  membersComing: 'つながると、ここに出ます',
  memberCount: (count: number) => `${count}名`,
  connectedTo: (count: number) => `${count}名とつながっています`,
  nobodyYet: 'まだ誰もつながっていません。',
  waiting: {
    unknown: 'つながると届きます。さがす準備をしています。',
    connecting: 'つながると届きます。仲介所につないでいます。',
    open: 'つながると届きます。仲介所で、ほかの端末を待っています。',
    down: '仲介所から返事がありません。このまま自動で試し続けます。',
    none: 'このサイトには使える仲介所がないため、端末どうしが見つけ合えません。サイトを用意した方がcairn.jsonに書き足すか直すと、つながります。メンバーがルームの仲介所を追加して、招待リンクを送り直すこともできます。',
  },
  offline: 'この端末がネットワークにつながっていません。つながると、自動で続きます。',
  comes: 'いまの値は、つながるとここに出ます。',
  byHand: '手渡しでつなぐ',
  again: 'もう一度',
  receiving: 'ルームの内容を受け取っています',
  arriving: 'つながりました。ルームの内容が届いています。',
  readAll: 'このリンクを開ける人は、これまでのトークと記録をすべて読めます。',
  oneDevice:
    'この版では、1台の端末がひとりのメンバーです。別の端末では、別のメンバーとして参加します。',
  name: 'なまえ',
  nameHint: 'ルームのメンバーに見えます',
  nameProblems: {
    empty: 'なまえがありません。短いもので十分です。',
    'too-long': 'なまえが長すぎます。40文字までにしてください。',
  },
  join: '参加する',
  joining: '参加しています…',
  decline: '参加しない',
  declineNote: 'この端末には何も残りません',
  refused: {
    'storage-full':
      'この端末に空きがなく、まだ参加していません。空きをつくって、もう一度押してください。',
    'storage-blocked':
      'このブラウザーでは保存が止められていて、まだ参加していません。このサイトの保存を許可して（プライベートウィンドウでは止められることがあります）、もう一度押してください。',
    'storage-newer': newer,
  },
  cannotOpen: {
    'storage-full': 'この端末に空きがなく、ルームを開けません。',
    'storage-blocked':
      'このブラウザーでは保存が止められていて、ルームを開けません。このサイトの保存を許可して（プライベートウィンドウでは止められることがあります）、読み込み直してください。',
    'storage-newer': newer,
  },
  left: {
    title: '退出したルームです',
    what: '自分の控えはこの端末にあり、いつでも読めます。もう一度参加すると、同じメンバーとしてつながります。',
    read: '控えを読む',
    rejoin: 'もう一度参加する',
  },
} satisfies typeof shape
