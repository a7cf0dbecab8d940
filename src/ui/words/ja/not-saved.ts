import type {notSaved as shape} from '../en/not-saved.ts'
import {newer} from './newer.ts'

export const notSaved = {
  title: 'この端末に保存できませんでした',
  yet: 'まだ保存されていません',
  because: {
    'storage-full':
      '空きがありません。下の文はまだ保存されていません。この画面を閉じずに、端末の空きをつくってから、もう一度送信してください。',
    'storage-blocked':
      'ブラウザーが保存を止めています。下の文はまだ保存されていません。この画面を閉じずに、このサイトの保存を許可してから、もう一度送信してください。',
    'storage-newer': newer,
  },
} satisfies typeof shape
