/**
 * Opens a dialog over the page. Esc, a press beside it and the back button close it, and the focus returns to where it
 * was, or to the screen's heading where that is gone.
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
  }
  addEventListener('popstate', back, {once: true})
  dialog.addEventListener('pointerdown', press)
  dialog.addEventListener('close', closed, {once: true})
  dialog.showModal()
}

/** Whether the newest step of the history is an open dialog: whoever goes elsewhere takes its place. */
export const isDialogStep = (): boolean => stateNow()['dialog'] === true

function stateNow(): Record<string, unknown> {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null ? {...state} : {}
}

function isBeside({clientX: x, clientY: y}: PointerEvent, dialog: HTMLElement): boolean {
  const {left, right, top, bottom} = dialog.getBoundingClientRect()
  return x < left || x > right || y < top || y > bottom
}
