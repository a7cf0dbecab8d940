import type {people as shape} from '../en/people.ts'
import {newer} from './newer.ts'

export const people = {
  title: 'メンバー',
  count: (count: number) => `${count}名`,
  you: '自分',
  connected: 'つながっています',
  leftGroup: '退出したメンバー',
  none: 'ほかの端末とつながると、メンバーがここに出ます。',
  alone: 'まだ自分だけです。はじめのひとりに、招待リンクを送りましょう。',
  onlookers: (count: number) => `招待を見ている人が${count}名います`,
  invite: '招待',
  oneDevice:
    'この版では、1台の端末がひとりのメンバーです。パソコンとスマートフォンは、ふたりとして参加します。',
  myName: 'このルームでのなまえ',
  rename: '変える',
  renameMe: 'なまえを変える',
  roomName: 'ルームの名前',
  renameRoom: 'ルームの名前を変える',
  roomNameNote: 'メンバーなら、だれでも変えられます。',
  save: '保存',
  cancel: 'キャンセル',
  nameProblems: {
    empty: '名前がありません。短いもので十分です。',
    'too-long': '長すぎます。40文字までにしてください。',
    'storage-full':
      'この端末に空きがなく、まだ保存していません。空きをつくって、もう一度押してください。',
    'storage-blocked':
      'ブラウザーに保存が止められていて、まだ保存していません。このサイトの保存を許可して、もう一度押してください。',
    'storage-newer': newer,
  },
  notCounted: 'ルームの決まりに合わず、数えていないもの（はじめから全部）',
  thisDevice: 'この端末',
  leave: '退出する',
  leaveNote:
    'お知らせは送りません（トークには退出が残ります）。自分の控えはこの端末でいつでも読めます。新しい内容は届かなくなります。',
  leftNote:
    '退出したルームです。ここにあるのは自分の控えで、新しい内容は届きません。招待リンクから、もう一度参加できます。',
  delete: 'この端末から削除',
  deleteNote: 'この端末の控えを消します。ほかのメンバーの控えは残ります。',
  deleting: {
    title: (room: string) => `「${room}」をこの端末から削除しますか?`,
    what: 'このルームのトーク、記録、鍵を、この端末から消します。元に戻せません。',
    waiting: (count: number) =>
      `まだほかの端末に届いていないものが${count}件あります。削除すると、どこにも残りません。`,
    others: 'ほかのメンバーの控えは残り、そのまま続けられます。',
    onlyCopy:
      'このルームを持つほかの端末が見つかっていません。これが、ただひとつの控えかもしれません。',
    still:
      'ほかのメンバーからは、メンバーのまま見えます。知らせたいときは、先に退出してください。',
    yes: '削除',
  },
  refused: {
    'storage-full':
      'この端末に空きがなく、できませんでした。空きをつくって、もう一度押してください。',
    'storage-blocked':
      'ブラウザーに保存が止められていて、できませんでした。読み込み直して、もう一度押してください。',
    'storage-newer': newer,
  },
} satisfies typeof shape
