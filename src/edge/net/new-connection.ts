/** In bytes, and more than any page gets. Before it says so, Chromium lets all go that is of no more use. */
const TOO_MUCH = 2 ** 34
/** It takes a tenth of a second: where it was of no use, it is not done again for everyone who announces themselves. */
const IN_VAIN_MS = 5_000

let notBefore = 0

/**
 * A native connection. Chromium refuses one more while 500 are in memory, and closed ones stay there until it collects
 * garbage, which it may not do for hours on a quiet page: then it is made to, without using any memory, and asked again.
 */
export function newConnection(configuration: RTCConfiguration): RTCPeerConnection {
  try {
    return new RTCPeerConnection(configuration)
  } catch (error) {
    if (performance.now() < notBefore) throw error
    letGo()
  }
  try {
    return new RTCPeerConnection(configuration)
  } catch (error) {
    notBefore = performance.now() + IN_VAIN_MS
    throw error
  }
}

function letGo(): void {
  try {
    new ArrayBuffer(TOO_MUCH)
  } catch {
    // As it should.
  }
}
