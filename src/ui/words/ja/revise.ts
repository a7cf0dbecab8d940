import type {revise as shape} from '../en/revise.ts'
import {newer} from './newer.ts'

export const revise = {
  next: {
    title: 'このルームに目標を足す',
    lead: 'はじめは提案中です。メンバーが「この目標でいく」と言うと、進行中になります。',
    followsOn: sentence => `「${sentence}」の続きです。終わりの値から始めます。`,
    seeds: '次の目標のたね',
    seedsHint: '押すと「そのために」に入ります。',
    start: 'この目標を提案する',
    cancel: '目標に戻る',
    tooMany: '先にひとつ終えましょう',
    tooManyHow:
      'このルームには、進んでいる目標が3つあります。それより多いと、目が届きません。書いた内容は、この端末に残っています。',
  },
  title: '目標・期限を見直す',
  lead: '何がなぜ変わったかは、全員に見えます。前の内容も残ります。',
  reason: '改訂の理由',
  reasonHint: '5文字以上',
  reasonExample: '例：12月からもう1チームが加わるため',
  save: '見直しを保存',
  reasonProblems: {
    missing: '理由を書いてください。ひとことで十分です。',
    'too-short': 'もう少し書いてください。5文字以上です。',
    'too-long': '長すぎます。280文字までにしてください。',
  },
  noChange: 'まだ何も変えていません。上のどこかを変えてから保存してください。',
  revisedMeanwhile:
    '書いている間に、この目標は見直されました。あなたが変えたところはそのままです。ほかは、いまの目標の内容です。',
  finished:
    'この目標はしめくくりが済み、もう見直せません。書いた内容はこの端末に残っています。新しい目標として始められます。',
  notHere: 'この目標はルームにないか、まだ届いていません。',
  days: '休みの日',
  roomDays:
    'この休みは、ルームのすべての目標で使います。変えると、すぐ全員に伝わります。',
  refused: {
    'storage-full':
      'この端末に空きがなく、まだ保存されていません。空きをつくって、もう一度押してください。',
    'storage-blocked':
      'このブラウザーでは保存が止められていて、まだ保存されていません。このサイトの保存を許可して、もう一度押してください。',
    'storage-newer': newer,
  },
  badGoal: 'この数字では目標になりません。もう一度見直してください。',
} satisfies typeof shape
