import {fileURLToPath} from 'node:url'

const environment = fileURLToPath(
  new URL('../../src/edge/yjs/environment.ts', import.meta.url),
)

/** One copy each of what must be one, our Peer where y-webrtc asks for simple-peer, and little where lib0 has much. */
export const replacements = {
  dedupe: ['yjs', 'lib0', 'y-protocols', 'lit'],
  alias: {
    'lib0/logging': fileURLToPath(
      new URL('../../src/edge/yjs/logging.ts', import.meta.url),
    ),
    'lib0/environment': environment,
    // As lib0 itself asks for it.
    './environment.js': environment,
    'simple-peer/simplepeer.min.js': fileURLToPath(
      new URL('../../src/edge/net/peer.ts', import.meta.url),
    ),
  },
}
