import {afterEach, beforeEach, expect, it, vi} from 'vitest'
import {BrowserPreferences} from './preferences.ts'

let window: EventTarget
let stored: Map<string, string>
let full: boolean

beforeEach(() => {
  window = new EventTarget()
  stored = new Map()
  full = false
  vi.stubGlobal('window', window)
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => void stored.delete(key),
    setItem(key: string, value: string) {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      stored.set(key, value)
    },
  })
})

afterEach(() => vi.unstubAllGlobals())

it('what was chosen is there after a reload', () => {
  expect(new BrowserPreferences().set('theme', 'dark')).toBe(true)
  expect(new BrowserPreferences().get('theme')).toBe('dark')
})

it('what was taken back is gone after a reload', () => {
  new BrowserPreferences().set('theme', 'dark')
  new BrowserPreferences().set('theme', undefined)
  expect(new BrowserPreferences().get('theme')).toBeUndefined()
})

it('a full device says so, and the choice lasts as long as the page', () => {
  const preferences = new BrowserPreferences()
  preferences.set('theme', 'light')
  full = true
  expect(preferences.set('theme', 'dark')).toBe(false)
  expect(preferences.get('theme')).toBe('dark')
  expect(new BrowserPreferences().get('theme')).toBe('light')
})

it('a choice in this tab or another is told once, by its own name', () => {
  const preferences = new BrowserPreferences()
  const told: string[] = []
  const stop = preferences.follow(key => told.push(key))
  preferences.set('theme', 'dark')
  preferences.set('theme', 'dark')
  window.dispatchEvent(storageEvent('cairn/language'))
  window.dispatchEvent(storageEvent('another-site/language'))
  stop()
  preferences.set('theme', 'light')
  expect(told).toEqual(['theme', 'language'])
})

it('another tab’s choice wins over one this device refused to keep', () => {
  const preferences = new BrowserPreferences()
  full = true
  preferences.set('theme', 'dark')
  stored.set('cairn/theme', 'light')
  window.dispatchEvent(storageEvent('cairn/theme'))
  expect(preferences.get('theme')).toBe('light')
})

function storageEvent(key: string): Event {
  return Object.assign(new Event('storage'), {key})
}
