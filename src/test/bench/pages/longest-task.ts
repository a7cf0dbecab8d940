/** Watches how long the page is kept from its turn, by an empty task after each other; `end` resolves to the longest wait in milliseconds. */
export function watchTasks() {
  const {port1, port2} = new MessageChannel()
  let before = performance.now()
  let longest = 0
  let tell: ((longest: number) => void) | undefined
  port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - before)
    before = now
    if (!tell) return port2.postMessage(undefined)
    port1.close()
    tell(longest)
  }
  port2.postMessage(undefined)
  return {end: () => new Promise<number>(done => (tell = done))}
}
