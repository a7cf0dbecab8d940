import type {link as shape} from '../en/link.ts'

export const link = {
  connected: (people: number) => `${people}名とつながっています`,
  offline: 'オフライン',
  waiting: 'まだ誰もつながっていません',
  connecting: 'つないでいます…',
  down: '仲介所に届きません',
  none: 'この端末だけ',
  left: '退出済み',
} satisfies typeof shape
