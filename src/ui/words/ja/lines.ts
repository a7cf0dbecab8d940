import type {lines as shape} from '../en/lines.ts'
import {san} from './san.ts'

export const lines = {
  menuOf: (name: string) => `${san(name)}の行のメニュー`,
  record: '記録にする',
  win: '成果にする',
  noWin: '成果からはずす',
  isWin: '成果',
  notMarked: (action: string) => `「${action}」はまだできていません。`,
  copy: 'コピー',
  copied: 'コピーしました',
  notCopied: 'ブラウザーがコピーを止めています。文を選んで、手でコピーしてください。',
  offer: (value: string) => `${value}を記録しますか?`,
  offerOne: (value: string) => `${value}を記録`,
  offerSeveral: 'どの数字を記録しますか?',
  offerAction: '記録',
  passOver: 'この数字は記録しない',
  recordedAs: (value: string) => `記録にしました：${value}`,
  fromMessage: '元のメッセージ',
  fromGone: '元のメッセージ(取り消されました)',
  fromMissing: '元のメッセージ(まだ届いていません)',
  correct: '訂正',
  withdraw: '取り消す',
  corrected: '訂正済み',
  history: 'これまでの値',
  first: (name: string, value: string, day: string) => `${name}：${value}(${day})`,
  correction: (name: string, value: string, day: string) =>
    `${san(name)}が${value}(${day})に訂正`,
  withdrawal: (name: string) => `${san(name)}が取り消し`,
  because: (reason: string) => `「${reason}」`,
  correctedLine: (name: string, from: string, to: string) =>
    `${san(name)}が記録を訂正しました：${from} → ${to}`,
  withdrawnLine: (name: string, value: string) =>
    `${san(name)}が記録を取り消しました：${value}`,
  menuOfRecord: (value: string, day: string) => `${value}(${day})のメニュー`,
  superseded: '同じ日の別の値',
  supersededMilestone: '二度目の報告',
  early: '開始日より前',
  late: 'しめくくり後',
  toCome: 'まだ来ていない日',
  void: '取り消しました',
  unknown: '目標にない段階',
} satisfies typeof shape
