import type {room as shape} from '../en/room.ts'

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
  leftHow:
    '自分の控えは、この端末で読めます。新しい内容は届きません。同じなまえで、もう一度参加できます。',
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
