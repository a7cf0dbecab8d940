/**
 * Opens a dialog over the page. Esc, a press beside it and the back button close it, and the focus returns to where it was.
 * What is typed inside stays in its fields: closing is never the end of it.
 */
export function openDialog(dialog: HTMLDialogElement): void {
  if (dialog.open) return
  history.pushState({...stateNow(), dialog: true}, '')
  const back = () => dialog.close()
  const press = (event: PointerEvent) => {
    if (event.target === dialog && isBeside(event, dialog)) dialog.close()
  }
  const closed = () => {
    removeEventListener('popstate', back)
    dialog.removeEventListener('pointerdown', press)
    if (stateNow()['dialog']) history.back()
    // What opened it may be gone with its screen, and the next screen may still be on its way.
    leadFocus(WAIT_FRAMES)
  }
  addEventListener('popstate', back, {once: true})
  dialog.addEventListener('pointerdown', press)
  dialog.addEventListener('close', closed, {once: true})
  dialog.showModal()
}

/** Whether the newest step of the history is an open dialog: whoever goes elsewhere takes its place. */
export const isDialogStep = (): boolean => stateNow()['dialog'] === true

/** About a second. */
const WAIT_FRAMES = 60

/** A focus that is nowhere goes to the heading, as soon as there is one that takes it. */
function leadFocus(frames: number): void {
  const heading = document.querySelector<HTMLElement>('main h1')
  if (heading && document.activeElement === document.body) {
    heading.tabIndex = -1
    heading.focus()
  }
  if (frames > 0) requestAnimationFrame(() => leadFocus(frames - 1))
}

function stateNow(): Record<string, unknown> {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null ? {...state} : {}
}

function isBeside({clientX: x, clientY: y}: PointerEvent, dialog: HTMLElement): boolean {
  const {left, right, top, bottom} = dialog.getBoundingClientRect()
  return x < left || x > right || y < top || y > bottom
}
