/** Gives a file to the browser, which puts it where the person keeps downloads, or asks. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), FETCHED_MS)
}

/** A browser that asks where to put it reads the file only then. */
const FETCHED_MS = 10 * 60_000
