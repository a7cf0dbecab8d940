import type {PanelSay} from '../reading-words.ts'

/** 毎週, 2週間ごと; a rhythm that no form offers is said in days. */
export const rhythmWords = ({panel, format}: PanelSay, days: number): string =>
  panel.details.cadence[days] ?? panel.details.everyDays(format.number(days))
