/** `kept`: the browser will not clear what is stored here to make room; `clearable`: it may. */
export type Lasting = 'kept' | 'clearable'

/** Asks the browser to keep what is stored. Firefox asks the person, so only when there is something to keep. */
export async function askToKeep(): Promise<Lasting> {
  try {
    return (await navigator.storage.persist()) ? 'kept' : 'clearable'
  } catch {
    return 'clearable'
  }
}
