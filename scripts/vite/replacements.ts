import {fileURLToPath} from 'node:url'

/** One copy each of what must be one, and our Peer where y-webrtc asks for simple-peer. */
export const replacements = {
  dedupe: ['yjs', 'lib0', 'y-protocols', 'lit'],
  alias: {
    // Yjs says in colours what it warns of; the browser's way of it brings a library of elements and schemas along.
    'lib0/logging': fileURLToPath(
      new URL('../../node_modules/lib0/logging.node.js', import.meta.url),
    ),
    'simple-peer/simplepeer.min.js': fileURLToPath(
      new URL('../../src/edge/net/peer.ts', import.meta.url),
    ),
  },
}
