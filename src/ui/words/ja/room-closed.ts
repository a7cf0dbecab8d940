import type {roomClosed as shape} from '../en/room-closed.ts'
import {newer} from './newer.ts'

export const roomClosed = {
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
  comeBack: 'もう一度参加する',
} satisfies typeof shape
