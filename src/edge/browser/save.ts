import type {NamedFile, TextFile} from '../../app/ports.ts'

/** As a download, by a link that nobody sees. */
export function save(given: TextFile | NamedFile): void {
  const file = 'file' in given ? given.file : new Blob([given.text], {type: given.type})
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = given.name
  link.click()
  // The browser reads it after the press; which of them tells when it has done so?
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}

/** Long enough for a person to be asked where to. */
const KEPT_MS = 60_000
