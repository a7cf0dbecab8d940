import {sha256} from '@noble/hashes/sha2.js'

// A worker: how long bare SHA-256 of these entries takes here, one by one.

self.onmessage = ({data}: MessageEvent<readonly Uint8Array[]>) => {
  const began = performance.now()
  for (const bytes of data) sha256(bytes)
  self.postMessage(performance.now() - began)
}
