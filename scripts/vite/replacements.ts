import {fileURLToPath} from 'node:url'

/** One copy each of what must be one, and our Peer where y-webrtc asks for simple-peer. */
export const replacements = {
  dedupe: ['yjs', 'lib0', 'y-protocols', 'lit'],
  alias: {
    'simple-peer/simplepeer.min.js': fileURLToPath(
      new URL('../../src/edge/net/peer.ts', import.meta.url),
    ),
  },
}
