/** Once one of its listeners has thrown, Yjs tells nobody of anything any more: what goes wrong in one is reported instead. */
export function withoutThrowing(task: () => void): void {
  try {
    task()
  } catch (error) {
    reportError(error)
  }
}
