import type {first as shape} from '../en/first.ts'

export const first = {
  tagLine: ['目標ひとつに、', 'ルームひとつ。'],
  noAccount: [
    'アカウントはいりません。',
    '書いたことは、この端末と、招いた人の端末だけに残ります。',
  ],
  language: '言語',
  picture:
    '例：30件の目標に、12件から27件まで。数字を記録するたびに線が一段のぼり、石がひとつ積まれます。',
  target: '目標 30件',
  now: 'いま 27件',
  start: 'はじめ 12件',
  initial: '山',
  message: '今週は3件、使ってもらえました。',
  suggestion: '3件を記録しますか？',
  steps: ['トークで話す', '数字をひとつ記録する', '石がひとつ積まれる'],
  fit: '向いている・いない',
  limits: 'できないこと',
  about: 'このアプリについて',
  more: 'Cairnについて',
  toLight: '明るい色にする',
  toDark: '暗い色にする',
} satisfies typeof shape
