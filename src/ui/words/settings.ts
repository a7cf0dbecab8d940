import {settings as en} from './en/settings.ts'
import {settings as ja} from './ja/settings.ts'
import type {Language} from './words.ts'

export type SettingsWords = typeof en

/** The settings: needed on one screen, and so kept out of what every start loads. */
export const settingsIn: Record<Language, SettingsWords> = {en, ja}
