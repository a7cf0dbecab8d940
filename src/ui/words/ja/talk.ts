import type {Status} from '../../../core/goal/status.ts'
import type {talk as shape} from '../en/talk.ts'
import {san} from './san.ts'
import {newer} from './newer.ts'

export const talk = {
  title: 'トーク',
  today: '今日',
  yesterday: '昨日',
  unreadFromHere: 'ここから未読',
  jumpToNewest: '最新へ',
  newMessages: '新しいメッセージ',
  notHereYet: 'その行は、まだこの端末に届いていません。',
  someone: 'まだ届いていないメンバー',
  recorded: '記録',
  recordOn: (day: string) => `${day}の値`,
  recordWaits: 'この記録の目標は、まだ届いていません。',
  beforeStart: '開始日より前の値なので、数えません',
  withdrawn: '取り消しました',
  progress: (percent: string) => `進み具合 ${percent}`,
  founded: (name: string) => `${san(name)}がルームをつくりました`,
  joined: (name: string) => `${san(name)}が参加しました`,
  left: (name: string) => `${san(name)}が退出しました`,
  removed: (name: string, other: string) =>
    `${san(name)}が${san(other)}をルームから外しました`,
  renamed: (from: string, name: string) => `${san(from)}が「${name}」に名前を変えました`,
  roomRenamed: (name: string, room: string) =>
    `${san(name)}がルームの名前を「${room}」にしました`,
  meetingSet: (name: string) => `${san(name)}がルームの仲介所の設定を変えました`,
  goalSet: (name: string, sentence: string) =>
    `${san(name)}が目標をつくりました：${sentence}`,
  agreed: (name: string) => `${san(name)}が「この目標でいく」と言いました`,
  startedAlone: (name: string) => `${san(name)}が、まず自分だけで始めました`,
  corrected: (name: string) => `${san(name)}が記録を訂正しました`,
  voided: (name: string) => `${san(name)}が記録を取り消しました`,
  withdrew: (name: string) => `${san(name)}がメッセージを取り消しました`,
  goalRevised: (name: string) => `${san(name)}が目標を改訂しました`,
  goalClosed: (name: string) => `${san(name)}が目標をしめくくりました`,
  goalRests: (name: string) => `${san(name)}が目標を休ませました`,
  goalReopened: (name: string) => `${san(name)}が目標を再開しました`,
  dayOff: (name: string, day: string) => `${san(name)}が${day}を休みにしました`,
  dayOn: (name: string, day: string) => `${san(name)}が${day}を営業日にしました`,
  savedHere: 'この端末に保存',
  waiting: '送信待ち',
  delivered: (devices: number) => `届きました(${devices}台)`,
  said: (name: string, text: string) => `${name}：${text}`,
  writeTo: (room: string) => `${room}に書く`,
  writeIn: ['', 'に書く'],
  message: 'メッセージ',
  send: '送信',
  enterSends: 'Enterで送信',
  howToSend: 'Ctrl または ⌘ と Enter で送信します。',
  remaining: (characters: string) => `あと約${characters}文字書けます。`,
  refused: {
    empty: 'まだ何も書かれていません。',
    'too-long': (characters: string) =>
      `約${characters}文字長すぎて送れません。短くするか、2つに分けてください。書いた内容は残っています。`,
    'storage-full':
      '空きがありません。下の文はまだ保存されていません。この画面を閉じずに、端末の空きをつくってから、もう一度送信してください。',
    'storage-blocked':
      'ブラウザーが保存を止めています。下の文はまだ保存されていません。この画面を閉じずに、このサイトの保存を許可してから、もう一度送信してください。',
    'storage-newer': newer,
  },
  notSaved: 'この端末に保存できませんでした',
  notSavedYet: 'まだ保存されていません',
  ask: {
    notStarted: metric => `${metric}のために、最初にすることは?`,
    noData: metric => `${metric}は、今日いくつでしたか?`,
    stale: metric => `${metric}の、いちばん新しい数字は?`,
    onTrack: metric => `${metric}に、今日効いたことは?`,
    atRisk: metric => `${metric}で、いま引っかかっている手順は?`,
    offTrack: metric => `${metric}のやり方で、変えるならどこですか?`,
    reached: metric => `${metric}に届いた決め手は?`,
    ended: metric => `${metric}を追って、わかったことは?`,
  } satisfies Record<Status | 'stale', (metric: string) => string>,
} satisfies typeof shape
