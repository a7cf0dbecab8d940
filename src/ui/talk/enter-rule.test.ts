import {expect, it} from 'vitest'
import {enterAction, type EnterSettings, type KeyPress} from './enter-rule.ts'

const enter: KeyPress = {
  key: 'Enter',
  keyCode: 13,
  isComposing: false,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
}
const on: EnterSettings = {enterSends: true, touch: false}
const off: EnterSettings = {enterSends: false, touch: false}

it.each<[string, Partial<KeyPress>, EnterSettings, string]>([
  ['Enter while composing', {isComposing: true}, on, 'none'],
  ['the Enter that ended a composition in Safari', {keyCode: 229}, on, 'none'],
  ['Enter where Enter sends', {}, on, 'send'],
  ['Enter where it does not', {}, off, 'newline'],
  ['Shift+Enter', {shiftKey: true}, on, 'newline'],
  ['Ctrl+Enter', {ctrlKey: true}, off, 'send'],
  ['⌘+Enter', {metaKey: true}, off, 'send'],
  ['Ctrl+Enter while composing', {ctrlKey: true, isComposing: true}, on, 'none'],
  ['Enter under a finger', {}, {enterSends: true, touch: true}, 'newline'],
  ['a key of the input method', {key: 'Process'}, on, 'none'],
  ['any other key', {key: 'a', keyCode: 65}, on, 'none'],
])('%s', (_name, press, settings, action) => {
  expect(enterAction({...enter, ...press}, settings)).toBe(action)
})
