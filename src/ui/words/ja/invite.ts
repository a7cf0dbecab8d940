import type {invite as shape} from '../en/invite.ts'

export const invite = {
  title: '招待リンク',
  lead: (room: string) => `「${room}」に招くためのリンクです。登録はいりません。`,
  link: '招待リンク',
  copy: 'コピー',
  copied: 'コピーしました',
  notCopied: 'コピーできませんでした。上のリンクを選んで、手でコピーしてください。',
  share: '共有',
  shareText: (room: string, sentence: string) => `${room}：${sentence}`,
  readAll: 'このリンクを開ける人は、これまでのトークと記録をすべて読めます。',
  forGood: '一度届いた内容は、あとから取り戻せません。',
  code: '招待リンクのQRコード',
  codeHint: 'カメラで読み取ると開きます',
  size: (count: number) =>
    `いま${count}名です。2〜15名がちょうどよく、25名まで招けます。`,
  many: (count: number) =>
    `いま${count}名です。15名を超えるとトークを追いにくくなります。別の目標でルームを分けるのも手です。`,
  full: 'いま25名なので、これ以上は招けません。別の目標で、もうひとつルームをつくってください。',
  close: '閉じる',
} satisfies typeof shape
