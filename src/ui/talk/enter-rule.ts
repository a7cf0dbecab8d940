import {isComposing} from '../elements/composing.ts'

/** What of a keyboard event tells. */
export type KeyPress = Parameters<typeof isComposing>[0] &
  Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>
export type EnterSettings = {
  readonly enterSends: boolean
  /** Written with a finger: Enter is the only way to a new line there. */
  readonly touch: boolean
}

/** What a key does in the composer; `none` leaves it to the input method or the field. Source: japanese.md J01–J03. */
export function enterAction(
  event: KeyPress,
  {enterSends, touch}: EnterSettings,
): 'send' | 'newline' | 'none' {
  if (isComposing(event) || event.key !== 'Enter') return 'none'
  if (event.ctrlKey || event.metaKey) return 'send'
  if (event.shiftKey || touch) return 'newline'
  return enterSends ? 'send' : 'newline'
}
