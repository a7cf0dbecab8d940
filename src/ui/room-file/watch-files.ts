import type {Cairn} from '../../app/cairn.ts'
import {CairnDropHint} from './drop-hint.ts'
import {openRoomFile} from './open-dialog.ts'

/** Opens room files that nobody has chosen in the app: dropped anywhere, or handed over by the system to the installed app. */
export function watchFiles(cairn: Cairn): void {
  const open = (files: readonly (File | undefined)[]) => void openFiles(cairn, files)
  watchDrops(open)
  launchQueue()?.setConsumer(async ({files}) => {
    const handed = files.map(handle => handle.getFile().catch(() => undefined))
    open(await Promise.all(handed))
  })
}

/** One after the other; undefined is one that is gone, and said to be. */
export async function openFiles(
  cairn: Cairn,
  files: readonly (File | undefined)[],
): Promise<void> {
  for (const file of files) await openRoomFile(cairn, file)
}

function watchDrops(open: (files: readonly File[]) => void): void {
  const hint = new CairnDropHint()
  const over = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
    // Without this the browser would leave the app for the file.
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    if (!hint.isConnected) document.body.append(hint)
  }
  const left = ({relatedTarget}: DragEvent) => {
    if (relatedTarget === null) hint.remove()
  }
  const dropped = (event: DragEvent) => {
    hint.remove()
    if (event.defaultPrevented || !event.dataTransfer?.files.length) return
    event.preventDefault()
    open([...event.dataTransfer.files])
  }
  window.addEventListener('dragover', over)
  window.addEventListener('dragleave', left)
  window.addEventListener('drop', dropped)
}

type LaunchQueue = {
  setConsumer(
    consume: (launch: {files: readonly {getFile(): Promise<File>}[]}) => void,
  ): void
}

/** Only Chromium has it, and no list of types knows it yet. */
function launchQueue(): LaunchQueue | undefined {
  return (window as {launchQueue?: LaunchQueue}).launchQueue
}
