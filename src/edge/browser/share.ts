import type {Shared} from '../../app/ports.ts'

/** Whether this device has a share sheet for text and a link. */
export function canShare(what: ShareData): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare(what)
}

/** Opens the share sheet. Only within a tap or a key press. */
export async function share(what: ShareData): Promise<Shared> {
  try {
    await navigator.share(what)
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError'
      ? 'dismissed'
      : 'failed'
  }
}

/** Puts text on the clipboard; false where that is refused. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
