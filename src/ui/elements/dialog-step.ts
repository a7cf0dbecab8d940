/** Whether the newest step of the history is an open dialog: whoever goes elsewhere takes its place. */
export const isDialogStep = (): boolean => stepNow()['dialog'] === true

/** What the newest step of the history holds. */
export function stepNow(): Record<string, unknown> {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null ? {...state} : {}
}
