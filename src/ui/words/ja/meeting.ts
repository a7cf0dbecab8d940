import type {meeting as shape} from '../en/meeting.ts'

export const meeting = {
  title: 'つながり',
  how: '端末どうしは、仲介所で相手を見つけます。仲介所に見えるのは、暗号化したものだけです。',
  deployed: 'このサイトの仲介所',
  noneDeployed: 'このサイトには仲介所がありません。',
  own: 'この端末に追加したもの',
  point: '仲介所のアドレス',
  pointHint:
    'この端末のすべてのルームで、すぐに使います。見つけ合えるのは、どちらの端末でも使っているときだけです。相手の端末にも同じアドレスを追加してください。Nostrのリレーは、nostr:wss://…と書きます。',
  addPoint: '仲介所を追加',
  addServer: 'サーバーを追加',
  remove: '外す',
  removeThis: (address: string) => `${address}を外す`,
  added: '追加しました。すべてのルームでつなぎ直しています。',
  removed: '外しました。すべてのルームでつなぎ直しています。',
  notKept: 'このブラウザーでは覚えておけません。ページを閉じるまで有効です。',
  problems: {
    empty: 'アドレスを入力してください。',
    'no-scheme':
      'wss://で始まるアドレス（Nostrのリレーはnostr:wss://）を入力してください。',
    'bad-address':
      'アドレスとして読めません。wss://meet.example.com/meetのような形で入力してください。',
    unencrypted:
      'ws://は暗号化されないため、ブラウザーが許していません。wss://のアドレスを使ってください。',
    known: 'このアドレスはもうあります。',
    'too-long': '300文字までです。アドレスを確かめてください。',
    'too-many': '8件までです。使わなくなったものを先に外してください。',
  },
  ice: 'つながりにくいネットワークのためのサーバー',
  iceHow:
    'STUNサーバーは、インターネットから見た自分のアドレスを端末に教えます。TURNサーバーは、直接つながれない端末のあいだで、暗号化したものを中継します。アドレスはサイトの管理者に確かめてください。',
  server: 'STUN・TURNサーバーのアドレス',
  username: 'ユーザー名（TURN）',
  credential: 'パスワード（TURN）',
  credentialHint: 'パスワードは、暗号化せずにこの端末に保存します。',
  iceProblems: {
    empty: 'アドレスを入力してください。',
    'no-scheme': 'stun:、turn:、turns:のどれかで始まるアドレスを入力してください。',
    'bad-address':
      'ブラウザーがこのアドレスを読めません。//を入れずに、turn:turn.example.com:3478のような形で入力してください。',
    'no-login':
      'TURNサーバーにはユーザー名とパスワードが必要です。両方を入力してください。',
    known: 'このアドレスはもうあります。',
    'too-long': '300文字までです。アドレスを確かめてください。',
    'too-many': '8件までです。使わなくなったものを先に外してください。',
  },
} satisfies typeof shape
