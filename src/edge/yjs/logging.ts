/**
 * Stands in the place of lib0's logging: what Yjs warns of, without colours, and nothing of what y-webrtc would tell of
 * rooms and peers. The original is some 30 times as long.
 */
export const warn = (...said: unknown[]) => console.warn(...said)
export const print = (...said: unknown[]) => console.log(...said)
export const createModuleLogger = () => () => {}

const plain = ''
export {
  plain as BOLD,
  plain as GREY,
  plain as ORANGE,
  plain as RED,
  plain as UNBOLD,
  plain as UNCOLOR,
}
