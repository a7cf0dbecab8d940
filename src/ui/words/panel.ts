import {panel as en} from './en/panel.ts'
import {panel as ja} from './ja/panel.ts'
import type {Language, Wording} from './words.ts'

export type PanelWords = typeof en

/** All that is said of a goal beyond the one line that is always in sight: comes with the goal's panel. */
export const panelIn: Record<Language, PanelWords> = {en, ja}

/** The wording of the moment, and the panel's beside it. */
export const withPanel = ({words, format, language}: Wording) => ({
  words,
  format,
  panel: panelIn[language],
})
