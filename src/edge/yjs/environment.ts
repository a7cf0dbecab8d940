/**
 * Stands in the place of lib0's environment, of which Yjs and its encoders ask two things: whether Yjs is being developed,
 * and whether this is a page. The original reads the page's address, its storage and a program's arguments for that.
 */
export const getVariable = () => null
export const isBrowser = typeof document !== 'undefined'
