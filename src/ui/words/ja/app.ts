import type {app as shape} from '../en/app.ts'

export const app = {
  name: 'Cairn',
  title: (screen: string) => `${screen} – Cairn`,
  skip: '本文へ移動',
  cancel: 'キャンセル',
  close: '閉じる',
  again: 'もう一度',
  back: '戻る',
  drafts: (count: number) => `目標の下書き ${count}件`,
  notLoaded: {
    title: '読み込めませんでした',
    body: '書いたものは残っています。ネットワークにつながってから、もう一度お試しください。それでもだめなら、読み込み直してください。',
  },
  crashed: {
    title: '思わぬ問題が起きました',
    body: '保存と表示されたものは、この端末に残っています。画面が動かないときは、読み込み直してください。',
    reload: '読み込み直す',
  },
  update: {
    title: '新しい版があります',
    body: '書きかけは、そのまま残ります。',
    take: '更新',
    later: 'あとで',
  },
  loading: '読み込み中',
  rail: {
    label: 'ルーム',
    overview: 'ようす',
    active: '進行中',
    resting: '休み',
    left: '退出したルーム',
    settings: '設定',
    trouble: '開けませんでした',
    noGoal: '目標がまだ届いていません',
    overdue: '期限を過ぎました',
  },
} satisfies typeof shape
