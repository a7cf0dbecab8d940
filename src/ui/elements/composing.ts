/**
 * Whether a key belongs to the input method and not to the page.
 * Safari ends the composition before its Enter arrives, as key code 229: https://bugs.webkit.org/show_bug.cgi?id=165004
 */
export const isComposing = (event: Key): boolean =>
  event.isComposing || event.keyCode === IN_COMPOSITION

type Key = {readonly isComposing: boolean; readonly keyCode: number}

const IN_COMPOSITION = 229
