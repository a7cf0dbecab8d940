import {createHash} from 'node:crypto'
import {createRequire} from 'node:module'
import type * as Common from '@nostr-relay/common'
import type * as Core from '@nostr-relay/core'

const require = createRequire(import.meta.url)

// One file of the package asks for a path of @noble/hashes that it does not declare and that version 2 has renamed: it is
// replaced by the same on what the package does declare, and on Node.
const main = require.resolve('@nostr-relay/common')
const ofPackage = createRequire(main)
const file = ofPackage.resolve('./utils/crypto.util.js')
const {schnorr} = ofPackage('@noble/curves/secp256k1') as {
  readonly schnorr: {verify(sig: string, message: string, key: string): boolean}
}
require.cache[file] = {
  id: file,
  filename: file,
  loaded: true,
  exports: {
    sha256: (message: unknown) =>
      createHash('sha256')
        .update(typeof message === 'string' ? message : JSON.stringify(message))
        .digest('hex'),
    schnorrVerify: (sig: string, message: string, key: string) => {
      try {
        return schnorr.verify(sig, message, key)
      } catch {
        return false
      }
    },
  },
} as NodeJS.Module

export const {NostrRelay} = require('@nostr-relay/core') as typeof Core
export const {EventRepository} = require('@nostr-relay/common') as typeof Common
