/**
 * Loads a part that the screen can do without for now. Where the site cannot be reached it is tried again when the
 * network is back or the window is looked at again.
 */
export function lazily(load: () => Promise<unknown>): void {
  load().catch(() => {
    const again = () => {
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
      lazily(load)
    }
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
  })
}
