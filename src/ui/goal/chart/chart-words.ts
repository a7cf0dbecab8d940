import type {Day} from '../../../core/ids.ts'

export type ChartWords = {
  /** 予定の線 */
  readonly paceLine: string
  /** 目標; its value is set behind it. */
  readonly targetLine: string
  /** 今日 */
  readonly today: string
  /** On the button that turns to the table: 表で見る. */
  readonly table: string
  /** On the button that turns back: グラフで見る. */
  readonly chart: string
  /** Heads of the table: 日付, 値. */
  readonly day: string
  readonly value: string
  /** 同じ日の別の値 */
  readonly superseded: string
}

export type ChartFormat = {
  /** As the team writes it, without its unit: for the axis. */
  readonly number: (value: number) => string
  /** With its unit. */
  readonly quantity: (value: number) => string
  /** 11/2 */
  readonly day: (day: Day) => string
}
