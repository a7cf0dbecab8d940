import type {room as shape} from '../en/room.ts'
import {newer} from './newer.ts'

export const room = {
  back: 'ようすへ戻る',
  invite: '招待',
  members: 'メンバー',
  memberNames: (names: string) => `メンバー:${names}`,
  connected: (name: string) => `${name}(つながっています)`,
  comma: '、',
  parts: 'ルームの中',
  talk: 'トーク',
  goal: '目標',
  toTalk: 'トークへ',
  opening: 'ルームを開いています…',
  notHere: 'このルームは、この端末にありません',
  notHereHow:
    'まだ参加していないか、この端末から消されています。招待リンクがあれば参加できます。',
  openLink: '招待リンクを受け取った方',
  toOverview: 'ようすへ',
  trouble: {
    title: 'このルームを開けません',
    'key-missing':
      'このルームで書くための鍵が、この端末にありません。メンバーから招待リンクをもらい、もう一度参加してください。',
    'storage-full':
      '端末の空きがありません。空きをつくってから、Cairnを開き直してください。保存済みのものは残っています。',
    'storage-blocked':
      '保存したものを、いま読めません。Cairnのほかのタブを閉じ、このサイトの保存を許可して、開き直してください。',
    'storage-newer': newer,
  },
  reload: '開き直す',
  left: 'このルームから退出しました',
  leftHow:
    '自分の控えは、この端末で読めます。新しい内容は届きません。同じなまえで、もう一度参加できます。',
  comeBack: 'もう一度参加する',
  alone: 'まだ、あなただけです',
  aloneHow:
    'ふたり目が「この目標でいく」を押すと、目標が進行中になります。記録は今日から始められます。',
  aloneActive: '招待リンクを開いた人は、参加して読み書きできます。',
  copyLink: '招待リンクをコピー',
  copied: 'コピーしました',
  notCopied:
    'ブラウザーがコピーを許可しませんでした。「招待」を開いて、リンクをコピーしてください。',
  unnamed: 'ルーム',
} satisfies typeof shape
