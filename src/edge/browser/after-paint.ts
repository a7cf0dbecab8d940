/** Resolves when the page has painted what it shows now: what a person does not wait for comes after. */
export function afterPaint(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
}
