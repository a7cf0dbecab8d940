import {keys} from '../app/preference-keys.ts'
import type {Preferences} from '../app/ports.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeOf = (preferences: Preferences): Theme =>
  themes.find(theme => theme === preferences.get(keys.theme)) ?? 'system'

/** Before the first paint: no flash of the other scheme. */
export function applyTheme(preferences: Preferences): void {
  const theme = themeOf(preferences)
  const {dataset} = document.documentElement
  if (theme === 'system') delete dataset['theme']
  else dataset['theme'] = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
    meta.content = grounds[theme === 'system' ? schemeOf(meta) : theme]
  }
}

const schemeOf = (meta: HTMLMetaElement) =>
  meta.media.includes('dark') ? 'dark' : 'light'

/** `--paper`, in a form that every browser's own frame takes. */
const grounds = {light: '#fbfaf7', dark: '#101316'}
