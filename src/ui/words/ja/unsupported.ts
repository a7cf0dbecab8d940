import type {unsupported as shape} from '../en/unsupported.ts'

export const unsupported = {
  title: 'このままでは、このブラウザーでCairnを使えません',
  lead: '失われたものはありません。足りないものと、次にすることは次のとおりです。',
  missing: {
    'secure-context': {
      what: 'このページは、暗号化されていない接続（http）で開かれています。',
      how: 'https:// で始まるアドレスで開いてください。動かしている本人の端末なら、http://localhost でも開けます。サイトを置いた人は、証明書と鍵を指定して起動できます。',
    },
    storage: {
      what: 'ブラウザーに、ルームの保存が止められています。',
      how: 'プライベートウィンドウを使わずに開くか、このサイトのデータ保存を許可して、読み込み直してください。',
    },
    signatures: {
      what: 'このブラウザーでは、書いたものに署名できません（Ed25519）。',
      how: 'ブラウザーを更新してください。Chrome・Edgeは137、Firefoxは130、Safariは17から使えます。',
    },
    locks: {
      what: 'このブラウザーでは、ふたつのタブの同時書き込みを防げません（Web Locks）。',
      how: 'ブラウザーを更新するか、別のブラウザーで開いてください。',
    },
    channels: {
      what: 'このブラウザーでは、タブどうしで連絡できません（BroadcastChannel）。',
      how: 'ブラウザーを更新するか、別のブラウザーで開いてください。',
    },
    connections: {
      what: 'このブラウザーは、ほかの端末と直接つながりません（WebRTC）。',
      how: '拡張機能や会社の設定で止められていることがあります。使えるようにするか、別のブラウザーで開いてください。',
    },
  },
  again: '読み込み直す',
} satisfies typeof shape
