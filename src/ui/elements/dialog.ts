import {isDialogStep, stepNow} from './dialog-step.ts'

/** The step of a dialog that was just closed, while it is on its way back. */
let steppingBack: Promise<void> | undefined

/**
 * Opens a dialog over the page. Esc, a press beside it and the back button close it, and the focus returns to where it
 * was, or to the screen's heading where that is gone.
 * What is typed inside stays in its fields: closing is never the end of it.
 */
export function openDialog(dialog: HTMLDialogElement): void {
  if (dialog.open) return
  const back = () => dialog.close()
  const step = () => {
    if (!dialog.open) return
    history.pushState({...stepNow(), dialog: true}, '')
    addEventListener('popstate', back, {once: true})
  }
  const press = (event: PointerEvent) => {
    if (event.target === dialog && isBeside(event, dialog)) dialog.close()
  }
  const closed = () => {
    removeEventListener('popstate', back)
    dialog.removeEventListener('pointerdown', press)
    if (isDialogStep() && !steppingBack) stepBack()
  }
  dialog.addEventListener('pointerdown', press)
  dialog.addEventListener('close', closed, {once: true})
  dialog.showModal()
  // The step back of the one before would be taken for this one's.
  if (steppingBack) void steppingBack.then(step)
  else step()
}

/** Resolves when the step of a dialog that is being closed has been taken back. */
export async function dialogStepBack(): Promise<void> {
  if (isDialogStep()) await nextStep()
}

const nextStep = () =>
  new Promise<unknown>(taken => addEventListener('popstate', taken, {once: true}))

function stepBack(): void {
  steppingBack = nextStep().then(() => void (steppingBack = undefined))
  history.back()
}

function isBeside({clientX: x, clientY: y}: PointerEvent, dialog: HTMLElement): boolean {
  const {left, right, top, bottom} = dialog.getBoundingClientRect()
  return x < left || x > right || y < top || y > bottom
}
