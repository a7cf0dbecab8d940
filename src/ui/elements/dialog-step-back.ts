import {isDialogStep} from './dialog.ts'

/** Resolves when the step of a dialog that was just closed is taken back: it would close whatever is opened before. */
export async function dialogStepBack(): Promise<void> {
  if (isDialogStep())
    await new Promise(back => addEventListener('popstate', back, {once: true}))
}
