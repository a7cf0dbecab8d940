/**
 * Resolves when the page has painted what it shows now: what a person does not wait for comes after. A page that nobody
 * looks at paints nothing, and has nothing to wait for.
 */
export function afterPaint(): Promise<void> {
  return new Promise(resolve => {
    if (document.hidden) setTimeout(resolve)
    else requestAnimationFrame(() => setTimeout(resolve))
  })
}
