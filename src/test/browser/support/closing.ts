const open: (() => unknown)[] = []

/** Closes it when the test ends, however it ends; last opened, first closed. */
export function closeLater(close: () => unknown): void {
  open.push(close)
}

export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close()
}
