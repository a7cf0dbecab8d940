import type {linkHow as shape} from '../en/link-how.ts'

export const linkHow = {
  connectedHow: '書いたものは、相手の端末へすぐに届きます。',
  offlineHow:
    'ネットワークにつながっていません。書いた内容はこの端末に残っています。つながると届きます。',
  waitingHow: 'つながると届きます。それまでに書いたものは、この端末に残ります。',
  meetingReached: '仲介所に届いています',
  waitingForDevices: 'ほかのメンバーの端末を待っています',
  downHow:
    '仲介所から返事がありません。つなぎ直しを続けています。書いた内容はこの端末に残っています。',
  noneHow:
    'ここからは、まだほかの人とつながれません。このサイトのcairn.jsonに、使える仲介所が書かれていないためです。サイトを置いた人が書き足すか直すと、つながります。このルームの仲介所を、メンバーの画面で追加することもできます。同じネットワークにいる相手とは、手渡しでつなげます。',
  byHand: '手渡しでつなぐ',
  seekAgain: 'もう一度さがす',
  seeking: 'さがしています…',
  receiving: '受け取っています',
  receivingHow: 'トークと目標が、まもなく届きます。',
  receivingOf: (done: string, total: string) => `受け取っています：${total}中 ${done}`,
  megabytes: (count: string) => `${count}MB`,
} satisfies typeof shape
