import type {devices as shape} from '../en/devices.ts'
import {san} from './san.ts'

export const devices = {
  clock: {
    minutes: (count: string) => `${count}分`,
    hours: (count: string) => `${count}時間`,
    days: (count: string) => `${count}日`,
    ahead: (span: string) => `この端末の時計が約${span}進んでいます`,
    behind: (span: string) => `この端末の時計が約${span}遅れています`,
    apart: (span: string) => `この端末と相手の端末の時計が約${span}ちがいます`,
    setAhead:
      '端末の設定で時計を合わせてください。それまでは、書いたものがトークの下のほうに並び、時刻もずれて見えることがあります。',
    setBehind:
      '端末の設定で時計を合わせてください。それまでは、書いたものがトークの上のほうに並び、時刻もずれて見えることがあります。',
    setEither:
      'どちらかの時計がずれています。端末の設定で、この端末の時計を確かめてください。合うまでは、トークの並びがずれることがあります。',
    isAhead: (span: string) => `時計が約${span}進んでいます`,
    isBehind: (span: string) => `時計が約${span}遅れています`,
    isApart: (span: string) => `相手と時計が約${span}ちがいます`,
    close: 'このお知らせを閉じる',
  },
  meeting: 'このルームの仲介所',
  refused: {
    title: (name: string) => `${san(name)}の端末との接続を閉じました`,
    how: '正しくないデータが3回届きました。どれも取り込んでいません。この端末に保存した内容はそのままです。Cairnを開き直すと、またつながります。相手にも、読み込み直すように伝えてください。',
    mark: '正しくないデータが届いたため、接続を閉じています',
    close: 'このお知らせを閉じる',
  },
  newer: {
    title: '新しい版のCairnで書かれたものが届いています',
    how: 'この版では読めません。この画面を読み込み直して新しい版にすると、自動で表示されます。',
    close: 'このお知らせを閉じる',
  },
  details: {
    title: 'つながりの詳細',
    connected: 'いまつながっている端末',
    refused: '正しくないデータのため閉じた端末',
    shutOut: '閉じた端末や外した端末からの、つなぎ直し',
    messages: '取り込まなかったものを含む通信',
    strangers: 'ルームの一員だと示せなかった接続',
    notes: '仲介所に来た、読めないメモ',
    onPage: 'ワーカーを使えず、この画面で検証した長い通信',
    showings: '分かれた記録を照らし合わせるために届き、取り合わなかったもの',
    tabs: 'このブラウザーのタブのあいだで届いた、読めないメモ',
    note: 'このルームにつながってからの数です。正しくないものは取り込まないので、何もしなくてかまいません。',
  },
} satisfies typeof shape
