import type {connections as shape} from '../en/connections.ts'

export const connections = {
  devices: 'つながっている端末',
  nobody: 'いまつながっている端末はありません。',
  notYet: 'このルームは、いまつながっていません。',
  elsewhere:
    'このルームの接続は、このブラウザーの別のタブが持っています。端末ごとのつながり方は、そのタブで見られます。',
  onlooker: '招待を見ている人',
  device: (nth: string) => `端末${nth}`,
  leads: {
    inside: '同じネットワークの中で直接',
    'over-internet': 'インターネットを通して直接',
    direct: '直接',
    'by-relay': '中継サーバーを通して',
    unknown: 'つながり方は、このブラウザーでは分かりません',
  },
  roundTrip: (ms: string) => `往復${ms}ミリ秒`,
  received: (bytes: string) => `受信${bytes}`,
  sent: (bytes: string) => `送信${bytes}`,
  waiting: (bytes: string) => `送信待ち${bytes}`,
  points: '仲介所',
  noPoints: '仲介所がないため、ほかの端末を見つけられません。',
  states: {connecting: '接続中', open: 'つながっています', down: 'つながりません'},
  setAside: '読めなかったため別に分けた、このルームの保存データ（行）',
  setAsideHow:
    '分けたデータは残しています。メッセージが取り消されたときは、その文を含むかもしれないため、すべて消します。中身は、それを持っているほかの端末につながると戻ります。',
  copy: 'テキストでコピー',
  copied: 'コピーしました',
  notCopied: 'コピーできませんでした。ブラウザーがコピーを許していません。',
  copyHint:
    '相談する相手に見せるためのものです。なまえ、ルーム、招待リンク、IPアドレスは入りません。',
  heading: (version: string) => `Cairn ${version} つながりの詳細`,
  ip: '（IPアドレス）',
} satisfies typeof shape
