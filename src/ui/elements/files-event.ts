/** Somebody has chosen files to be opened. */
export class FilesEvent extends Event {
  readonly files: readonly File[]

  constructor(files: readonly File[]) {
    super('files', {bubbles: true, composed: true})
    this.files = files
  }
}

declare global {
  interface HTMLElementEventMap {
    files: FilesEvent
  }
}
