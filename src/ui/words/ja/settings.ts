import type {settings as shape} from '../en/settings.ts'

export const settings = {
  title: '設定',
  language: '言語',
  theme: '色',
  themes: {system: '端末に合わせる', light: '明るい', dark: '暗い'},
  name: 'なまえ',
  nameHint:
    '次にルームをつくるとき、参加するときに使います。いまのルームのなまえは変わりません。',
  nameTooLong: '40文字までです。短くしてください。',
  saved: '保存しました',
  notSaved: 'このブラウザーでは覚えておけません。ページを閉じるまで有効です。',
  talk: 'トーク',
  enterSends: 'Enterで送信',
  enterSendsHint: '外すと、Enterで改行、CtrlまたはCommandを押しながらEnterで送信します。',
  goal: '目標',
  fiscalStart: '年度のはじまり',
  fiscalStartHint:
    '期限の「四半期末」と「年度末」に使います。いまの目標の期限は変わりません。',
  month: month => `${month}月`,
  storage: '容量',
  used: (used: string, limit: string) => `${limit}のうち${used}を使っています`,
  usedOnly: (used: string) => `${used}を使っています`,
  free: (free: string) => `残り${free}`,
  nearlyFull:
    '残りが少なくなっています。いっぱいになると、この端末に新しいものを保存できません。',
  rooms: 'ルームごとのおよその大きさ',
  usedUnknown: '使っている量は、このブラウザーでは分かりません。',
  kept: 'ここに保存したものを消さないと、ブラウザーが約束しています。',
  notKept:
    '端末の空きが足りなくなると、ブラウザーがここに保存したものを消すことがあります。',
  keep: '消さないようブラウザーに頼む',
  keepRefused:
    'ブラウザーの約束は得られませんでした。アプリをインストールするか、よく開いていると変わることがあります。',
  install: 'インストール',
  installed: 'インストールしたアプリを使っています。',
  installNow: 'アプリをインストール',
  installWhy: 'インストールすると、専用のウィンドウで、ネットワークがなくても開きます。',
  installSteps: {
    safariPhone: 'iPhone・iPad：Safariの共有ボタンから「ホーム画面に追加」を選びます。',
    safariMac: 'Mac：Safariの「ファイル」から「Dockに追加」を選びます。',
    chrome: 'Chrome・Edge：アドレスバーかメニューの「インストール」を選びます。',
    firefox:
      'Firefox：Androidでは、メニューの「ホーム画面にアプリを追加」を選びます。パソコンでは、ブックマークしておくとネットワークがなくても開きます。',
  },
  device: 'この端末',
  oneDevice:
    'この版では、端末ひとつがメンバーひとりです。別の端末や別のブラウザーで開くと、そこでは別のメンバーとして参加します。',
  more: 'Cairnについて',
  version: (version: string) => `版 ${version}`,
} satisfies typeof shape
