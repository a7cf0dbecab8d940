import type {TextFile} from '../../app/ports.ts'

/** As a download, by a link that nobody sees. */
export function save({name, type, text}: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], {type}))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after the press; which of them tells when it has done so?
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}

/** Long enough for a person to be asked where to. */
const KEPT_MS = 60_000
